import Incidents

/// What can be said in short of the incidents of one cause, one component, one year …
public struct TermFigures: Sendable {
  public let id: String
  /// Of the taxonomy, or as most documents spell it; in no page's language.
  public let label: String
  /// Each incident counted once.
  public let count: Int
  /// Their ids say nothing of the term: `share`, `duration.median`.
  public let figures: [StatisticsFigure]

  public subscript(id: String) -> StatisticsFigure? { figures.first { $0.id == id } }

  /// Whether there are more or fewer of them: against the year before, or of the later half of the
  /// time against the earlier.
  public var trend: StatisticsFigure? {
    self[Self.yearBefore] ?? self[TrendSubject.occurrence.figure]
  }

  private static let yearBefore = "occurrence.year_before.rate_ratio"

  init(_ group: TermGroup, in index: SiteIndex) {
    id = group.id
    label = Self.label(group, index.knowledge.taxonomy)
    count = group.incidents.count
    let share = StatisticsFigure("share", share: count, of: index.statistics.history.total)
    switch index.history(of: group) {
    case .term(let history): figures = [share] + Self.figures(history)
    case .year(let year): figures = [share] + Self.figures(year)
    case .undated: figures = [share]
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
