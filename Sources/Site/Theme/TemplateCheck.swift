import Incidents
import Markup

/// Finds values that a theme's template asks for and nobody gives: Mustache would show nothing.
enum TemplateCheck {
  /// The keys of the words that a template asks for.
  static func words(_ source: SourceFile) -> [String] {
    TemplateTag.all(in: source.text(in: 0..<source.bytes.count)).map(\.name)
      .filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
  }

  private static let prefix = "words."

  /// - Parameters:
  ///   - template: `nil` for a partial of the theme's own, which may stand in any template.
  static func findings(_ source: SourceFile, template: Theme.Template?, words: Words)
    -> [Diagnostic]
  {
    let templates = template.map { [$0] } ?? Theme.Template.allCases
    let names = Set(templates.flatMap(\.keys).map(\.name))
    return TemplateTag.all(in: source.text(in: 0..<source.bytes.count)).compactMap { tag in
      guard tag.sign != ">", tag.sign != "<", tag.sign != "$", tag.sign != "/", tag.name != "."
      else { return nil }
      let known: Bool
      let terms: [String]
      if tag.name.hasPrefix(prefix) {
        known = words.has(String(tag.name.dropFirst(prefix.count)))
        terms = words.keys.sorted().map { prefix + $0 }
      } else {
        known = names.contains(tag.name)
        terms = names.sorted()
      }
      guard !known else { return nil }
      let nearest = NearestTerm.of(tag.name, in: terms)
      return Diagnostic(
        .warning, .unknownKey, "this template has no value `\(tag.name)`", in: source,
        at: tag.range,
        help: nearest.map { "did you mean `\($0)`?" })
    }
  }
}
