import Markup

/// A heading, a list item, a table row, or a paragraph or line of text: what a reader takes in at
/// once.
struct Passage: Sendable {
  enum Form: Sendable, Hashable {
    case heading(level: Int)
    case item
    case row
    case line
  }

  /// What stands in the document. A class, so that a passage is passed on as a single reference.
  final class Written: Sendable {
    let form: Form
    let text: TokenText
    /// Of a row; else empty.
    let cells: [TokenText]
    /// The header's cells above a row, if the table has one.
    let header: [TokenText]
    /// Lines of the source, from 0.
    let lines: ClosedRange<Int>
    let indent: Int
    /// Of a numbered item.
    let number: Int?
    let checked: Bool?
    /// A blank line stands before it.
    let afterBlank: Bool

    init(
      form: Form, text: TokenText, cells: [TokenText], header: [TokenText],
      lines: ClosedRange<Int>, indent: Int, number: Int?, checked: Bool?, afterBlank: Bool
    ) {
      self.form = form
      self.text = text
      self.cells = cells
      self.header = header
      self.lines = lines
      self.indent = indent
      self.number = number
      self.checked = checked
      self.afterBlank = afterBlank
    }
  }

  private let written: Written

  // Filled in by the section builder.
  var role: SectionRole = .lead
  /// The role of the heading above, whatever label stands between.
  var headingRole: SectionRole = .lead
  /// Counts the sections of the document.
  var section = 0
  /// The tokens of "Label:" at its start, without the colon.
  var label: Range<Int>?
  /// Index of the first token of what the passage says, after its label.
  var content = 0
  /// It is the heading or label that opened its section, with nothing more to say.
  var isOpener = false
  /// It begins with four digits that are a clock, as its neighbours do.
  var isInClockRun = false

  init(_ written: Written) { self.written = written }

  var form: Form { written.form }
  var text: TokenText { written.text }
  var cells: [TokenText] { written.cells }
  var header: [TokenText] { written.header }
  var lines: ClosedRange<Int> { written.lines }
  var indent: Int { written.indent }
  var number: Int? { written.number }
  var checked: Bool? { written.checked }
  var afterBlank: Bool { written.afterBlank }

  /// The texts that are read each on its own: a row's cells, else the passage's.
  func forEachText(_ body: (TokenText) -> Void) {
    guard form == .row else { return body(text) }
    for cell in cells { body(cell) }
  }

  var isHeading: Bool { if case .heading = form { true } else { false } }
  var contentTokens: Range<Int> { min(content, text.count)..<text.count }
  var hasContent: Bool { contentTokens.contains { text.tokens[$0].kind != .mark } }
}
