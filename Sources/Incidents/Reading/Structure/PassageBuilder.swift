import Markup

/// Joins lines that were only wrapped, and leaves lines apart that stand for themselves.
struct PassageBuilder {
  private var passages: [Passage] = []
  /// The last passage, which the next line may go on with.
  private var open: Draft?
  private var previous: TextLine?
  private var header: [TokenText] = []
  /// The lines below `HTTP/1.1 500 …`.
  private var inHTTPHeaders = false
  /// The width that the author's editor wrapped at; `nil` for documents with a line a paragraph.
  private let wrap: Int?

  /// A passage before its words are told apart: that is done once, when its last line is there.
  private struct Draft {
    let form: Passage.Form
    let first: TextLine
    var text: PlainText
    var lastLine: Int
    let header: [TokenText]
    let afterBlank: Bool
  }

  static func passages(of lines: [TextLine]) -> [Passage] {
    var builder = PassageBuilder(wrap: wrapWidth(of: lines))
    for line in lines { builder.add(line) }
    builder.close()
    return builder.passages
  }

  private init(wrap: Int?) { self.wrap = wrap }

  /// How many columns have a header: every row is held against it, and wider tables hold no facts.
  private static let widestHeader = 64

  /// A document is hard-wrapped when none of its lines of text is much longer than a page is wide
  /// and many come close to that.
  private static func wrapWidth(of lines: [TextLine]) -> Int? {
    var longest = 0
    var long = 0
    for line in lines where line.kind == .text || line.kind == .item(number: nil) {
      let width = line.indent + line.text.count
      longest = max(longest, width)
      if width > 60 { long += 1 }
    }
    return longest <= 110 && long >= 3 ? longest : nil
  }

  private mutating func add(_ line: TextLine) {
    defer { previous = line }
    if line.kind != .text { inHTTPHeaders = false }
    switch line.kind {
    case .blank, .rule, .code:
      if line.kind != .blank || previous?.kind != .row { header = [] }
    case .rowRule:
      if let last = open, last.form == .row, previous?.kind == .row {
        header = last.first.cells.prefix(Self.widestHeader).map(TokenText.init)
        open = nil
      }
    case .row: append(line, .row)
    case .heading(let level): append(line, .heading(level: level))
    case .item: append(line, .item)
    case .text:
      if isHTTPHeader(line) { return }
      if continues(line) {
        extend(line)
      } else {
        append(line, .line)
      }
    }
  }

  private mutating func append(_ line: TextLine, _ form: Passage.Form) {
    if form != .row { header = [] }
    guard !Tokeniser.isBlank(line.text.bytes) else { return }
    close()
    open = Draft(
      form: form, first: line, text: line.text, lastLine: line.index,
      header: form == .row ? header : [],
      afterBlank: previous.map { $0.kind == .blank || $0.kind == .rule || $0.kind == .code } ?? true
    )
  }

  private mutating func extend(_ line: TextLine) {
    open?.text.join(line.text)
    open?.lastLine = line.index
  }

  private mutating func close() {
    guard let draft = open else { return }
    open = nil
    let line = draft.first
    let number: Int? = if case .item(let number) = line.kind { number } else { nil }
    let row =
      draft.form == .row
      ? Passage.Row(cells: line.cells.map(TokenText.init), header: draft.header) : nil
    passages.append(
      Passage(
        form: draft.form, text: TokenText(draft.text), row: row,
        lines: line.index...draft.lastLine, indent: line.indent, number: number,
        checked: line.checked, afterBlank: draft.afterBlank))
  }

  /// An answer of a server pasted without a fence: its `Date:` and `Server:` are no facts about the
  /// incident.
  private mutating func isHTTPHeader(_ line: TextLine) -> Bool {
    let bytes = line.text.bytes
    if bytes.starts(with: "HTTP/".utf8), bytes.count > 5, bytes[5].isASCIIDigit {
      inHTTPHeaders = true
      return true
    }
    guard inHTTPHeaders else { return false }
    let name = bytes.prefix { $0 != UInt8(ascii: ":") }
    inHTTPHeaders = name.count < bytes.count && !name.contains(0x20)
    return inHTTPHeaders
  }

  /// Whether a line of text only goes on with the one before it.
  private func continues(_ line: TextLine) -> Bool {
    guard let previous, let last = open, last.lastLine == previous.index,
      previous.index == line.index - 1, last.form == .line || last.form == .item,
      let first = line.text.bytes.first
    else { return false }
    // A line in capitals is a heading, and what follows is the text below it.
    if HeadingShape.isCapitals(last.text) { return false }
    // "b) …" is the next item of a lettered list.
    let bytes = line.text.bytes
    if bytes.count > 2, bytes[1] == UInt8(ascii: ")"), bytes[2] == 0x20 { return false }
    // "noon  we look at the files" is the timeline's next line.
    if Self.hours.contains(where: { line.text.bytes.starts(with: $0.utf8) }) { return false }
    if first.isASCIILowercase || first == UInt8(ascii: "(") || first == UInt8(ascii: ",") {
      // Where nothing is wrapped, a line after a full stop stands for itself.
      if wrap == nil, previous.text.bytes.last == UInt8(ascii: ".") { return false }
      return previous.text.bytes.last != UInt8(ascii: ":") || !last.text.isAllBold
    }
    guard let wrap, !startsAnew(line), previous.text.bytes.last != UInt8(ascii: ":") else {
      return false
    }
    let firstWord = line.text.bytes.prefix { $0 > 0x20 }.count
    return previous.indent + previous.text.count + 1 + firstWord > wrap - 12
  }

  private static let hours = ["noon ", "midnight ", "midday "]

  /// A clock, a label or a bold beginning starts something new even in wrapped text.
  private func startsAnew(_ line: TextLine) -> Bool {
    if line.text.bold.first?.lowerBound == 0 { return true }
    let bytes = line.text.bytes
    if bytes[0].isASCIIDigit, let mark = bytes.firstIndex(of: UInt8(ascii: ":")), mark <= 2 {
      return true
    }
    guard let colon = bytes.prefix(40).firstIndex(of: UInt8(ascii: ":")), colon + 1 < bytes.count,
      bytes[colon + 1] == 0x20
    else { return false }
    return bytes[..<colon].count { $0 == 0x20 } <= 3
  }
}
