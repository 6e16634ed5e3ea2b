import DefaultTheme
import Incidents
import Markup

/// The templates, the words and the assets of a site: the built-in ones, replaced file by file by those
/// of a folder.
public struct Theme: Sendable {
  /// By file name.
  private let assets: [String: [UInt8]]
  /// The search's scripts, one after the other.
  let search: [UInt8]
  /// By name, all of them sound.
  private let templates: [String: SourceFile]
  /// By language, the built-in file first.
  private let wordSources: [String: [SourceFile]]
  private let english: WordsReader
  /// What its own templates ask for in vain.
  let findings: [Diagnostic]

  /// The built-in theme.
  public init() throws(ThemeError) {
    try self.init(files: ThemeFiles())
  }

  /// - Parameter folder: holds `templates/*.mustache` and `assets/*`; a file there takes the place
  ///   of the built-in one of that name, and others are added. One in `search/*` only takes a place.
  public init(folder: String) throws(ThemeError) {
    try self.init(files: ThemeFiles(folder: folder))
  }

  init(files: ThemeFiles) throws(ThemeError) {
    for (_, file) in files.templates.sorted(by: { $0.key < $1.key }) {
      let text = file.text(in: 0..<file.bytes.count)
      for tag in TemplateTag.all(in: text) where tag.isMissingPartial(of: files.templates) {
        let line = file.position(at: tag.range.lowerBound).line
        throw .unknownPartial(path: file.path, line: line, name: tag.name)
      }
      _ = try TemplateCompiler.compile(text, path: file.path)
    }
    try PartialCycle.refuse(in: files.templates)
    templates = files.templates
    assets = files.assets
    search = DefaultTheme.search.flatMap { BareScript.lines(of: files.search[$0.name] ?? $0.bytes) }
    wordSources = files.words
    let own = files.own.sorted().compactMap { files.templates[$0] }
    var english = WordsReader(additions: Set(own.flatMap(TemplateCheck.words)))
    for source in files.words[Self.baseLanguage] ?? [] { try english.add(source) }
    self.english = english
    findings = files.own.sorted().flatMap { name in
      files.templates[name].map {
        TemplateCheck.findings($0, template: Template(rawValue: name), words: english.words)
      } ?? []
    }
  }

  /// The theme with these words in its templates, ready to be filled.
  func speaking(_ words: Words) throws(ThemeError) -> SpokenTheme {
    try SpokenTheme(templates: templates, assets: assets, words: words)
  }

  private static let baseLanguage = "en"

  /// The languages that there are words for, sorted.
  var languages: [String] { wordSources.keys.sorted() }

  /// The words of the pages, English standing in for what a language lacks, with findings about the
  /// files they come from.
  ///
  /// - Throws: where a file is no YAML.
  func words(
    for settings: InterfaceSettings = InterfaceSettings()
  ) throws(ThemeError) -> (words: Words, findings: [Diagnostic]) {
    var reader = english
    let language = settings.language ?? Self.baseLanguage
    if language != Self.baseLanguage {
      for source in wordSources[language] ?? [] { try reader.add(source) }
    }
    if let overrides = settings.words, let source = settings.source {
      reader.add(overrides, in: source)
    }
    var findings = reader.findings
    if wordSources[language] == nil, let source = settings.source {
      findings.append(
        Diagnostic(
          .warning, .unknownValue, "there are no words for the interface in `\(language)`",
          in: source, at: settings.languageRange,
          help: "there are some for \(languages.joined(separator: ", "))"))
    }
    return (reader.words, findings)
  }

  /// The templates that pages ask for.
  enum Template: String, CaseIterable {
    case about, home, incident, incidents, ledger, page, search, term, terms, trends
    case head = "page-head"
    case header = "page-header"
    case footer = "page-footer"
    case notFound = "not-found"
    case contentPage = "content-page"
  }
}

extension TemplateTag {
  /// A partial whose name only the rendering knows (`{{>*name}}`) cannot be checked.
  fileprivate func isMissingPartial(of templates: [String: SourceFile]) -> Bool {
    (sign == ">" || sign == "<") && !name.hasPrefix("*") && templates[name] == nil
  }
}
