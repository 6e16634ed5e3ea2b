import Incidents
import Markup

/// Puts the phrases of the pages together: English first, the interface's language over it, then what
/// the configuration changes.
struct WordsReader {
  private var phrases: [String: Phrase] = [:]
  private var locale = WordsLocale()
  /// The keys that there are: those of the built-in English.
  private var known: Set<String> = []
  private(set) var findings: [Diagnostic] = []
  /// Keys that a theme's own templates ask for, which its files of words may add.
  private let additions: Set<String>

  init(additions: Set<String> = []) { self.additions = additions }

  /// Prefixes under which a file may have any key, since organisations add terms of their own.
  private static let open = ["cause.", "component.", "trigger.", "rule.", "field."]

  var words: Words { Words(phrases: phrases, locale: locale) }

  /// - Throws: where a file is no YAML.
  mutating func add(_ source: SourceFile) throws(ThemeError) {
    let (value, diagnostics) = YAMLParser.parse(source, range: 0..<source.bytes.count)
    if let first = diagnostics.first {
      throw .brokenWords(
        path: source.path, line: first.position?.line ?? 1, column: first.position?.column ?? 1,
        reason: first.message)
    }
    guard let value else { return }
    add(WordsFile(value), in: source)
  }

  /// What the configuration says under `words`.
  mutating func add(_ value: YAMLValue, in source: SourceFile) {
    add(WordsFile(value), in: source)
  }

  private mutating func add(_ file: WordsFile, in source: SourceFile) {
    func report(_ rule: Rule, _ message: String, _ key: String?, _ help: String? = nil) {
      let range = key.flatMap { file.places[$0] } ?? 0..<0
      findings.append(Diagnostic(.warning, rule, message, in: source, at: range, help: help))
    }
    for fault in file.faults {
      findings.append(Diagnostic(.warning, .wrongType, fault.message, in: source, at: fault.range))
    }
    for fault in locale.apply(file.locale) {
      report(.unknownValue, "locale.\(fault.key) \(fault.message)", "locale.\(fault.key)")
    }
    let isFirst = known.isEmpty
    if isFirst { known = Set(file.phrases.keys) }
    for (key, phrase) in file.phrases.sorted(by: { $0.key < $1.key }) {
      guard
        isFirst || known.contains(key) || additions.contains(key)
          || Self.open.contains(where: key.hasPrefix)
      else {
        let nearest = NearestTerm.of(key, in: known.sorted())
        report(
          .unknownKey, "`\(key)` is not a phrase of the pages", key,
          nearest.map { "did you mean `\($0)`?" })
        continue
      }
      if let base = phrases[key], !isFirst {
        let strange = phrase.names.subtracting(base.names).sorted()
        if let name = strange.first {
          let names = base.names.sorted().map { "{\($0)}" }.joined(separator: ", ")
          report(
            .unknownValue, "`\(key)` has no value {\(name)}", key,
            names.isEmpty ? "it has none" : "it has \(names)")
        }
      }
      phrases[key] = phrase
    }
  }
}
