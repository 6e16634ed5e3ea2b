/// A column of a table of the data, by the same name in every format.
public struct DataColumn: Sendable {
  /// What its values are.
  public enum Kind: Sendable, Hashable {
    /// Free text from a document.
    case text
    /// Free texts, in the document's order: joined with `; ` in CSV, an array in JSON and SQLite.
    case list
    /// The id of an incident.
    case id
    /// One of some words.
    case word([String])
    /// A date, or a date and time, as precise as the document.
    case instant
    /// A time of day.
    case clock
    case number
    case integer
    case truth
  }

  public let name: String
  public let kind: Kind
  /// One sentence or two.
  public let meaning: String
  /// Whether every row has a value; elsewhere none means that the document does not say.
  public let isRequired: Bool
  public let unit: String?
  public let minimum: Int?
  public let maximum: Int?

  public init(
    _ name: String, _ kind: Kind, _ meaning: String, isRequired: Bool = false,
    unit: String? = nil, minimum: Int? = nil, maximum: Int? = nil
  ) {
    self.name = name
    self.kind = kind
    self.meaning = meaning
    self.isRequired = isRequired
    self.unit = unit
    self.minimum = minimum
    self.maximum = maximum
  }

  /// The words that every value is one of; `nil` where any may stand.
  public var words: [String]? {
    if case .word(let words) = kind { words } else { nil }
  }

  /// The regular expression that every value of such a kind fits; `nil` where there is none.
  public var pattern: String? {
    switch kind {
    case .id: RecordSchema.idPattern
    case .instant: RecordSchema.instantPattern
    case .clock: RecordSchema.clockPattern
    case .text, .list, .word, .number, .integer, .truth: nil
    }
  }
}
