import Incidents
import Markup

/// Reads comments such as `<!-- casebook: ignore dead-link the page moves next week -->`, and in MDX
/// `{/* casebook: ignore dead-link */}`.
struct SuppressionComments {
  private let source: SourceFile
  private(set) var suppressions: [Suppression] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// The lines of the last block that was looked for: of comments one below the other all mean the same.
  private var block = 0..<0

  /// A comment without its marks.
  private struct Comment {
    let whole: Range<Int>
    let content: Range<Int>
  }

  init(_ source: SourceFile) {
    self.source = source
    let comments = Self.comments(source)
    guard !comments.isEmpty else { return }
    let fences = FencedLines(source)
    for (number, comment) in comments.enumerated() {
      guard number < Self.limit else {
        report(
          "only the first \(Self.limit) comments of a document can accept findings", comment.whole)
        break
      }
      let line = source.lines.line(at: comment.whole.lowerBound)
      // What is shown as code asks for nothing.
      guard fences.range(around: line) == nil else { continue }
      read(comment, fences)
    }
  }

  /// Nobody writes more; a document of nothing else must not cost time.
  private static let limit = 1_000

  private static let name = Array("casebook:".utf8)

  private static func comments(_ source: SourceFile) -> [Comment] {
    var comments = comments(source, open: "<!--", at: UInt8(ascii: "!"), close: "-->")
    if source.path.hasSuffix(".mdx") {
      comments += Self.comments(source, open: "{/*", at: UInt8(ascii: "{"), close: "*/}")
    }
    return comments.sorted { $0.whole.lowerBound < $1.whole.lowerBound }
  }

  /// - Parameter sign: the byte of the opening that is rare in texts.
  private static func comments(
    _ source: SourceFile, open: String, at sign: UInt8, close: String
  ) -> [Comment] {
    let bytes = source.bytes
    let (open, close) = (Array(open.utf8), Array(close.utf8))
    let lead = open.firstIndex(of: sign) ?? 0
    var comments: [Comment] = []
    var at = 0
    while let found = bytes.firstOffset(of: sign, in: at..<bytes.count) {
      at = found + 1
      let start = found - lead
      guard start >= 0, bytes[start...].starts(with: open) else { continue }
      var content = start + open.count
      while content < bytes.count, bytes[content] <= 0x20 { content += 1 }
      guard bytes[content...].starts(with: name),
        start == 0 || bytes[start - 1] != UInt8(ascii: "`")
      else { continue }
      content += name.count
      var end = content
      while end < bytes.count, !bytes[end...].starts(with: close) { end += 1 }
      guard end < bytes.count else { break }
      comments.append(Comment(whole: start..<end + close.count, content: content..<end))
      at = end
    }
    return comments
  }

  private mutating func read(_ comment: Comment, _ fences: FencedLines) {
    var words = SuppressionWords(source, comment.content)
    guard let verb = words.next() else {
      return report("this comment asks for nothing", comment.whole)
    }
    guard verb.text == "ignore" || verb.text == "ignore-file" else {
      return report(
        "\(verb.text.quoted) is nothing that a comment can ask for", verb.range,
        help: "known here: ignore, ignore-file")
    }
    let names = words.list()
    guard !names.isEmpty else {
      return report(
        "this comment names no rule", comment.whole,
        help: "write the ids that stand in brackets behind findings: ignore dead-link, missing-date"
      )
    }
    let lines = verb.text == "ignore" ? lines(of: comment, fences) : nil
    suppressions.append(Suppression(names: names, lines: lines))
  }

  /// Beside other words the comment's own lines, else the block that follows.
  private mutating func lines(of comment: Comment, _ fences: FencedLines) -> Range<Int> {
    let first = source.lines.line(at: comment.whole.lowerBound)
    let last = source.lines.line(at: comment.whole.upperBound - 1)
    let before = source.range(ofLine: first).lowerBound..<comment.whole.lowerBound
    let after =
      comment.whole
      .upperBound..<max(comment.whole.upperBound, source.range(ofLine: last).upperBound)
    guard isBlank(before), isBlank(after) else { return first..<last + 1 }
    var start = last + 1
    while start < source.lines.count, isBlank(source.range(ofLine: start)) { start += 1 }
    guard start < source.lines.count else { return start..<start }
    if let fence = fences.range(around: start) { return fence }
    if block.contains(start) { return start..<block.upperBound }
    var end = start
    while end < source.lines.count, !isBlank(source.range(ofLine: end)) {
      // A block of code goes on over empty lines.
      end = fences.range(around: end)?.upperBound ?? end + 1
    }
    block = start..<end
    return block
  }

  private func isBlank(_ range: Range<Int>) -> Bool {
    source.bytes[range].allSatisfy { $0 <= 0x20 }
  }

  private mutating func report(_ message: String, _ range: Range<Int>, help: String? = nil) {
    diagnostics.append(
      Diagnostic(.warning, .unknownRule, message, in: source, at: range, help: help))
  }
}

/// The words of a comment, one after the other.
private struct SuppressionWords {
  private let source: SourceFile
  private var rest: Range<Int>

  init(_ source: SourceFile, _ range: Range<Int>) {
    self.source = source
    rest = range
  }

  private var byte: UInt8 { rest.isEmpty ? 0 : source.bytes[rest.lowerBound] }

  /// Up to a space or a comma.
  mutating func next() -> Suppression.Name? {
    skipSpaces()
    let start = rest.lowerBound
    while byte > 0x20, byte != UInt8(ascii: ",") { advance() }
    guard rest.lowerBound > start else { return nil }
    let range = start..<rest.lowerBound
    return Suppression.Name(text: source.text(in: range), range: range)
  }

  /// Words with commas between them; behind the last one stands the reason.
  mutating func list() -> [Suppression.Name] {
    var names: [Suppression.Name] = []
    while let name = next() {
      names.append(name)
      skipSpaces()
      guard byte == UInt8(ascii: ",") else { break }
      advance()
    }
    return names
  }

  private mutating func skipSpaces() { while !rest.isEmpty, byte <= 0x20 { advance() } }

  private mutating func advance() { rest = rest.lowerBound + 1..<rest.upperBound }
}
