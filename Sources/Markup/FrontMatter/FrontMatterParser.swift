/// Finds and reads the block of metadata at the top of a document.
public enum FrontMatterParser {
  /// Lines after which a `---` at the top is taken for a rule, not for the start of front matter.
  private static let longest = 400

  public typealias Parsed = (
    frontMatter: FrontMatter?, bodyStart: Int, diagnostics: [Diagnostic]
  )

  /// - Returns: the front matter, if there is one that can be read; where the body begins; and what
  ///   is wrong. Front matter that cannot be read is skipped all the same.
  public static func parse(_ source: SourceFile) -> Parsed {
    guard let fence = fence(source), let close = closing(source, fence) else { return (nil, 0, []) }
    switch fence {
    case .toml: return toml(source, close)
    case .yaml:
      return looksLikeMapping(source, 1..<close) ? yaml(source, close) : (nil, 0, [])
    }
  }

  /// Where the body begins, without a look at what the front matter says; 0 where there is none.
  public static func bodyStart(of source: SourceFile) -> Int {
    guard let fence = fence(source), let close = closing(source, fence),
      fence == .toml || looksLikeMapping(source, 1..<close)
    else { return 0 }
    return bodyStart(source, close)
  }

  /// - Parameter close: the line of the closing fence.
  private static func yaml(_ source: SourceFile, _ close: Int) -> Parsed {
    let bodyStart = bodyStart(source, close)
    func block(_ entries: [YAMLEntry]) -> FrontMatter {
      FrontMatter(
        range: 0..<source.range(ofLine: close).upperBound, entries: entries, notation: .yaml,
        additionLine: close)
    }
    let (value, diagnostics) = YAMLParser.parse(source, range: content(source, close))
    switch value?.kind {
    case .map(let entries): return (block(entries), bodyStart, diagnostics)
    case .null: return (block([]), bodyStart, diagnostics)
    case nil: return (diagnostics.isEmpty ? block([]) : nil, bodyStart, diagnostics)
    default:
      let finding = Diagnostic(
        .error, .wrongType, "front matter has to be keys with values", in: source,
        at: value?.range ?? 0..<0)
      return (nil, bodyStart, diagnostics + [finding])
    }
  }

  private static func toml(_ source: SourceFile, _ close: Int) -> Parsed {
    let content = content(source, close)
    let read = TOMLReader.read(source, range: content)
    if let failure = read.failure { return (nil, bodyStart(source, close), [failure]) }
    // Keys below a table's head would be the table's.
    let isEmpty = read.end == content.lowerBound
    let frontMatter = FrontMatter(
      range: 0..<source.range(ofLine: close).upperBound, entries: read.entries, notation: .toml,
      additionLine: isEmpty ? 1 : source.lines.line(at: read.end - 1) + 1, takenNames: read.taken)
    return (frontMatter, bodyStart(source, close), [])
  }

  private static func content(_ source: SourceFile, _ close: Int) -> Range<Int> {
    source.lines.starts[1]..<source.lines.starts[close]
  }

  private static func bodyStart(_ source: SourceFile, _ close: Int) -> Int {
    close + 1 < source.lines.count ? source.lines.starts[close + 1] : source.bytes.count
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
