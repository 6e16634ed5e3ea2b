/// What can be said of a set of incidents: those of a cause, a component, a year, or all.
public struct TermSummary: Sendable {
  /// Incidents, each counted once however often it is told.
  public let count: Int
  /// Of how many in the whole knowledge base.
  public let total: Int
  /// Minutes; `nil` where no incident states a duration.
  public let duration: Location?
  /// The earliest and the latest day.
  public let first: Instant?
  public let last: Instant?

  public init(_ incidents: [Incident], of total: Int) {
    count = incidents.count
    self.total = total
    duration = Location(of: incidents.compactMap { $0.duration?.value.minutes })
    // Of those at the same moment the first is the first, the last the last.
    var (first, last): (Moment?, Moment?)
    for incident in incidents {
      guard let at = incident.when, let minutes = at.epochMinutes else { continue }
      if first.map({ minutes < $0.minutes }) ?? true { first = (minutes, at) }
      if last.map({ minutes >= $0.minutes }) ?? true { last = (minutes, at) }
    }
    (self.first, self.last) = (first?.at, last?.at)
  }

  private typealias Moment = (minutes: Int, at: Instant)

  /// The share of all, with Wilson's interval; fractions.
  public var share: (value: Double, interval: Interval)? {
    guard let interval = Rates.wilson(count: count, of: total) else { return nil }
    return (Double(count) / Double(total), interval)
  }
}
