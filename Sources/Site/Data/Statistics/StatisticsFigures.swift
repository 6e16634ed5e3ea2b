import Incidents

/// Every figure of a knowledge base as a whole, in the order of `trends.html`.
public struct StatisticsFigures: Sendable {
  public let all: [StatisticsFigure]
  private let places: [String: Int]

  public init(_ statistics: KnowledgeStatistics) {
    let history = statistics.history
    all =
      Self.occurrence(history) + Self.periods(history.occurrence, of: history.total)
      + history.measures.flatMap { Self.measure($0, history) }
      + Self.causes(statistics.causes, of: history.total) + Self.triggers(statistics.triggers)
      + Self.gaps(history.occurrence, of: history.total)
      + Self.recurrence(statistics.recurrence) + Self.actions(statistics.actions)
    places = Dictionary(all.enumerated().map { ($1.id, $0) }) { first, _ in first }
  }

  public subscript(id: String) -> StatisticsFigure? { places[id].map { all[$0] } }
}

extension TrendSubject {
  /// The figure that tells its effect.
  public var figure: String {
    switch self {
    case .occurrence: "occurrence.later_half.rate_ratio"
    case .years: "occurrence.last_whole_year.rate_ratio"
    case .drift: "occurrence.drift.mean_position"
    case .measure(let measure): "\(measure.rawValue).change_per_year"
    }
  }
}
