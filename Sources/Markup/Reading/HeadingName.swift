/// The name that a heading gives itself behind its words, `## Impact {#impact}`, as Pandoc, kramdown
/// and Docusaurus read it (https://pandoc.org/MANUAL.html#extension-header_attributes).
struct HeadingName {
  let name: Range<Int>
  /// The braces, with the space in front of them.
  let whole: Range<Int>

  /// The longest that is looked for, in bytes.
  private static let longest = 300

  /// - Parameter line: without its end.
  static func find(_ bytes: [UInt8], line: Range<Int>) -> HeadingName? {
    let high = end(of: bytes, line)
    guard high > line.lowerBound, bytes[high - 1] == UInt8(ascii: "}") else { return nil }
    let lowest = max(line.lowerBound, high - longest)
    guard
      let open = (lowest..<high).last(where: { bytes[$0] == UInt8(ascii: "{") }),
      let name = name(bytes, open + 1..<high - 1)
    else { return nil }
    var start = open
    while start > line.lowerBound, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 {
      start -= 1
    }
    return HeadingName(name: name, whole: start..<high)
  }

  /// Before the `#` that close a heading, and the space around them.
  private static func end(of bytes: [UInt8], _ line: Range<Int>) -> Int {
    func skip(_ end: Int, _ isSkipped: (UInt8) -> Bool) -> Int {
      var end = end
      while end > line.lowerBound, isSkipped(bytes[end - 1]) { end -= 1 }
      return end
    }
    let last = skip(line.upperBound) { $0 <= 0x20 }
    let closing = skip(last) { $0 == UInt8(ascii: "#") }
    return closing == last ? last : skip(closing) { $0 <= 0x20 }
  }

  /// What stands between the braces: the name, then classes and pairs, which say nothing here;
  /// kramdown begins with a colon, MDX puts a comment around it.
  private static func name(_ bytes: [UInt8], _ inside: Range<Int>) -> Range<Int>? {
    var (low, high) = (inside.lowerBound, inside.upperBound)
    func trim() {
      while low < high, bytes[low] == 0x20 { low += 1 }
      while high > low, bytes[high - 1] == 0x20 { high -= 1 }
    }
    if low < high, bytes[low] == UInt8(ascii: ":") { low += 1 }
    if high - low > 4, bytes.holds("/*", at: low), bytes.holds("*/", at: high - 2) {
      (low, high) = (low + 2, high - 2)
    }
    trim()
    let words = bytes[low..<high].split(separator: 0x20)
    guard let first = words.first, first.first == UInt8(ascii: "#"),
      AnchorName.isUsable(first.dropFirst()),
      words.dropFirst().allSatisfy({
        $0.first == UInt8(ascii: ".") || $0.contains(UInt8(ascii: "="))
      })
    else { return nil }
    return first.startIndex + 1..<first.endIndex
  }
}

/// Hides the names that headings give themselves.
enum HeadingNameHider {
  /// - Returns: `nil` where there are none.
  static func hide(_ source: SourceFile, in body: Range<Int>) -> SourceFile? {
    guard source.bytes.firstOffset(of: UInt8(ascii: "{"), in: body) != nil else { return nil }
    var out: [UInt8]?
    var fence = LineFence()
    let lines = source.lines(of: body)
    for index in lines {
      let line = source.range(ofLine: index)
      fence.read(source.bytes[line])
      guard !fence.isOpen, let found = HeadingName.find(source.bytes, line: line),
        isHeading(source, line, next: index + 1 < lines.upperBound ? index + 1 : nil)
      else { continue }
      out = out ?? source.bytes
      out?.hide(found.whole)
    }
    return out.map { SourceFile(path: source.path, bytes: $0) }
  }

  private static func isHeading(_ source: SourceFile, _ line: Range<Int>, next: Int?) -> Bool {
    let rest = LineReader.skipQuote(
      source.bytes, LineReader.skipSpace(source.bytes, line).rest)
    if rest.first.map({ source.bytes[$0] }) == UInt8(ascii: "#") { return true }
    guard let next else { return false }
    let below = LineReader.skipSpace(source.bytes, source.range(ofLine: next)).rest
    return below.count >= 2
      && (below.allSatisfy { source.bytes[$0] == UInt8(ascii: "=") }
        || below.allSatisfy { source.bytes[$0] == UInt8(ascii: "-") })
  }
}
