import Markup

/// The phrases of one language as `words/<language>.yml` of a theme, or `words` of the configuration,
/// gives them: maps within maps, whose keys are joined by dots.
struct WordsFile: Sendable {
  private(set) var phrases: [String: Phrase] = [:]
  /// What stands under `locale`: single values, and the months as lists.
  private(set) var locale: [String: [String]] = [:]
  /// Where a key stands, for messages.
  private(set) var places: [String: Range<Int>] = [:]
  private(set) var faults: [Fault] = []

  /// What is wrong, and where.
  struct Fault: Sendable {
    let message: String
    let range: Range<Int>
  }

  private static let forms = Set(PluralRule.Form.allCases.map(\.rawValue))

  init(_ value: YAMLValue) { read(value, prefix: "") }

  private mutating func read(_ value: YAMLValue, prefix: String) {
    guard case .map(let entries) = value.kind else {
      faults.append(
        Fault(message: "\(prefix.isEmpty ? "the file" : prefix) must be a map", range: value.range))
      return
    }
    for entry in entries {
      let key = prefix.isEmpty ? entry.key : "\(prefix).\(entry.key)"
      places[key] = entry.keyRange
      if prefix == "locale" {
        readLocale(entry)
      } else if case .map(let inner) = entry.value.kind {
        if inner.contains(where: { $0.key == "other" }) {
          phrases[key] = phrase(inner, key)
        } else {
          read(entry.value, prefix: key)
        }
      } else if let text = text(entry.value, key) {
        phrases[key] = Phrase([.other: text])
      }
    }
  }

  private mutating func phrase(_ entries: [YAMLEntry], _ key: String) -> Phrase {
    var texts: [PluralRule.Form: String] = [:]
    for entry in entries {
      guard let form = PluralRule.Form(rawValue: entry.key) else {
        faults.append(
          Fault(
            message: "\(key).\(entry.key): the forms are one, few, many and other",
            range: entry.keyRange))
        continue
      }
      texts[form] = text(entry.value, "\(key).\(entry.key)")
    }
    return Phrase(texts)
  }

  private mutating func readLocale(_ entry: YAMLEntry) {
    let key = "locale.\(entry.key)"
    if case .list(let values) = entry.value.kind {
      locale[entry.key] = values.compactMap { text($0, key) }
    } else if let text = text(entry.value, key) {
      locale[entry.key] = [text]
    }
  }

  private mutating func text(_ value: YAMLValue, _ key: String) -> String? {
    if let written = value.written { return written }
    faults.append(Fault(message: "\(key) must be a text", range: value.range))
    return nil
  }
}
