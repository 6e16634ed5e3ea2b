/// A link or image whose words are wrapped: it begins on one line and ends on one below.
struct WrappedLink {
  let link: DocumentLink
  /// What a reader does not see of it, in order: of a link its brackets and target, of an image all.
  let hidden: [Range<Int>]

  /// How many lines its words go on for: what closes further down belongs to something else.
  private static let mostLines = 3

  /// The link that begins on a line and ends below.
  ///
  /// - Parameters:
  ///   - content: the bytes of the line's text.
  ///   - index: the line, from 0.
  ///   - end: the line that is no longer read.
  static func begun(
    in content: Range<Int>, ofLine index: Int, _ end: Int, _ source: SourceFile
  ) -> WrappedLink? {
    guard let open = unclosed(in: content, source.bytes) else { return nil }
    let isQuoted = words(ofLine: index, source).quoted
    var depth = 1
    for line in index + 1..<max(index + 1, min(end, index + 1 + mostLines)) {
      let (rest, quoted) = words(ofLine: line, source)
      guard quoted == isQuoted, goesOn(rest, source.bytes) else { return nil }
      guard let close = close(in: rest, source.bytes, &depth) else { continue }
      return WrappedLink(from: open, to: close, rest.upperBound, source.bytes)
    }
    return nil
  }

  /// - Parameters:
  ///   - open: where the bracket before the words stands.
  ///   - close: where the one behind them stands.
  ///   - end: of the line with the latter.
  private init?(from open: Int, to close: Int, _ end: Int, _ bytes: [UInt8]) {
    let mark = close + 1
    guard mark < end, bytes[mark] == UInt8(ascii: "("),
      let last = Brackets(bytes, mark..<end, UInt8(ascii: "("), UInt8(ascii: ")")).close(of: mark)
    else { return nil }
    link = DocumentLink(words: open + 1..<close, target: mark + 1..<last, in: bytes)
    let isImage = open > 0 && bytes[open - 1] == UInt8(ascii: "!")
    hidden = isImage ? [open - 1..<last + 1] : [open..<open + 1, close..<last + 1]
  }

  /// Where the last opening bracket of a line stands that the line does not close.
  private static func unclosed(in content: Range<Int>, _ bytes: [UInt8]) -> Int? {
    guard let first = bytes.firstOffset(of: UInt8(ascii: "["), in: content) else { return nil }
    var depth = 0
    for at in (first..<content.upperBound).reversed() {
      if at > content.lowerBound, bytes[at - 1] == UInt8(ascii: "\\") { continue }
      if bytes[at] == UInt8(ascii: "]") { depth += 1 }
      guard bytes[at] == UInt8(ascii: "[") else { continue }
      if depth == 0 { return at }
      depth -= 1
    }
    return nil
  }

  /// A line without the marks of a quotation.
  private static func words(
    ofLine line: Int, _ source: SourceFile
  ) -> (rest: Range<Int>, quoted: Bool) {
    let whole = LineReader.skipSpace(source.bytes, source.range(ofLine: line)).rest
    let rest = LineReader.skipQuote(source.bytes, whole)
    return (rest, rest.lowerBound > whole.lowerBound)
  }

  /// Whether a line only goes on with the text above it.
  private static func goesOn(_ rest: Range<Int>, _ bytes: [UInt8]) -> Bool {
    guard let first = rest.first else { return false }
    return !"#|`~".utf8.contains(bytes[first]) && ItemMarker.read(bytes, rest) == nil
  }

  /// Where the bracket stands that closes the words; `nil` where they go on below.
  private static func close(in rest: Range<Int>, _ bytes: [UInt8], _ depth: inout Int) -> Int? {
    var at = rest.lowerBound
    while at < rest.upperBound {
      switch bytes[at] {
      case UInt8(ascii: "\\"): at += 1
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"):
        depth -= 1
        if depth == 0 { return at }
      default: break
      }
      at += 1
    }
    return nil
  }
}
