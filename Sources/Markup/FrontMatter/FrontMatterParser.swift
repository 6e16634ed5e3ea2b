/// Finds and reads the block of metadata at the top of a document.
public enum FrontMatterParser {
  /// Lines after which a `---` at the top is taken for a rule, not for the start of front matter.
  private static let longest = 400

  /// - Returns: the front matter, if there is one that can be read; where the body begins; and what
  ///   is wrong. Front matter that cannot be read is skipped all the same.
  public static func parse(
    _ source: SourceFile
  ) -> (frontMatter: FrontMatter?, bodyStart: Int, diagnostics: [Diagnostic]) {
    guard let fence = fence(source), let close = closing(source, fence) else { return (nil, 0, []) }
    let content = source.lines.starts[1]..<source.lines.starts[close]
    let bodyStart =
      close + 1 < source.lines.count ? source.lines.starts[close + 1] : source.bytes.count
    let whole = 0..<source.range(ofLine: close).upperBound
    if fence == .toml {
      let entries = TOMLLines.entries(source, lines: 1..<close)
      return (FrontMatter(range: whole, entries: entries), bodyStart, [])
    }
    guard looksLikeMapping(source, 1..<close) else { return (nil, 0, []) }
    let (value, diagnostics) = YAMLParser.parse(source, range: content)
    guard let value else {
      let isEmpty = diagnostics.isEmpty
      return (isEmpty ? FrontMatter(range: whole, entries: []) : nil, bodyStart, diagnostics)
    }
    switch value.kind {
    case .map(let entries):
      return (FrontMatter(range: whole, entries: entries), bodyStart, diagnostics)
    case .null:
      return (FrontMatter(range: whole, entries: []), bodyStart, diagnostics)
    default:
      let message = "front matter has to be keys with values"
      return (
        nil, bodyStart,
        diagnostics + [Diagnostic(.error, .wrongType, message, in: source, at: value.range)]
      )
    }
  }

  private enum Fence { case yaml, toml }

  private static func fence(_ source: SourceFile) -> Fence? {
    switch trimmed(source, 0) {
    case "---": .yaml
    case "+++": .toml
    default: nil
    }
  }

  private static func closing(_ source: SourceFile, _ fence: Fence) -> Int? {
    for line in 1..<max(1, min(source.lines.count, longest)) {
      let text = trimmed(source, line)
      if fence == .yaml ? text == "---" || text == "..." : text == "+++" { return line }
    }
    return nil
  }

  private static func trimmed(_ source: SourceFile, _ line: Int) -> String? {
    let range = source.range(ofLine: line)
    guard range.count <= 16 else { return nil }
    var end = range.upperBound
    while end > range.lowerBound, source.bytes[end - 1] <= 0x20 { end -= 1 }
    return source.text(in: range.lowerBound..<end)
  }

  /// Between two rules of dashes stands text; front matter begins with a key or is empty.
  private static func looksLikeMapping(_ source: SourceFile, _ lines: Range<Int>) -> Bool {
    for line in lines {
      let range = source.range(ofLine: line)
      guard let first = range.first(where: { source.bytes[$0] > 0x20 }) else { continue }
      if source.bytes[first] == UInt8(ascii: "#") {
        // A comment in YAML, a heading in Markdown: the next line tells.
        continue
      }
      guard let colon = source.bytes[range].firstIndex(of: UInt8(ascii: ":")) else {
        return source.bytes[first] == UInt8(ascii: "{")
      }
      let words = source.bytes[first..<colon].count { $0 == 0x20 }
      return words <= 3
    }
    return true
  }
}
