/// When incidents happened and whether they become more or fewer.
public struct Occurrence: Sendable {
  /// That of the whole knowledge base; `nil` where its incidents span less than a day.
  public let window: ObservedWindow?
  /// Incidents with a date.
  public let dated: Int
  public let undated: Int
  /// By the periods of the whole knowledge base; empty without dates and for spans too long to draw.
  public let periods: [PeriodCount]
  /// Between the first and the last incident of the knowledge base.
  public let inner: Int
  /// A year, of those between; `nil` without a window, and for one under a quarter of a year.
  public let perYear: Rate?
  /// How much more the counts vary within the halves than chance alone would have it.
  public let dispersion: Dispersion?
  /// What the variance of counts is multiplied by: above 1 where the incidents seem to come in clusters.
  public let inflation: Double
  /// The later half of the window against the earlier.
  public let halves: RateRatio?
  /// The day on which the later half begins.
  public let middle: CivilDay?
  /// The last whole year against the one before.
  public let years: YearComparison?
  /// Whether incidents drift towards an end of the window.
  public let drift: LaplaceTest?
  /// Days between incidents that follow each other.
  public let gaps: [Gap]
  public let gapChart: TChart?

  public struct Rate: Sendable, Hashable {
    public let value: Double
    public let interval: Interval
  }

  public struct Gap: Sendable, Hashable {
    /// The incident that ends it.
    public let id: String
    public let when: Instant
    public let days: Double
  }

  public struct YearComparison: Sendable {
    public let later: Int
    public let earlier: Int
    public let ratio: RateRatio
  }

  /// - Parameter span: of the whole knowledge base, whose window and periods all its pages share.
  init(_ observations: [Observation], in span: HistorySpan) {
    let days = observations.compactMap { $0.when?.civilDay }
    dated = days.count
    undated = observations.count - days.count
    window = span.window
    periods = span.counts(days)
    gaps = Self.gaps(observations)
    gapChart = TChart(gaps.map(\.days))
    guard let window = span.window else {
      (inner, perYear, dispersion, inflation) = (0, nil, nil, 1)
      (halves, middle, years, drift) = (nil, nil, nil, nil)
      return
    }
    let inside = window.inner(observations)
    inner = inside.count
    let spread = Self.dispersion(inside, window)
    dispersion = spread
    let inflation = Self.inflation(spread)
    self.inflation = inflation
    perYear = Self.perYear(inside.count, window, inflation)
    middle = CivilDay(number: Int(window.middle.rounded(.down)))
    let later = inside.count { $0 >= window.middle }
    halves = RateRatio(
      later: later, earlier: inside.count - later, laterExposure: window.length / 2,
      earlierExposure: window.length / 2, inflation: inflation)
    years = span.lastWholeYears.flatMap {
      Self.comparison(of: $0.later, with: $0.earlier, days, inflation)
    }
    drift = LaplaceTest(positions: inside.map(window.position), inflation: inflation)
  }

  /// A period's count is of that period alone, but a rate is to hold for years to come, so that clusters widen it.
  private static func perYear(
    _ count: Int, _ window: ObservedWindow, _ inflation: Double
  ) -> Rate? {
    let years = window.length / CivilDay.perYear
    let interval = Rates.garwood(count: count, inflation: inflation)
    let rate = Rate(
      value: Double(count) / years,
      interval: Interval(low: interval.low / years, high: interval.high / years))
    // From days alone, a rate by the year would be a guess.
    return years < 0.25 ? nil : rate
  }

  /// The stretches that each half is cut into: about six incidents each, so that what comes in clusters
  /// stays within one, and at least four of them, since a spread cannot be judged by less.
  private static let stretches = 4...12
  private static let incidentsPerStretch = 6

  /// Only a spread that chance would give at most one time in five widens the intervals; so careful a
  /// threshold since missing a cluster costs false claims.
  private static let clusterLevel = 0.2

  private static func inflation(_ dispersion: Dispersion?) -> Double {
    dispersion.map { $0.p <= clusterLevel ? $0.inflation : 1 } ?? 1
  }

  private static func dispersion(_ days: [Double], _ window: ObservedWindow) -> Dispersion? {
    let count = min(
      stretches.upperBound, max(stretches.lowerBound, days.count / incidentsPerStretch))
    var groups = [[Int]](repeating: Array(repeating: 0, count: count), count: 2)
    for day in days {
      let place = min(2 * count - 1, Int(window.position(day) * Double(2 * count)))
      groups[place / count][place % count] += 1
    }
    return Dispersion(groups: groups)
  }

  static func comparison(
    of later: Int, with earlier: Int, _ days: [CivilDay], _ inflation: Double
  ) -> YearComparison? {
    RateRatio(
      later: days.count { $0.year == later }, earlier: days.count { $0.year == earlier },
      laterExposure: length(ofYear: later), earlierExposure: length(ofYear: earlier),
      inflation: inflation
    ).map { YearComparison(later: later, earlier: earlier, ratio: $0) }
  }

  private static func length(ofYear year: Int) -> Double {
    Double(
      CivilDay(year: year + 1, month: 1, day: 1).number
        - CivilDay(year: year, month: 1, day: 1).number)
  }

  private static func gaps(_ observations: [Observation]) -> [Gap] {
    let dated = observations.compactMap { observation in
      observation.when.flatMap { when in
        observation.day.map { (day: $0, when: when, id: observation.id) }
      }
    }.sorted { ($0.day, $0.id) < ($1.day, $1.id) }
    return zip(dated, dated.dropFirst()).map {
      Gap(id: $1.id, when: $1.when, days: $1.day - $0.day)
    }
  }
}
