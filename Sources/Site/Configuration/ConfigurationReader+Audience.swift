import Incidents
import Markup

/// What must not be published. Nothing here is ever taken for less than it may mean: a value that cannot
/// be read keeps the public site from being built.
extension ConfigurationReader {
  static let privacyKeys: Set<String> = ["audience", "redact"]

  /// The last finding may hide what has to stay in.
  mutating func doubtPrivacy() {
    configuration.unclearPrivacy = configuration.unclearPrivacy ?? diagnostics.last
  }

  /// A file that is no YAML may have said so.
  mutating func doubtPrivacy(_ syntax: [Diagnostic]) {
    let lines = source.bytes.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
    guard lines.contains(where: { line in Self.privacyKeys.contains { line.contains($0) } }) else {
      return
    }
    configuration.unclearPrivacy = syntax.first { $0.severity == .error }
  }

  // MARK: Audiences

  /// One audience for all files, or one for each of some patterns.
  mutating func audiences(_ value: ConfigurationValue) {
    switch value.yaml.kind {
    case .null: return
    case .map(let entries):
      for entry in entries { audienceRule(entry) }
    default:
      if let audience = audience(value) { configuration.audience.otherwise = audience }
    }
  }

  private mutating func audienceRule(_ entry: YAMLEntry) {
    let value = ConfigurationValue(
      name: "audience.\(entry.key)", type: "public or internal", yaml: entry.value)
    guard let audience = audience(value) else { return }
    if entry.key == "default" {
      configuration.audience.otherwise = audience
      return
    }
    configuration.audience.rules.append(
      AudienceRules.Rule(pattern: PathPattern(entry.key), audience: audience))
    configuration.audienceFindings.append(
      Diagnostic(
        .warning, .audienceRule, "no file fits `\(entry.key)`", in: source, at: entry.keyRange,
        help:
          "a pattern with a slash counts from the content folder; `*` stands for part of a name, "
          + "`**` for any folders"))
  }

  private mutating func audience(_ value: ConfigurationValue) -> Audience? {
    if let written = value.yaml.written, let audience = Audience(rawValue: written.lowercased()) {
      return audience
    }
    if value.yaml.written == nil { wrongType(value) } else { unknownValue(value) }
    doubtPrivacy()
    return nil
  }

  // MARK: Redaction

  mutating func redactions(_ value: ConfigurationValue) {
    switch value.yaml.kind {
    case .null: return
    case .list(let items): redactions(items)
    case .map:
      for entry in entries(value, known: ["texts", "as"], prefix: "redact.") {
        let inner = ConfigurationValue(
          name: "redact.\(entry.key)", type: entry.key == "as" ? "a text" : "a list of texts",
          yaml: entry.value)
        if entry.key == "as" {
          if let words = replacement(inner) { configuration.redaction.replacement = words }
        } else if case .list(let items) = entry.value.kind {
          redactions(items)
        } else {
          wrongType(inner)
          doubtPrivacy()
        }
      }
      if diagnostics.last?.rule == .unknownKey { doubtPrivacy() }
    default: redaction(value.yaml)
    }
    checkReplacements(value)
  }

  private mutating func redactions(_ items: [YAMLValue]) {
    for item in items { redaction(item) }
  }

  private mutating func redaction(_ yaml: YAMLValue) {
    let value = ConfigurationValue(
      name: "an entry of redact", type: "a text, or a map of text, as and case", yaml: yaml)
    guard case .map = yaml.kind else {
      guard let text = text(value) else { return doubtRedaction(value) }
      return redaction(text, of: value, as: nil, minding: false)
    }
    var written: String?
    var words: String?
    var isExact = false
    let count = diagnostics.count
    for entry in entries(value, known: ["text", "as", "case"], prefix: "redact.") {
      let inner = ConfigurationValue(
        name: "redact.\(entry.key)", type: entry.key == "case" ? "true or false" : "a text",
        yaml: entry.value)
      switch entry.key {
      case "text": written = text(inner)
      case "as": words = replacement(inner)
      default: isExact = switched(inner) ?? false
      }
    }
    if diagnostics.count > count { doubtPrivacy() }
    guard let written else { return doubtRedaction(value) }
    redaction(written, of: value, as: words, minding: isExact)
  }

  private mutating func doubtRedaction(_ value: ConfigurationValue) {
    if configuration.unclearPrivacy == nil { wrongType(value) }
    doubtPrivacy()
  }

  private mutating func redaction(
    _ text: String, of value: ConfigurationValue, as words: String?, minding isExact: Bool
  ) {
    do throws(RedactionPattern.Failure) {
      let pattern = try RedactionPattern(text, replacement: words, minding: isExact)
      if configuration.redaction.patterns.count < Redaction.most {
        return configuration.redaction.add(pattern)
      }
      report(
        .error, .unknownValue, "redact has more than \(Redaction.most) texts", at: value.yaml.range)
    } catch {
      switch error {
      case .fitsAnything:
        report(
          .error, .unknownValue, "`\(text)` would fit nearly everything", at: value.yaml.range,
          help:
            "a text to be redacted has at least two characters beside `*` and spaces, or three digits"
        )
      case .tooLong:
        report(
          .error, .unknownValue,
          "a text to be redacted has at most \(RedactionPattern.longest) characters",
          at: value.yaml.range)
      }
    }
    doubtPrivacy()
  }

  private mutating func replacement(_ value: ConfigurationValue) -> String? {
    guard let words = text(value) else { return nil }
    let isInert = words.unicodeScalars.allSatisfy {
      !"<>|`&\\*_\"'#{}!".unicodeScalars.contains($0) && $0.properties.generalCategory != .control
    }
    guard isInert, words.unicodeScalars.count <= 80 else {
      report(
        .error, .unknownValue, "`\(words)` cannot stand for what is redacted", at: value.yaml.range,
        help: "up to 80 letters, digits, spaces, brackets and hyphens can")
      return nil
    }
    return words
  }

  /// What stands instead must not be kept out itself.
  private mutating func checkReplacements(_ value: ConfigurationValue) {
    let redaction = configuration.redaction
    let all = [redaction.replacement] + redaction.patterns.compactMap(\.replacement)
    guard let bad = all.first(where: redaction.concerns) else { return }
    report(
      .error, .unknownValue, "`\(bad)` stands for what is redacted and would be redacted itself",
      at: value.yaml.range)
    doubtPrivacy()
  }
}
