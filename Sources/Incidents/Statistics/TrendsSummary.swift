/// What a knowledge base can bear to say about itself as a whole.
///
/// Only `KnowledgeBase.distinct` counts: an incident told twice is one.
public struct TrendsSummary: Sendable {
  public struct Year: Sendable, Hashable {
    public let year: Int
    public let count: Int
    /// Of the underlying rate: Garwood's.
    public let interval: Interval
  }

  public struct Cause: Sendable, Hashable {
    public let id: CauseID
    public let count: Int
    /// Of the share among all incidents, fractions: Wilson's.
    public let interval: Interval
  }

  public struct Duration: Sendable, Hashable {
    public let id: String
    public let title: String
    public let start: Instant
    /// Minutes, above 0.
    public let minutes: Double
    public let cause: CauseID
  }

  public let total: Int
  /// Documents, tellings of the same incident counted each.
  public let documents: Int
  /// From the first year with an incident to the last; years without one have 0.
  public let years: [Year]
  public let undated: Int
  /// Most frequent first.
  public let causes: [Cause]
  /// By start.
  public let durations: [Duration]
  public let durationLocation: Location?
  public let last: Instant?

  /// Years further apart than this are no chart.
  static let longestSpan = 100

  public init(_ base: KnowledgeBase) {
    let incidents = base.distinct
    total = incidents.count
    documents = base.incidents.count
    let starts = incidents.compactMap { ($0.start ?? $0.end)?.value }.filter { $0.year != nil }
    undated = total - starts.count
    last = starts.max { ($0.epochMinutes ?? 0) < ($1.epochMinutes ?? 0) }
    years = Self.years(starts.compactMap(\.year))
    causes = Self.causes(incidents, base.taxonomy)
    durations = Self.durations(incidents)
    durationLocation = Location(of: incidents.compactMap { $0.duration?.value.minutes })
  }

  private static func years(_ years: [Int]) -> [Year] {
    guard let first = years.min(), let last = years.max(), last - first <= longestSpan else {
      return []
    }
    var counts: [Int: Int] = [:]
    for year in years { counts[year, default: 0] += 1 }
    return (first...last).map { year in
      let count = counts[year, default: 0]
      return Year(year: year, count: count, interval: Rates.garwood(count: count))
    }
  }

  private static func causes(_ incidents: [Incident], _ taxonomy: Taxonomy) -> [Cause] {
    var counts: [CauseID: Int] = [:]
    for incident in incidents {
      counts[incident.rootCause?.value.category ?? .unknown, default: 0] += 1
    }
    let order = taxonomy.causes.map(\.id)
    return counts.compactMap { id, count in
      Rates.wilson(count: count, of: incidents.count).map {
        Cause(id: id, count: count, interval: $0)
      }
    }.sorted {
      ($1.count, order.firstIndex(of: $0.id.rawValue) ?? 99)
        < ($0.count, order.firstIndex(of: $1.id.rawValue) ?? 99)
    }
  }

  private static func durations(_ incidents: [Incident]) -> [Duration] {
    incidents.compactMap { incident in
      guard let minutes = incident.duration?.value.minutes, minutes > 0,
        let start = (incident.start ?? incident.end)?.value, start.year != nil
      else { return nil }
      return Duration(
        id: incident.id, title: incident.title.value, start: start, minutes: minutes,
        cause: incident.rootCause?.value.category ?? .unknown)
    }.sorted { ($0.start.epochMinutes ?? 0, $0.id) < ($1.start.epochMinutes ?? 0, $1.id) }
  }
}
