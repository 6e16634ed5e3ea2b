import Markup

/// Joins lines that were only wrapped, and leaves lines apart that stand for themselves.
struct PassageBuilder {
  private let lines: [TextLine]
  private var passages: [Passage] = []
  /// Bytes of the passages' texts so far, each with the end of its line.
  private var place = 0
  /// The last passage, which the next line may go on with.
  private var open: Draft?
  private var header: [TokenText] = []
  /// The lines below `HTTP/1.1 500 …`.
  private var inHTTPHeaders = false
  /// The width that the author's editor wrapped at; `nil` for documents with a line a paragraph.
  private let wrap: Int?
  /// Whether lines are broken anywhere in a sentence, at whatever width.
  private let isRagged: Bool
  /// Lines that stand for themselves, whatever stands before them.
  private let standing: Set<Int>

  /// A passage before its words are told apart: that is done once, when its last line is there.
  private struct Draft {
    let form: Passage.Form
    /// Its first line, as an index of `lines`.
    let first: Int
    /// Of all its lines, where there are several.
    var joined: PlainText?
    var lastLine: Int
    let header: [TokenText]
    let afterBlank: Bool
  }

  static func passages(of lines: [TextLine]) -> [Passage] {
    var builder = PassageBuilder(lines)
    builder.passages.reserveCapacity(lines.count { $0.kind != .blank && $0.kind != .code })
    for index in lines.indices { builder.add(index) }
    builder.close()
    return builder.passages
  }

  private init(_ lines: [TextLine]) {
    self.lines = lines
    wrap = Self.wrapWidth(of: lines)
    isRagged = Self.isRagged(lines)
    standing = StandingLines.find(in: lines, wrap: wrap)
  }

  /// A document is hard-wrapped when none of its lines of text is much longer than a page is wide
  /// and many come close to that.
  private static func wrapWidth(of lines: [TextLine]) -> Int? {
    var longest = 0
    var long = 0
    for index in lines.indices {
      switch lines[index].kind {
      case .text, .item(number: nil): break
      default: continue
      }
      let width = lines[index].indent + lines[index].offset + lines[index].text.count
      longest = max(longest, width)
      if width > 60 { long += 1 }
    }
    return longest <= 110 && long >= 3 ? longest : nil
  }

  /// Half of the lines that stand right below others go on with a small letter.
  private static func isRagged(_ lines: [TextLine]) -> Bool {
    var below = 0
    var small = 0
    for index in lines.indices.dropFirst() where lines[index].kind == .text {
      switch lines[index - 1].kind {
      case .text, .item: break
      default: continue
      }
      guard let first = lines[index].text.bytes.first else { continue }
      below += 1
      if first.isASCIILowercase { small += 1 }
    }
    return small >= 3 && small * 2 >= below
  }

  private mutating func add(_ index: Int) {
    let kind = lines[index].kind
    let followsRow = index > 0 && lines[index - 1].kind == .row
    if kind != .text { inHTTPHeaders = false }
    switch kind {
    case .blank, .rule, .code: if kind != .blank || !followsRow { header = [] }
    case .rowRule: if followsRow { takeHeader() }
    case .row: append(index, .row)
    case .heading(let level): append(index, .heading(level: level))
    case .item: append(index, .item)
    case .text:
      if isHTTPHeader(lines[index]) { return }
      if continues(index) {
        extend(index)
      } else {
        append(index, .line)
      }
    }
  }

  /// The row above a row of dashes is the header.
  private mutating func takeHeader() {
    guard let last = open, last.form == .row else { return }
    header = lines[last.first].cells.map { TokenText($0) }
    open = nil
  }

  private mutating func append(_ index: Int, _ form: Passage.Form) {
    if form != .row { header = [] }
    guard !Tokeniser.isBlank(lines[index].text.bytes) else { return }
    close()
    open = Draft(
      form: form, first: index, lastLine: lines[index].index, header: form == .row ? header : [],
      afterBlank: index == 0 || Self.separates(lines[index - 1].kind))
  }

  private static func separates(_ kind: TextLine.Kind) -> Bool {
    kind == .blank || kind == .rule || kind == .code
  }

  private mutating func extend(_ index: Int) {
    guard let first = open?.first else { return }
    if open?.joined == nil { open?.joined = lines[first].text }
    open?.joined?.join(lines[index].text)
    open?.lastLine = lines[index].index
  }

  private mutating func close() {
    guard let draft = open else { return }
    open = nil
    let first = draft.first
    let number: Int? = if case .item(let number) = lines[first].kind { number } else { nil }
    let text = TokenText(draft.joined ?? lines[first].text, place: place)
    passages.append(
      Passage(
        Passage.Written(
          form: draft.form, text: text, cells: draft.form == .row ? cells(lines[first].cells) : [],
          header: draft.header, lines: lines[first].index...draft.lastLine,
          indent: lines[first].indent, number: number, checked: lines[first].checked,
          afterBlank: draft.afterBlank)))
    place += text.plain.count + 1
  }

  /// The cells of a row, whose text is theirs with a space between.
  private func cells(_ cells: [PlainText]) -> [TokenText] {
    var place = place
    return cells.map { cell in
      let text = TokenText(cell, place: place)
      place += cell.isEmpty ? 0 : cell.count + 1
      return text
    }
  }

  /// An answer of a server pasted without a fence: its `Date:` and `Server:` are no facts about the
  /// incident.
  private mutating func isHTTPHeader(_ line: TextLine) -> Bool {
    let bytes = line.text.bytes
    if bytes.count > 5, bytes[4] == UInt8(ascii: "/"), bytes.starts(with: "HTTP/".utf8),
      bytes[5].isASCIIDigit
    {
      inHTTPHeaders = true
      return true
    }
    guard inHTTPHeaders else { return false }
    let name = bytes.prefix { $0 != UInt8(ascii: ":") }
    inHTTPHeaders = name.count < bytes.count && !name.contains(0x20)
    return inHTTPHeaders
  }

  /// Whether a line of text only goes on with the one before it.
  private func continues(_ index: Int) -> Bool {
    guard index > 0, let last = open, last.form == .line || last.form == .item else { return false }
    let line = lines[index]
    let previous = lines[index - 1]
    guard last.lastLine == previous.index, previous.index == line.index - 1, !previous.endsHard,
      let first = line.text.bytes.first
    else { return false }
    if previous.endsInLink || hangs(previous) { return true }
    if standing.contains(index) { return false }
    let text = last.joined ?? lines[last.first].text
    // A line in capitals is a heading, and what follows is the text below it.
    if HeadingShape.isCapitals(text) { return false }
    // "b) …" is the next item of a lettered list.
    let bytes = line.text.bytes
    if bytes.count > 2, bytes[1] == UInt8(ascii: ")"), bytes[2] == 0x20 { return false }
    // "noon  we look at the files" is the timeline's next line.
    if first == UInt8(ascii: "n") || first == UInt8(ascii: "m"),
      Self.hours.contains(where: { bytes.starts(with: $0.utf8) })
    {
      return false
    }
    if Self.steps.contains(where: { bytes.starts(with: $0.utf8) }) { return false }
    if first.isASCIILowercase || first == UInt8(ascii: "(") || first == UInt8(ascii: ",") {
      // Where nothing is wrapped, a line after a full stop stands for itself.
      if wrap == nil, previous.text.bytes.last == UInt8(ascii: ".") { return false }
      return previous.text.bytes.last != UInt8(ascii: ":") || !text.isAllBold
    }
    guard !startsAnew(line, below: previous), let end = previous.text.bytes.last,
      end != UInt8(ascii: ":")
    else {
      return false
    }
    if isRagged, previous.text.count > 40, !".!?;".utf8.contains(end) { return true }
    guard let wrap else { return false }
    return Self.width(of: previous, with: line) > wrap - 12
  }

  /// How wide a line would be with the first word of the next.
  static func width(of line: TextLine, with next: TextLine) -> Int {
    let firstWord = next.text.bytes.prefix { $0 > 0x20 }.count
    return line.indent + line.offset + line.text.count + 1 + firstWord
  }

  /// "… and was over at" / "2:30pm, when we …": no sentence ends with such a word.
  private func hangs(_ line: TextLine) -> Bool {
    let bytes = line.text.bytes
    guard let space = bytes.lastIndex(of: 0x20), bytes.count - space < 8 else { return false }
    return Self.hanging.contains(Word(bytes, space + 1..<bytes.count))
  }

  private static let hanging: WordSet = [
    "at", "from", "until", "till", "to", "and", "or", "between", "the", "of", "since", "around",
    "about",
  ]

  /// "then: we restarted it" tells the next thing, whether or not the line above has an end.
  private static let steps = [
    "then:", "next:", "morning:", "afternoon:", "evening:", "night:", "later:", "finally:",
  ]

  private static let hours = ["noon ", "midnight ", "midday "]

  /// A clock, a label or a bold beginning starts something new even in wrapped text.
  private func startsAnew(_ line: TextLine, below previous: TextLine) -> Bool {
    if line.text.bold.first?.lowerBound == 0 { return true }
    let bytes = line.text.bytes
    if bytes[0].isASCIIDigit, let mark = bytes.firstIndex(of: UInt8(ascii: ":")), mark <= 2 {
      // "… from Saturday 1 March" / "20:10 UTC until …" was broken by the width alone.
      return wrap.map { Self.width(of: previous, with: line) <= $0 } ?? true
    }
    // "2103hrs - students complain"
    if bytes.prefix(4).allSatisfy(\.isASCIIDigit), bytes.dropFirst(4).starts(with: "hrs".utf8) {
      return true
    }
    guard let colon = bytes.prefix(40).firstIndex(of: UInt8(ascii: ":")), colon + 1 < bytes.count,
      bytes[colon + 1] == 0x20
    else { return false }
    return bytes[..<colon].count { $0 == 0x20 } <= 3
  }
}
