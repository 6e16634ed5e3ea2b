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
    let dated = incidents.compactMap { ($0.start ?? $0.end)?.value }.filter { $0.year != nil }
      .sorted { ($0.epochMinutes ?? 0) < ($1.epochMinutes ?? 0) }
    first = dated.first
    last = dated.last
  }

  /// The share of all, with Wilson's interval; fractions.
  public var share: (value: Double, interval: Interval)? {
    guard let interval = Rates.wilson(count: count, of: total) else { return nil }
    return (Double(count) / Double(total), interval)
  }
}
