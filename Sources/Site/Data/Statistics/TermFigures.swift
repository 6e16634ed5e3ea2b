import Incidents

/// What can be said in short of the incidents of one cause, one component, one year …
public struct TermFigures: Sendable {
  public let id: String
  /// Of the taxonomy, or as most documents spell it; in no page's language.
  public let label: String
  /// Each incident counted once.
  public let count: Int
  /// Their ids say nothing of the term: `share`, `duration.median`.
  public private(set) var figures: [StatisticsFigure]
  /// What was tested, each term by itself.
  let findings: [TrendFinding]

  public subscript(id: String) -> StatisticsFigure? { figures.first { $0.id == id } }

  /// Whether there are more or fewer of them: against the year before, or of the later half of the
  /// time against the earlier.
  public var trend: StatisticsFigure? {
    self[Self.yearBefore] ?? self[TrendSubject.occurrence.figure]
  }

  private static let yearBefore = "occurrence.year_before.rate_ratio"

  init(_ group: TermGroup, in index: SiteIndex) {
    let statistics = index.statistics
    id = group.id
    label = Self.label(group, index.knowledge.taxonomy)
    count = group.incidents.count
    let ids = group.incidents.map(\.id)
    let share = StatisticsFigure("share", share: count, of: statistics.history.total)
    if group.kind == .years, let number = Int(group.id) {
      let year = statistics.year(number, ids: ids)
      figures = [share] + Self.figures(year)
      findings = year.finding.map { [$0] } ?? []
    } else {
      let history = statistics.term(ids)
      figures = [share] + Self.figures(history)
      findings = history.findings
    }
  }

  /// Says what may be claimed when this is one line of many.
  mutating func claim(_ finding: TrendFinding) {
    let id = finding.subject == .years ? Self.yearBefore : finding.subject.figure
    if let place = figures.firstIndex(where: { $0.id == id }) {
      figures[place].claim = StatisticsFigure.Claim(finding)
    }
  }

  private static func figures(_ history: HistoryStatistics) -> [StatisticsFigure] {
    [
      StatisticsFigures.perYear(history.occurrence, of: history.total),
      StatisticsFigures.laterHalf(history),
      StatisticsFigures.median(history[.duration], .duration, of: history.total),
      StatisticsFigures.change(.duration, history),
      StatisticsFigures.median(history[.affected], .affected, of: history.total),
    ]
  }

  private static func figures(_ year: YearStatistics) -> [StatisticsFigure] {
    let total = year.coverage.total
    func median(_ measure: Measure) -> StatisticsFigure {
      StatisticsFigures.median(
        year.measures.first { $0.measure == measure }, measure, of: total)
    }
    return [
      StatisticsFigure(yearBefore, year.finding, .ratio, of: total, .rateRatio),
      median(.duration), median(.affected),
    ]
  }

  private static func label(_ group: TermGroup, _ taxonomy: Taxonomy) -> String {
    switch group.kind {
    case .causes: taxonomy.cause(CauseID(rawValue: group.id))?.label ?? group.id
    case .components: taxonomy.component(group.id)?.label ?? group.id
    case .services, .severities, .tags, .years: group.term.label
    }
  }
}
