import Incidents
import Markup

/// Finds values that a theme's template asks for and nobody gives: Mustache would show nothing.
enum TemplateCheck {
  /// The keys of the words that a template asks for.
  static func words(_ source: SourceFile) -> [String] {
    TemplateTag.all(in: source.text(in: 0..<source.bytes.count)).compactMap(\.phrase)
  }

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
      if let phrase = tag.phrase {
        known = words.has(phrase)
        terms = words.keys.sorted().map { "words." + $0 }
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
