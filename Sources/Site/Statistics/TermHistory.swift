import Incidents

/// What the incidents of a term can bear to say.
enum TermHistory: Sendable {
  case term(HistoryStatistics)
  case year(YearStatistics)
  /// Incidents without a date are no year.
  case undated

  /// Of all terms of all kinds, in the order given: their tests are held to Holm together.
  static func all(
    _ groups: [TermKind: [TermGroup]], _ statistics: KnowledgeStatistics, jobs: Int
  ) -> [TermKind: [TermHistory]] {
    let kinds = TermKind.allCases.filter { $0 != .years }
    let years = groups[.years, default: []]
    let found = statistics.lists(
      terms: kinds.flatMap { groups[$0, default: []].map(\.ids) },
      years: years.compactMap { group in Int(group.id).map { (year: $0, ids: group.ids) } },
      concurrently: Parallel(jobs: jobs))
    var rest = found.terms.map(TermHistory.term)[...]
    var histories: [TermKind: [TermHistory]] = [:]
    for kind in kinds {
      let count = groups[kind, default: []].count
      histories[kind] = Array(rest.prefix(count))
      rest = rest.dropFirst(count)
    }
    let byYear = Dictionary(found.years.map { ($0.year, $0) }) { first, _ in first }
    histories[.years] = years.map {
      Int($0.id).flatMap { byYear[$0] }.map(TermHistory.year) ?? .undated
    }
    return histories
  }
}

extension TermGroup {
  fileprivate var ids: [String] { incidents.map(\.id) }
}
