import Incidents
import Markup

/// A value of the configuration with the key that it stands under, for messages.
struct ConfigurationValue: Sendable {
  /// With the keys above it, such as `causes.vendor.label`.
  let name: String
  /// What the key expects, in words.
  let type: String
  let yaml: YAMLValue
}

/// Reads `casebook.yml`, collecting what is wrong in it.
struct ConfigurationReader: Sendable {
  let source: SourceFile
  var configuration = Configuration()
  var diagnostics: [Diagnostic] = []

  init(source: SourceFile) { self.source = source }

  mutating func read(_ document: YAMLValue) {
    if case .null = document.kind { return }
    let whole = ConfigurationValue(name: "the file", type: "a map of keys", yaml: document)
    let names = ConfigurationKey.all.map(\.name)
    for entry in entries(whole, known: names, prefix: "") {
      guard let key = ConfigurationKey.all.first(where: { $0.name == entry.key }) else { continue }
      key.apply(ConfigurationValue(name: key.name, type: key.type, yaml: entry.value), &self)
    }
  }

  /// The entries of a map, the unknown ones reported and left out.
  ///
  /// - Parameter known: `nil` where every key may stand.
  mutating func entries(
    _ value: ConfigurationValue, known: [String]?, prefix: String
  ) -> [YAMLEntry] {
    guard case .map(let entries) = value.yaml.kind else {
      wrongType(value)
      return []
    }
    return entries.filter { entry in
      guard let known, !known.contains(entry.key) else { return true }
      let nearest = NearestTerm.of(entry.key, in: known)
      let help =
        nearest.map { "did you mean `\($0)`?" } ?? "known here: \(known.joined(separator: ", "))"
      report(
        .warning, .unknownKey, "`\(prefix)\(entry.key)` is not a key of casebook.yml",
        at: entry.keyRange,
        help: help)
      if prefix.isEmpty, let nearest, Self.privacyKeys.contains(nearest) { doubtPrivacy() }
      return false
    }
  }

  mutating func wrongType(_ value: ConfigurationValue) {
    report(.error, .wrongType, "\(value.name) must be \(value.type)", at: value.yaml.range)
  }

  mutating func unknownValue(_ value: ConfigurationValue) {
    report(
      .error, .unknownValue,
      "\(value.name) must be \(value.type), not `\(value.yaml.written ?? "")`", at: value.yaml.range
    )
  }

  mutating func report(
    _ severity: Severity, _ rule: Rule, _ message: String, at range: Range<Int>,
    help: String? = nil
  ) {
    diagnostics.append(Diagnostic(severity, rule, message, in: source, at: range, help: help))
  }

  /// A scalar as written, so that `title: 2024` is a text too; `nil` with a diagnostic otherwise.
  mutating func text(_ value: ConfigurationValue) -> String? {
    switch value.yaml.kind {
    case .null: return nil
    case .list, .map:
      wrongType(value)
      return nil
    case .string(let text): return text.isEmpty ? nil : text
    case .bool, .int, .double: return value.yaml.written
    }
  }
}
