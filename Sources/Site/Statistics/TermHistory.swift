import Incidents

/// What the incidents of a term can bear to say.
enum TermHistory: Sendable {
  case term(HistoryStatistics)
  case year(YearStatistics)
  /// Incidents without a date are no year.
  case undated

  /// Of all terms of a kind, in the order given: their tests are held to Holm together.
  static func all(
    _ groups: [TermGroup], _ kind: TermKind, _ statistics: KnowledgeStatistics
  ) -> [TermHistory] {
    guard kind == .years else {
      return statistics.terms(groups.map(\.ids)).map(TermHistory.term)
    }
    let dated = groups.compactMap { group in Int(group.id).map { (year: $0, ids: group.ids) } }
    let years = Dictionary(
      statistics.years(dated).map { ($0.year, $0) }, uniquingKeysWith: { first, _ in first })
    return groups.map { Int($0.id).flatMap { years[$0] }.map(TermHistory.year) ?? .undated }
  }
}

extension TermGroup {
  fileprivate var ids: [String] { incidents.map(\.id) }
}
