/// Writes comma-separated values after RFC 4180: lines end in CRLF, a cell is quoted where it must
/// be.
///
/// A text that a spreadsheet would run as a formula gets an apostrophe before it, which spreadsheets
/// read as "this is text": one that begins with `=`, `+`, `-` or `@`, also in full width, which some
/// take for the same, or with a tab or the end of a line. Numbers, dates and ids never need one.
struct CSVWriter: Sendable {
  enum Cell: Sendable {
    /// Free text from a document.
    case text(String?)
    /// A list of texts, joined with `; `.
    case list([String])
    /// Written as it is: numbers, instants and words of a fixed vocabulary.
    case plain(String?)
    case number(Double?)
  }

  private(set) var bytes: [UInt8] = []

  mutating func row(_ cells: [Cell]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      write(cell)
    }
    bytes += [0x0D, 0x0A]
  }

  private mutating func write(_ cell: Cell) {
    switch cell {
    case .text(let text): quoteIfNeeded(Self.neutralised(text ?? ""))
    case .list(let list): quoteIfNeeded(Self.neutralised(list.joined(separator: "; ")))
    case .plain(let text): quoteIfNeeded(text ?? "")
    case .number(let number): bytes += (number.map(NumberText.of) ?? "").utf8
    }
  }

  private static func neutralised(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(first)
    else { return text }
    return "'" + text
  }

  private mutating func quoteIfNeeded(_ text: String) {
    let quote = UInt8(ascii: "\"")
    guard text.utf8.contains(where: { $0 == quote || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D })
    else {
      bytes += text.utf8
      return
    }
    bytes.append(quote)
    for byte in text.utf8 {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
  }
}
