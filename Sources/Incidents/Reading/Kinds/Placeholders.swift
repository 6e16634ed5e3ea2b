import Markup

/// What templates write where a report has its facts: `<date>`, `[TITLE]`, `{{ severity }}`,
/// `YYYY-MM-DD`, `TBD`, `____`.
///
/// Looks at the source, since readers take `<date>` for a tag and drop it.
enum Placeholders {
  /// Whether a stretch of the source holds one.
  static func stand(in bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var at = range.lowerBound
    while let open = firstMark(bytes, at..<range.upperBound) {
      at = open
      switch bytes[at] {
      case UInt8(ascii: "<"):
        if angled(bytes, at, range.upperBound) { return true }
      case UInt8(ascii: "["):
        if bracketed(bytes, at, range) { return true }
      case UInt8(ascii: "{"):
        if braced(bytes, at, range.upperBound) { return true }
      case UInt8(ascii: "_"):
        if blank(bytes, at, range) { return true }
      default: break
      }
      at += 1
    }
    return false
  }

  /// The first byte that may begin one.
  private static func firstMark(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    bytes.firstOffset(
      ofAny: (UInt8(ascii: "<"), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "_")),
      in: range)
  }

  /// The longest placeholder, in bytes.
  private static let longest = 80

  private static func close(
    _ byte: UInt8, _ bytes: [UInt8], _ open: Int, _ end: Int
  ) -> Int? {
    let limit = min(end, open + longest)
    guard open + 1 < limit else { return nil }
    return bytes[open + 1..<limit].firstIndex(of: byte)
  }

  /// `<date>`, `<your name>`; not HTML, not an address, not `Vec<Text>`.
  private static func angled(_ bytes: [UInt8], _ open: Int, _ end: Int) -> Bool {
    guard open == 0 || !bytes[open - 1].isWordByte,
      let close = close(UInt8(ascii: ">"), bytes, open, end), close > open + 1,
      bytes[open + 1].isASCIILetter
    else { return false }
    let words = bytes[open + 1..<close]
    guard words.allSatisfy({ $0 > 0x20 || $0 == 0x20 }),
      !words.contains(where: { "=/:@\"<{(".utf8.contains($0) })
    else { return false }
    return !elements.contains(Word(bytes, open + 1..<close)) && !isSpeaker(bytes, open)
      && !isClosed(bytes, words, close, end)
  }

  /// `<time>09:05</time>`: an element, whatever it is called.
  private static func isClosed(
    _ bytes: [UInt8], _ name: ArraySlice<UInt8>, _ open: Int, _ end: Int
  ) -> Bool {
    let limit = min(end, open + longest)
    guard let slash = bytes[open..<limit].firstIndex(of: UInt8(ascii: "/")),
      bytes[slash - 1] == UInt8(ascii: "<")
    else { return false }
    return bytes[(slash + 1)..<end].starts(with: name)
  }

  /// `08:02 <ann> it is down`: who says it, in a log of a chat.
  private static func isSpeaker(_ bytes: [UInt8], _ open: Int) -> Bool {
    var at = open
    while at > 0, bytes[at - 1] == 0x20 || bytes[at - 1] == UInt8(ascii: "]") { at -= 1 }
    return at >= 4 && at < open && bytes[at - 1].isASCIIDigit && bytes[at - 2].isASCIIDigit
      && bytes[at - 3] == UInt8(ascii: ":") && bytes[at - 4].isASCIIDigit
  }

  /// Elements that people write in Markdown without attributes.
  private static let elements: WordSet = [
    "a", "abbr", "article", "aside", "b", "blockquote", "body", "br", "caption", "center", "cite",
    "code", "dd", "del", "details", "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "font",
    "footer", "head", "header", "hr", "html", "i", "iframe", "img", "ins", "kbd", "li", "main",
    "mark", "nav", "ol", "p", "picture", "pre", "q", "s", "samp", "script", "section", "small",
    "span", "strike", "strong", "style", "sub", "summary", "sup", "svg", "table", "tbody", "td",
    "tfoot", "th", "thead", "tr", "tt", "u", "ul", "var", "video", "h1", "h2", "h3", "h4", "h5",
    "h6",
  ]

  /// `[TITLE]`, `[describe the impact]`; not a link, a check box, a ticket or a remark.
  private static func bracketed(_ bytes: [UInt8], _ open: Int, _ range: Range<Int>) -> Bool {
    guard let close = close(UInt8(ascii: "]"), bytes, open, range.upperBound), close > open + 2,
      open == range.lowerBound || bytes[open - 1] != UInt8(ascii: "]")
    else { return false }
    let next = close + 1 < range.upperBound ? bytes[close + 1] : 0x20
    guard !"([:".utf8.contains(next) else { return false }
    let text = TokenText(
      PlainText(generated: String(decoding: bytes[open + 1..<close], as: UTF8.self)))
    guard text.count > 0, text.tokens.allSatisfy({ $0.kind != .number }) else { return false }
    return requests.match(text, at: 0) != nil
  }

  private static let requests = PhraseTable<Bool>([
    "title", "date", "name", "names", "your", "describe", "insert", "list", "explain", "add",
    "enter", "summary", "time", "start time", "end time", "duration", "severity", "owner", "link",
    "links", "who", "what", "when", "how", "why", "team", "service", "author", "authors",
    "author s",
    "number", "incident", "brief", "short", "root cause", "action", "action item", "impact",
    "description", "yyyy", "hh", "tbd", "todo", "placeholder", "provide", "include", "number of",
    "percentage", "x", "xx", "xxx", "fill in", "component", "system", "status", "example", "detail",
    "details", "optional", "select", "choose", "event",
  ])

  /// `{{ title }}`, `${DATE}`, `{date}`.
  private static func braced(_ bytes: [UInt8], _ open: Int, _ end: Int) -> Bool {
    guard let close = close(UInt8(ascii: "}"), bytes, open, end), close > open + 1 else {
      return false
    }
    let words = bytes[open + 1..<close].drop { $0 == UInt8(ascii: "{") }
    return words.contains(where: \.isASCIILetter)
      && words.allSatisfy { $0.isWordByte || " _-.".utf8.contains($0) }
  }

  /// `____`: a line to write on.
  private static func blank(_ bytes: [UInt8], _ at: Int, _ range: Range<Int>) -> Bool {
    guard at + 4 <= range.upperBound, at == range.lowerBound || bytes[at - 1] <= 0x20 else {
      return false
    }
    var end = at
    while end < range.upperBound, bytes[end] == UInt8(ascii: "_") { end += 1 }
    return end - at >= 4 && (end == range.upperBound || bytes[end] <= 0x20)
  }
}
