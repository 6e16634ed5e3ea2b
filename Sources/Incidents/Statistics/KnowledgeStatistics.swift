/// What a whole knowledge base can bear to say about itself: the source of `trends.html`, the short
/// blocks of other pages, `casebook stats` and `data/statistics.json`.
///
/// Only `KnowledgeBase.distinct` counts: an incident told twice is one.
public struct KnowledgeStatistics: Sendable {
  /// Documents, tellings of the same incident counted each.
  public let documents: Int
  public let span: HistorySpan
  public let history: HistoryStatistics
  public let causes: [CauseCourse]
  public let triggers: TriggerShares
  public let recurrence: Recurrence
  public let actions: ActionAges
  /// In the order of time, in which everything that sorts them again has nothing to move.
  private let observations: [Observation]
  private let places: [String: Int]
  private let days: [CivilDay]

  /// - Parameter ledger: of the same knowledge base.
  public init(_ base: KnowledgeBase, ledger: ActionLedger) {
    documents = base.incidents.count
    let all = Observation.inOrder(base.distinct.map(Observation.init))
    span = HistorySpan(all)
    history = HistoryStatistics(all, in: span)
    causes = CauseCourse.courses(all, base.taxonomy, in: span)
    triggers = TriggerShares(all, base.taxonomy)
    recurrence = Recurrence(all)
    actions = ActionAges(ledger)
    days = all.compactMap { $0.when?.civilDay }
    observations = all
    places = Dictionary(all.enumerated().map { ($1.id, $0) }) { first, _ in first }
  }

  /// Of the incidents of a cause, a component, a service … : its page tests the occurrence and the
  /// duration.
  ///
  /// - Parameter ids: of distinct incidents; others are left out.
  public func term(_ ids: [String]) -> HistoryStatistics {
    HistoryStatistics(
      observations(ids), in: span, measures: [.duration, .affected],
      subjects: [.occurrence, .measure(.duration)])
  }

  /// Of the incidents of a year, counted by month. A year alone is no trend, so nothing is tested but
  /// the year against the one before, where both lie between the first and the last incident.
  public func year(_ year: Int, ids: [String]) -> YearStatistics {
    YearStatistics(year, observations(ids), of: self)
  }

  private func observations(_ ids: [String]) -> [Observation] {
    ids.compactMap { places[$0] }.sorted().map { observations[$0] }
  }

  /// - Returns: `nil` unless both years lie between the first and the last incident as a whole.
  func comparison(of later: Int, with earlier: Int) -> Occurrence.YearComparison? {
    guard let first = span.first, let last = span.last, earlier > first.year, later < last.year
    else { return nil }
    return Occurrence.comparison(
      of: later, with: earlier, days, history.occurrence.inflation)
  }
}
