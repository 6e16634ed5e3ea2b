import Markup
import Mustache

/// A theme in one language: its templates, compiled once with the words in them, and its assets.
///
/// Words are put in before compiling: a page asks for dozens, and Mustache would look each of them
/// up by its parts, for every page again.
struct SpokenTheme: Sendable {
  let words: Words
  /// By file name.
  let assets: [String: [UInt8]]
  private let library: MustacheLibrary
  /// By name, those that need no more than their values.
  private let flat: [String: FlatTemplate]

  init(
    templates: [String: SourceFile], assets: [String: [UInt8]], words: Words
  ) throws(ThemeError) {
    self.words = words
    self.assets = assets
    var library = MustacheLibrary()
    var flat: [String: FlatTemplate] = [:]
    for (name, file) in templates.sorted(by: { $0.key < $1.key }) {
      let text = Self.spoken(file, words)
      let template = try TemplateCompiler.compile(text, path: file.path)
      library.register(template, named: name)
      flat[name] = FlatTemplate(template)
    }
    self.library = library
    self.flat = flat
  }

  /// Fills a template that every theme has.
  func render(_ template: Theme.Template, _ values: PageValues) -> HTML {
    assert(
      values.names.isSubset(of: template.keys.map(\.name)),
      "\(template.rawValue) is given a value that is not in its list of keys")
    return flat[template.rawValue]?.html(values)
      ?? HTML(raw: library.render(values, withTemplate: template.rawValue) ?? "")
  }

  /// The template with a phrase, escaped, for every tag that asks for one.
  static func spoken(_ file: SourceFile, _ words: Words) -> String {
    var bytes: [UInt8] = []
    var at = 0
    for tag in TemplateTag.all(in: file.text(in: 0..<file.bytes.count)) {
      guard tag.sign == nil, let key = tag.phrase, words.has(key) else { continue }
      bytes += file.bytes[at..<tag.range.lowerBound]
      bytes += words.html(key).string.replacing("{", with: "&#123;").utf8
      at = tag.range.upperBound
    }
    bytes += file.bytes[at...]
    return String(decoding: bytes, as: UTF8.self)
  }
}
