import Yams

/// Says where and why YAML could not be read.
enum YAMLFailure {
  static func diagnostic(_ error: any Error, in source: SourceFile, _ range: Range<Int>)
    -> Diagnostic
  {
    guard let error = error as? YamlError else {
      return Diagnostic(.error, .yamlSyntax, "this is not YAML", in: source, at: range)
    }
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return Diagnostic(
        .error, .yamlSyntax, sentence(problem), in: source, at: place(mark, source, range))
    case .duplicatedKeysInMapping(let duplicates, let context):
      let names = duplicates.sorted().joined(separator: ", ")
      return Diagnostic(
        .error, .duplicateKey, "this key stands twice: \(names)", in: source,
        at: place(context.mark, source, range))
    default:
      return Diagnostic(.error, .yamlSyntax, "this is not YAML", in: source, at: range)
    }
  }

  /// libYAML's words, as one sentence.
  private static func sentence(_ problem: String) -> String {
    "this is not YAML: " + problem
  }

  private static func place(_ mark: Mark, _ source: SourceFile, _ range: Range<Int>) -> Range<Int> {
    let first = source.lines.line(at: range.lowerBound)
    let line = source.range(ofLine: min(source.lines.count - 1, first + max(0, mark.line - 1)))
    var at = line.lowerBound
    var column = 1
    while at < line.upperBound, column < mark.column {
      at += 1
      while at < line.upperBound, source.bytes[at] & 0xC0 == 0x80 { at += 1 }
      column += 1
    }
    return at..<min(at + 1, max(at, line.upperBound))
  }
}
