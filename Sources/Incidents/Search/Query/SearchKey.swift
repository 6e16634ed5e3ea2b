/// What stands before the colon of a filter, in the order of SEARCH.md.
enum SearchKey: String, CaseIterable {
  case cause, component, service, severity, tag, year, after, before, affected, duration, has

  var facet: SearchFacet? { SearchFacet(rawValue: rawValue) }
  var measure: SearchQuery.Measure? { SearchQuery.Measure(rawValue: rawValue) }

  /// What `has:` asks for.
  static let facts = [
    "actions", "affected", "cause", "component", "duration", "date", "service", "severity", "tag",
    "timeline",
  ]

  /// The facet's values in the form in which they compare; empty without a letter or digit.
  static func folded(_ value: String) -> String {
    SearchWord.all(in: value, as: .value).map(\.word).joined(separator: " ")
  }
}
