import Incidents

/// Takes the rows of tables, a value at a time in the order of the columns.
public protocol RowWriter {
  /// Free text from a document.
  mutating func text(_ text: String?)
  /// A list of such texts.
  mutating func list(_ list: [String]?)
  /// An id, or a word of a fixed vocabulary.
  mutating func plain(_ text: String?)
  mutating func number(_ number: Double?)
  mutating func number(_ number: Int?)
  mutating func truth(_ truth: Bool?)
  mutating func instant(_ instant: Instant?)
  mutating func clock(_ clock: Clock?)
  mutating func endRow()
}
