/// What a whole knowledge base can bear to say about itself: the source of `trends.html`, the short
/// blocks of other pages, `casebook stats` and `data/statistics.json`.
///
/// Only `KnowledgeBase.distinct` counts: an incident told twice is one.
public struct KnowledgeStatistics: Sendable {
  /// Files that tell of incidents, some of them of several.
  public let documents: Int
  /// Whether several documents, or parts of them, tell of the same incident.
  public let hasRetold: Bool
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
  public init(
    _ base: KnowledgeBase, ledger: ActionLedger, concurrently: some ConcurrentMap = OneByOne()
  ) {
    documents = Set(base.incidents.map(\.source)).count
    let distinct = base.distinct
    hasRetold = base.incidents.count > distinct.count
    let all = Observation.inOrder(
      concurrently.mapStretches(of: distinct.count) { $0.map { Observation(distinct[$0]) } })
    span = HistorySpan(all)
    var history = HistoryStatistics(all, in: span, concurrently: concurrently)
    history.findings = TrendFindings.findings(history.drafts, share: ClaimRules.trendsShare)
    self.history = history
    causes = CauseCourse.courses(all, base.taxonomy, in: span)
    triggers = TriggerShares(all, base.taxonomy)
    recurrence = Recurrence(all)
    actions = ActionAges(ledger)
    days = all.compactMap { $0.when?.civilDay }
    observations = all
    places = Dictionary(all.enumerated().map { ($1.id, $0) }) { first, _ in first }
  }

  /// Of the incidents of every cause, component, service … and year that a site has a page for. The page
  /// of a term tests the occurrence and the duration; a year alone is no trend, so nothing is tested
  /// but each year against the one before, where both lie between the first and the last incident. All
  /// these tests are held to Holm together: who leafs through the pages for what rises sees them all.
  ///
  /// - Parameters:
  ///   - terms: the ids of distinct incidents; others are left out.
  ///   - years: with the ids of theirs.
  public func lists(
    terms: [[String]], years: [(year: Int, ids: [String])],
    concurrently: some ConcurrentMap = OneByOne()
  ) -> (terms: [HistoryStatistics], years: [YearStatistics]) {
    var terms = concurrently.map(terms) { ids in
      HistoryStatistics(
        observations(ids), in: span, measures: [.duration, .affected],
        subjects: [.occurrence, .measure(.duration)])
    }
    var years = years.map { YearStatistics($0.year, observations($0.ids), of: self) }
    let pages = TrendFindings.together(terms.map(\.drafts) + years.map(\.drafts))
    for place in terms.indices { terms[place].findings = pages[place] }
    for place in years.indices { years[place].finding = pages[terms.count + place].first }
    return (terms, years)
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
