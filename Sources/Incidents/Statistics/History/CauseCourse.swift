/// How often a cause was concluded on, in all and period by period.
public struct CauseCourse: Sendable, Hashable {
  public let cause: CauseID
  public let count: Int
  /// Of the share among all incidents, fractions: Wilson's.
  public let share: Double
  public let interval: Interval
  /// As many as ``Occurrence/periods``; incidents without a date are in `count` alone.
  public let byPeriod: [Int]

  /// Most frequent first; ties in the order of the taxonomy.
  static func courses(
    _ observations: [Observation], _ taxonomy: Taxonomy, in span: HistorySpan
  ) -> [CauseCourse] {
    let order = Dictionary(
      taxonomy.causes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let groups = Dictionary(grouping: observations, by: \.cause)
    return groups.compactMap { cause, members in
      Rates.wilson(count: members.count, of: observations.count).map {
        CauseCourse(
          cause: cause, count: members.count,
          share: Double(members.count) / Double(observations.count), interval: $0,
          byPeriod: span.counts(members.compactMap { $0.when?.civilDay }).map(\.count))
      }
    }.sorted {
      ($1.count, order[$0.cause.rawValue] ?? order.count, $0.cause.rawValue)
        < ($0.count, order[$1.cause.rawValue] ?? order.count, $1.cause.rawValue)
    }
  }
}
