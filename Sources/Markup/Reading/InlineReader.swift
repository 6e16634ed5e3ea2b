/// Takes the inline markup out of one line: emphasis, code ticks, links, images, tags, entities.
///
/// Reads a line alone, left to right, each byte a bounded number of times; what is not markup
/// stays as it is. It is the reader's view, not the renderer's: cmark makes the HTML.
struct InlineReader {
  private let bytes: [UInt8]
  private let line: Range<Int>
  private var end: Int
  private var at: Int
  private var text = PlainText()
  private var boldStart: Int?
  private var strikeStart: Int?
  /// The links whose text is being read, outermost first.
  private var open: [OpenLink] = []
  /// Links and images met on the way.
  private var links: [DocumentLink] = []
  private lazy var squares = Brackets(bytes, line, UInt8(ascii: "["), UInt8(ascii: "]"))
  private lazy var rounds = Brackets(bytes, line, UInt8(ascii: "("), UInt8(ascii: ")"))
  /// The first `>` at or behind the last place that asked for it; `line.upperBound` for none.
  private var nextTagEnd: Int
  /// How far markup reaches: what closes further away belongs to something else.
  private static let reach = 2000

  /// A link around the text that is being read, and what was open around the link.
  private struct OpenLink {
    /// Behind its target.
    let stop: Int
    let end: Int
    let boldStart: Int?
    let strikeStart: Int?
  }

  private init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    line = range
    at = range.lowerBound
    end = range.upperBound
    nextTagEnd = range.lowerBound
    text.reserveCapacity(range.count)
  }

  static func read(_ bytes: [UInt8], _ range: Range<Int>) -> (
    text: PlainText, links: [DocumentLink]
  ) {
    // Most lines have no markup at all.
    if let first = range.first, bytes[first] != HiddenSyntax.byte,
      plainEnd(bytes, from: range.lowerBound, to: range.upperBound) == range.upperBound
    {
      return (PlainText(bytes, range), [])
    }
    var reader = InlineReader(bytes, range)
    reader.run()
    return (reader.text, reader.links)
  }

  private mutating func run() {
    while true {
      while at < end { step() }
      closeEmphasis()
      guard let link = open.popLast() else { return }
      at = link.stop
      end = link.end
      boldStart = link.boldStart
      strikeStart = link.strikeStart
    }
  }

  private mutating func closeEmphasis() {
    if let start = boldStart { text.markBold(start..<text.count) }
    if let start = strikeStart { text.markStruck(start..<text.count) }
  }

  private mutating func step() {
    switch bytes[at] {
    case UInt8(ascii: "\\"): escape()
    case UInt8(ascii: "`"): code()
    case UInt8(ascii: "*"): emphasis(UInt8(ascii: "*"))
    case UInt8(ascii: "_"): emphasis(UInt8(ascii: "_"))
    case UInt8(ascii: "~"): strike()
    case UInt8(ascii: "!") where peek(1) == UInt8(ascii: "["): image()
    case UInt8(ascii: "["): link()
    case UInt8(ascii: "<"): tag()
    case UInt8(ascii: "&"): entity()
    case HiddenSyntax.byte: at += 1
    default: takePlain()
    }
  }

  private func peek(_ distance: Int) -> UInt8? {
    at + distance < end ? bytes[at + distance] : nil
  }

  /// Whether markup may begin with a byte.
  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"),
      UInt8(ascii: "~"), UInt8(ascii: "!"), UInt8(ascii: "["), UInt8(ascii: "<"),
      UInt8(ascii: "&"):
      true
    default: false
    }
  }

  /// Takes the byte here, whatever it is, and all behind it that cannot begin markup.
  private mutating func takePlain() {
    let start = at
    at = Self.plainEnd(bytes, from: at + 1, to: end)
    text.append(bytes, start..<at)
  }

  private static func plainEnd(_ bytes: [UInt8], from start: Int, to end: Int) -> Int {
    let bytes = bytes.span
    var at = start
    while at < end {
      let byte = bytes[at]
      // Small letters and spaces are most of a text.
      guard byte &- 0x61 < 26 || byte == 0x20 || !isSpecial(byte) else { break }
      at += 1
    }
    return at
  }

  private mutating func take(_ count: Int = 1) {
    text.append(bytes, at..<at + count)
    at += count
  }

  private mutating func escape() {
    if let next = peek(1), next.isASCIIPunctuation { at += 1 }
    take()
  }

  private mutating func code() {
    let length = run(of: UInt8(ascii: "`"))
    var close = at + length
    let limit = min(end, close + Self.reach)
    while close < limit {
      if bytes[close] == UInt8(ascii: "`") {
        var size = 0
        while close + size < end, bytes[close + size] == UInt8(ascii: "`") { size += 1 }
        if size == length { break }
        close += size
      } else {
        close += 1
      }
    }
    at += length
    guard close < limit else { return }
    take(close - at)
    at += length
  }

  private func run(of byte: UInt8) -> Int {
    var length = 0
    while at + length < end, bytes[at + length] == byte { length += 1 }
    return length
  }

  private mutating func emphasis(_ mark: UInt8) {
    let length = run(of: mark)
    let before = at > 0 ? bytes[at - 1] : 0x20
    let after = peek(length) ?? 0x20
    let inWord = before.isWordByte && after.isWordByte
    let loose = before <= 0x20 && after <= 0x20
    if loose || (mark == UInt8(ascii: "_") && inWord) || length > 3 { return take(length) }
    at += length
    guard length >= 2 else { return }
    if let start = boldStart {
      text.markBold(start..<text.count)
      boldStart = nil
    } else {
      boldStart = text.count
    }
  }

  private mutating func strike() {
    let length = run(of: UInt8(ascii: "~"))
    guard length == 2 else { return take(max(1, length - 2)) }
    at += 2
    if let start = strikeStart {
      text.markStruck(start..<text.count)
      strikeStart = nil
    } else {
      strikeStart = text.count
    }
  }

  // MARK: Links and images

  /// The offset of the square bracket that closes the one at `offset`.
  private mutating func closeOfSquare(_ offset: Int) -> Int? {
    squares.close(of: offset).flatMap { $0 < min(end, offset + Self.reach) ? $0 : nil }
  }

  private mutating func closeOfRound(_ offset: Int) -> Int? {
    rounds.close(of: offset).flatMap { $0 < min(end, offset + Self.reach) ? $0 : nil }
  }

  /// Where a link's target ends, given its words before the `]`; `nil` where no target follows.
  private mutating func target(after words: Range<Int>) -> Int? {
    let close = words.upperBound
    guard close + 1 < end else { return nil }
    if bytes[close + 1] == UInt8(ascii: "(") {
      guard let last = closeOfRound(close + 1) else { return nil }
      links.append(DocumentLink(words: words, target: close + 2..<last, in: bytes))
      return last + 1
    }
    if bytes[close + 1] == UInt8(ascii: "[") { return closeOfSquare(close + 1).map { $0 + 1 } }
    return nil
  }

  private mutating func image() {
    if let close = closeOfSquare(at + 1), let stop = target(after: at + 2..<close) {
      at = stop
    } else {
      take()
    }
  }

  private mutating func link() {
    guard let close = closeOfSquare(at), let stop = target(after: at + 1..<close) else {
      return take()
    }
    open.append(
      OpenLink(stop: stop, end: end, boldStart: boldStart, strikeStart: strikeStart))
    at += 1
    end = close
    boldStart = nil
    strikeStart = nil
  }

  // MARK: Tags and entities

  /// A tag disappears, `<br>` becomes a space, the end of a cell a mark, `<https://…>` keeps its
  /// address.
  private mutating func tag() {
    guard let next = peek(1),
      next.isASCIILetter || next == UInt8(ascii: "/") || next == UInt8(ascii: "!"),
      let close = tagEnd()
    else { return take() }
    var nameEnd = at + 1
    while nameEnd < close, bytes[nameEnd].isASCIILetter { nameEnd += 1 }
    if nameEnd < close, bytes[nameEnd] == UInt8(ascii: ":") {
      at += 1
      take(close - at)
    } else if nameEnd - at == 3, bytes[at + 1] | 0x20 == UInt8(ascii: "b"),
      bytes[at + 2] | 0x20 == UInt8(ascii: "r")
    {
      text.append(0x20, from: at)
    } else if next == UInt8(ascii: "/") {
      for byte in HTMLCellEnd.mark(bytes, at + 2..<close, line: line) {
        text.append(byte, from: at)
      }
    }
    at = close + 1
  }

  private mutating func tagEnd() -> Int? {
    nextTagEnd = max(nextTagEnd, at)
    while nextTagEnd < line.upperBound, bytes[nextTagEnd] != UInt8(ascii: ">") { nextTagEnd += 1 }
    return nextTagEnd < min(end, at + Self.reach) ? nextTagEnd : nil
  }

  private static let entities: [(name: [UInt8], text: [UInt8])] = [
    ("amp", "&"), ("lt", "<"), ("gt", ">"), ("quot", "\""), ("apos", "'"), ("nbsp", " "),
    ("ndash", "–"), ("mdash", "—"), ("hellip", "…"), ("#39", "'"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

  private mutating func entity() {
    for (name, replacement) in Self.entities {
      let close = at + 1 + name.count
      guard close < end, bytes[close] == UInt8(ascii: ";"),
        bytes[at + 1..<close].elementsEqual(name)
      else { continue }
      for byte in replacement { text.append(byte, from: at) }
      at = close + 1
      return
    }
    take()
  }
}
