/// One line of a document as a person reads it: what it is and what it says.
public struct TextLine: Sendable {
  public enum Kind: Sendable, Hashable {
    case blank
    /// Marked as a heading: `#` with or without a space, underlined, or HTML `<h1>`…`<h6>`.
    case heading(level: Int)
    /// Begins with a bullet or a number.
    case item(number: Int?)
    case text
    case row
    /// The row of dashes below a table's header.
    case rowRule
    /// Inside a code fence, or the fence itself.
    case code
    /// A horizontal rule.
    case rule
  }

  /// From 0.
  public let index: Int
  public let kind: Kind
  /// Columns of white space before the text or the bullet.
  public let indent: Int
  /// Without bullet, number, `#`, check box.
  public let text: PlainText
  /// Cells of a row; empty for other kinds.
  public let cells: [PlainText]
  /// The state of a task list's box.
  public let checked: Bool?
  /// `<br>` ends it: the next line says something of its own.
  public var endsHard = false
  /// The words of a link go on with the next line.
  public var endsInLink = false
  /// Bytes of its line that stand before it: `<br>` may have divided it.
  public var offset = 0
}
