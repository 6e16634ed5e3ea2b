import Incidents

/// Writes comma-separated values after RFC 4180: lines end in CRLF, a cell is quoted where it must
/// be.
///
/// A text that a spreadsheet would run as a formula gets an apostrophe before it, which spreadsheets
/// read as "this is text": one that begins with `=`, `+`, `-` or `@`, also in full width, which some
/// take for the same, or with a tab or the end of a line. Numbers, dates and ids never need one.
struct CSVWriter: RowWriter, Sendable {
  /// A cell of a table that is small enough to hold its rows.
  enum Cell: Sendable {
    /// Free text from a document.
    case text(String?)
    /// A list of texts, joined with `; `.
    case list([String])
    /// Written as it is: numbers, instants and words of a fixed vocabulary.
    case plain(String?)
    case number(Double?)
    case instant(Instant)
  }

  private(set) var bytes: [UInt8] = []
  private var isFirst = true

  mutating func row(_ cells: [Cell]) {
    for cell in cells {
      switch cell {
      case .text(let text): self.text(text)
      case .list(let list): self.list(list)
      case .plain(let text): plain(text)
      case .number(let number): self.number(number)
      case .instant(let instant): self.instant(instant)
      }
    }
    endRow()
  }

  // MARK: Cells of a row, which ``endRow()`` must follow

  mutating func text(_ text: String?) {
    separate()
    guard var text else { return }
    text.withUTF8 { write($0, isFormula: Self.startsFormula($0)) }
  }

  mutating func list(_ list: [String]?) {
    if let list, list.count > 1 { text(list.joined(separator: "; ")) } else { text(list?.first) }
  }

  mutating func plain(_ text: String?) {
    separate()
    guard var text else { return }
    text.withUTF8 { write($0, isFormula: false) }
  }

  mutating func number(_ number: Double?) {
    separate()
    if let number { bytes.append(number: number) }
  }

  mutating func number(_ number: Int?) {
    separate()
    if let number { bytes.append(decimal: number) }
  }

  mutating func instant(_ instant: Instant?) {
    separate()
    if let instant { bytes.append(instant: instant) }
  }

  mutating func clock(_ clock: Clock?) {
    separate()
    if let clock { bytes.append(clock: clock) }
  }

  mutating func truth(_ truth: Bool?) {
    separate()
    if let truth { bytes.append(contentsOf: (truth ? "true" : "false").utf8) }
  }

  mutating func endRow() {
    bytes.append(0x0D)
    bytes.append(0x0A)
    isFirst = true
  }

  /// Begins anew with the room that the bytes before have taken.
  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  // MARK: Bytes

  private mutating func separate() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
  }

  private static func startsFormula(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    switch text.first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"): true
    case 0x09, 0x0A, 0x0D: true
    case 0xEF: fullWidthSigns.contains { text.starts(with: $0.utf8) }
    default: false
    }
  }

  private static let fullWidthSigns = ["＝", "＋", "－", "＠"]

  private mutating func write(_ text: UnsafeBufferPointer<UInt8>, isFormula: Bool) {
    let quote = UInt8(ascii: "\"")
    let isQuoted = text.contains { $0 == quote || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
    if isQuoted { bytes.append(quote) }
    if isFormula { bytes.append(UInt8(ascii: "'")) }
    var start = 0
    if isQuoted {
      // A quote stands twice.
      while let at = text[start...].firstIndex(of: quote) {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...at]))
        bytes.append(quote)
        start = at + 1
      }
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<text.count]))
    if isQuoted { bytes.append(quote) }
  }
}
