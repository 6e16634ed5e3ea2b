/// The values of one measure over time.
public struct MeasureHistory: Sendable {
  public struct Point: Sendable {
    private let observation: Observation
    public let when: Instant
    /// Days since 1970.
    public let day: Double
    public let value: Double
    /// Whether the value was inferred rather than stated in so many words.
    public let isInferred: Bool

    /// - Returns: `nil` without a value or a date.
    init?(_ measure: Measure, _ observation: Observation) {
      guard let value = observation[measure], let when = observation.when,
        let day = observation.day
      else { return nil }
      self.observation = observation
      (self.when, self.day, self.value) = (when, day, value)
      isInferred = observation.isInferred(.measure(measure))
    }

    public var id: String { observation.id }
    public var title: String { observation.title }
    public var cause: CauseID { observation.cause }
  }

  public let measure: Measure
  /// Of how many incidents.
  public let total: Int
  /// Of all that have a value, dated or not.
  public let location: Location?
  /// Those with a date, the earliest first.
  public let points: [Point]
  /// Values of exactly 0, which a logarithmic scale cannot show.
  public let zeros: Int
  /// Of the points; `nil` under ten, or where all are equal or of one day.
  public let trend: MannKendall?
  /// Of the points: a factor a year, or points a year for shares (see
  /// ``Measure/isMultiplicative``); a time of 0 minutes counts as
  /// half a minute, since times are written to the minute. `nil` where `trend` is, and where
  /// it would not be a number that can be written.
  public let change: Change?

  public struct Change: Sendable, Hashable {
    public let value: Double
    public let interval: Interval
  }

  /// Values that are stated.
  public var count: Int { location?.count ?? 0 }

  init(_ measure: Measure, _ observations: [Observation], trends: Bool = true) {
    self.measure = measure
    total = observations.count
    location = Location(of: observations.compactMap { $0[measure] })
    let points = observations.compactMap { Point(measure, $0) }
      .sorted { ($0.day, $0.id) < ($1.day, $1.id) }
    self.points = points
    zeros = points.count { $0.value == 0 }
    guard trends, points.count >= ClaimRules.fewest else {
      (trend, change) = (nil, nil)
      return
    }
    trend = MannKendall(points.map(\.value), times: points.map(\.day))
    change = trend == nil ? nil : Self.change(points, measure)
  }

  private static func change(_ points: [Point], _ measure: Measure) -> Change? {
    guard
      let line = TheilSen(
        points.map { measure.isMultiplicative ? logarithm(max(0.5, $0.value)) : $0.value },
        times: points.map { $0.day / CivilDay.perYear }),
      let interval = line.interval
    else { return nil }
    let told = [line.slope, interval.low, interval.high].map {
      measure.isMultiplicative ? exponential($0) : $0
    }
    // Many incidents of one day with very different values: the slope is steeper than words can say.
    guard told.allSatisfy({ $0.isFinite && abs($0) < 1e6 }) else { return nil }
    return Change(value: told[0], interval: Interval(low: told[1], high: told[2]))
  }
}
