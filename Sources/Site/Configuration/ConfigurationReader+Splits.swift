import Incidents
import Markup

extension ConfigurationReader {
  /// One choice for all files, or a choice for each of some patterns.
  mutating func splits(_ value: ConfigurationValue) {
    switch value.yaml.kind {
    case .null: return
    case .map(let entries):
      for entry in entries { splitRule(entry) }
    default:
      if let choice = splitChoice(value) { configuration.splits.otherwise = choice }
    }
  }

  private mutating func splitRule(_ entry: YAMLEntry) {
    let value = ConfigurationValue(
      name: "split.\(entry.key)", type: "a heading level from 1 to 6, true or false",
      yaml: entry.value)
    guard let choice = splitChoice(value) else { return }
    configuration.splits.rules.append(
      SplitRules.Rule(pattern: PathPattern(entry.key), choice: choice))
    configuration.splitFindings.append(
      Diagnostic(
        .warning, .nothingToSplit, "no document fits `\(entry.key)`", in: source,
        at: entry.keyRange,
        help:
          "a pattern with a slash counts from the content folder; `*` stands for part of a name, "
          + "`**` for any folders"))
  }

  private mutating func splitChoice(_ value: ConfigurationValue) -> SplitChoice? {
    switch value.yaml.kind {
    case .bool(let isOn): return isOn ? .automatic : .never
    case .int(let level) where (1...6).contains(level): return .level(level)
    case .int, .string, .double: unknownValue(value)
    default: wrongType(value)
    }
    return nil
  }
}
