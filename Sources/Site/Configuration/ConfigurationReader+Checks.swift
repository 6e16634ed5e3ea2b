import Incidents
import Markup

extension ConfigurationReader {
  /// What `check` makes of its rules.
  mutating func checks(_ value: ConfigurationValue) {
    if case .null = value.yaml.kind { return }
    for entry in rules(value) {
      guard let rule = Rule(rawValue: entry.key) else { continue }
      let level = ConfigurationValue(
        name: "checks.\(entry.key)", type: "off, note, warning or error", yaml: entry.value)
      // What a tool that reads YAML 1.1 writes for `off`.
      if case .bool(false) = entry.value.kind {
        configuration.checks[rule] = .off
      } else if let text = text(level) {
        guard let known = RuleLevel(rawValue: text) else {
          unknownValue(level)
          continue
        }
        configuration.checks[rule] = known
      }
    }
  }

  /// The entries for rules that exist, the others reported.
  private mutating func rules(_ value: ConfigurationValue) -> [YAMLEntry] {
    let known = Rule.allCases.map(\.rawValue)
    return entries(value, known: nil, prefix: "checks.").filter { entry in
      guard Rule(rawValue: entry.key) == nil else { return true }
      let nearest = NearestTerm.of(entry.key, in: known).map { "did you mean `\($0)`?" }
      report(
        .warning, .unknownRule, "there is no rule `\(Clipping.clipped(entry.key, 60))`",
        at: entry.keyRange, help: nearest ?? "the rule's id stands in brackets behind a finding")
      return false
    }
  }

  /// One text or a list of them, those left out with a finding that are none of the kind.
  mutating func names(_ value: ConfigurationValue, _ isKind: (String) -> Bool) -> [String] {
    let values: [YAMLValue]
    switch value.yaml.kind {
    case .null: return []
    case .list(let list): values = list
    default: values = [value.yaml]
    }
    var names: [String] = []
    for yaml in values {
      let one = ConfigurationValue(name: value.name, type: value.type, yaml: yaml)
      guard let text = text(one) else { continue }
      if isKind(text) { names.append(text) } else { unknownValue(one) }
    }
    return names
  }

  /// Labels with dots between them, in any of which `*` may stand.
  static func isHostPattern(_ text: String) -> Bool {
    let labels = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return labels.count >= 2 && !text.hasSuffix(".*")
      && labels.allSatisfy { label in
        !label.isEmpty
          && label.allSatisfy {
            $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "-")
              || $0 == UInt8(ascii: "*")
          }
      }
  }
}
