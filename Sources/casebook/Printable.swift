import Markup

/// Makes text from documents and file names safe to print: control characters could move the
/// cursor, recolour the terminal or forge a line of output.
enum Printable {
  static func text(_ text: String) -> String { VisibleText.of(text) }

  /// The same of every line; line feeds stay.
  static func lines(_ bytes: [UInt8]) -> [UInt8] {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return Array(
      lines.map { text(String(decoding: $0, as: UTF8.self)) }.joined(separator: "\n").utf8)
  }
}
