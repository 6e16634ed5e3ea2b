import Incidents
import Markup

extension ConfigurationReader {
  mutating func causes(_ value: ConfigurationValue) {
    for term in terms(value, fields: ["label", "meaning", "keywords"]) {
      // `unknown` stays last: the order is the one that pages show.
      let end = max(0, configuration.reading.taxonomy.causes.count - 1)
      Self.put(term, into: &configuration.reading.taxonomy.causes, newAt: end)
      if !term.keywords.isEmpty {
        configuration.reading.causeKeywords[term.id, default: []] += term.keywords
      }
    }
  }

  mutating func components(_ value: ConfigurationValue) {
    for term in terms(value, fields: ["label", "meaning"]) {
      let end = configuration.reading.taxonomy.components.count
      Self.put(term, into: &configuration.reading.taxonomy.components, newAt: end)
    }
  }

  /// A category as the configuration words it.
  struct ConfiguredTerm: Sendable {
    let id: String
    var label: String?
    var meaning: String?
    /// Lower case.
    var keywords: [String] = []
  }

  private mutating func terms(
    _ value: ConfigurationValue, fields: [String]
  ) -> [ConfiguredTerm] {
    var terms: [ConfiguredTerm] = []
    for entry in entries(value, known: nil, prefix: "") {
      let name = "\(value.name).\(entry.key)"
      guard Self.isID(entry.key) else {
        report(
          .error, .unknownValue, "an id has lower-case letters, digits and hyphens only",
          at: entry.keyRange)
        continue
      }
      terms.append(term(entry, name: name, fields: fields))
    }
    return terms
  }

  private mutating func term(
    _ entry: YAMLEntry, name: String, fields: [String]
  ) -> ConfiguredTerm {
    var term = ConfiguredTerm(id: entry.key)
    let type = "a label or a map of \(fields.joined(separator: ", "))"
    let whole = ConfigurationValue(name: name, type: type, yaml: entry.value)
    guard case .map = entry.value.kind else {
      if case .list = entry.value.kind { wrongType(whole) } else { term.label = text(whole) }
      return term
    }
    for field in entries(whole, known: fields, prefix: name + ".") {
      let isList = field.key == "keywords"
      let value = ConfigurationValue(
        name: "\(name).\(field.key)", type: isList ? "a list of words" : "a text",
        yaml: field.value)
      switch field.key {
      case "label": term.label = text(value)
      case "meaning": term.meaning = text(value)
      default: term.keywords = words(value)
      }
    }
    return term
  }

  /// One word or a list of them.
  private mutating func words(_ value: ConfigurationValue) -> [String] {
    guard case .list(let items) = value.yaml.kind else {
      return text(value).map { [$0.lowercased()] } ?? []
    }
    return items.compactMap { item in
      text(ConfigurationValue(name: value.name, type: value.type, yaml: item))?.lowercased()
    }
  }

  private static func put(
    _ term: ConfiguredTerm, into list: inout [Taxonomy.Term], newAt position: Int
  ) {
    if let index = list.firstIndex(where: { $0.id == term.id }) {
      list[index] = Taxonomy.Term(
        id: term.id, label: term.label ?? list[index].label,
        meaning: term.meaning ?? list[index].meaning)
    } else {
      let label = term.label ?? term.id
      list.insert(
        Taxonomy.Term(id: term.id, label: label, meaning: term.meaning ?? label), at: position)
    }
  }

  private static func isID(_ text: String) -> Bool {
    let hyphen = UInt8(ascii: "-")
    guard let first = text.utf8.first, first != hyphen, text.utf8.last != hyphen else {
      return false
    }
    return text.utf8.allSatisfy { (0x61...0x7A).contains($0) || isDigit($0) || $0 == hyphen }
  }
}
