import Yams

/// Reads YAML with the place of every value, through Yams, within bounds that hostile input cannot
/// pass.
public enum YAMLParser {
  /// - Parameter range: the part of the file that is YAML.
  /// - Returns: `nil` for an empty document, and where a diagnostic says why not.
  public static func parse(
    _ source: SourceFile, range: Range<Int>
  ) -> (value: YAMLValue?, diagnostics: [Diagnostic]) {
    if let excess = YAMLBounds.excess(source.bytes, range) {
      return (nil, [Diagnostic(.error, .yamlLimit, excess.message, in: source, at: excess.range)])
    }
    do {
      // Without an encoding, Yams looks for one in the environment of the process, every time. The
      // default resolver would try regular expressions on every scalar; the node reader tells kinds.
      let text = source.text(in: range)
      guard let node = try Yams.compose(yaml: text, .basic, .default, .utf8) else {
        return (nil, [])
      }
      var reader = YAMLNodeReader(source: source, start: range.lowerBound)
      let value = reader.value(node, depth: 0)
      guard let value, !reader.isExhausted else {
        let message = "the aliases of this YAML expand to more than \(YAMLBounds.nodes) values"
        return (nil, [Diagnostic(.error, .yamlLimit, message, in: source, at: range)])
      }
      return (value, [])
    } catch {
      return (nil, [YAMLFailure.diagnostic(error, in: source, range)])
    }
  }
}
