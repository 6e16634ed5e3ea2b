#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

/// How many of a group are still without their event after a time, while some have not been watched to theirs:
/// E. L. Kaplan and P. Meier, JASA 53 (1958). The variance is Greenwood's (1926), the interval that of
/// log(-log S) (Kalbfleisch and Prentice, The Statistical Analysis of Failure Time Data, section 1.4).
public struct KaplanMeier: Sendable, Hashable {
  /// A time at which events happened.
  public struct Step: Sendable, Hashable {
    /// In the times' unit.
    public let time: Double
    /// Those watched to at least this time and without an event before it.
    public let atRisk: Int
    public let events: Int
    /// The share still without the event after this time.
    public let survival: Double
    /// Of `survival`, at 95 per cent. Where nobody is left Greenwood's variance says nothing: then from 0 to
    /// the upper end before (or 1).
    public let interval: Interval
  }

  /// In order of time.
  public let steps: [Step]
  public let count: Int
  public let events: Int
  /// The first time after which at most half are without the event; `nil` where more than half are to the
  /// end.
  public let median: Double?
  /// All times, in order.
  private let times: [Double]

  /// - Parameters:
  ///   - times: to the event, or to the last look at those without one. Negative ones and what is not finite are
  ///     left out.
  ///   - observed: whether the event happened at that time. Those without an event stay at risk through events
  ///     at the same time.
  /// - Returns: `nil` without times.
  public init?(times: [Double], observed: [Bool]) {
    let sorted = zip(times, observed).filter { $0.0 >= 0 && $0.0.isFinite }
      .sorted { $0.0 < $1.0 }
    guard !sorted.isEmpty else { return nil }
    let z = SpecialFunctions.normalQuantile(0.975)
    var steps: [Step] = []
    var survival = 1.0
    var variance = 0.0
    var place = 0
    while place < sorted.count {
      let time = sorted[place].0
      let group = sorted[place...].prefix { $0.0 == time }
      let deaths = group.reduce(0) { $0 + ($1.1 ? 1 : 0) }
      let atRisk = sorted.count - place
      place += group.count
      guard deaths > 0 else { continue }
      let left = Double(atRisk - deaths)
      survival *= left / Double(atRisk)
      variance += left > 0 ? Double(deaths) / (Double(atRisk) * left) : 0
      let interval =
        left > 0
        ? Self.interval(survival, z * variance.squareRoot())
        : Interval(low: 0, high: steps.last?.interval.high ?? 1)
      steps.append(
        Step(time: time, atRisk: atRisk, events: deaths, survival: survival, interval: interval))
    }
    self.steps = steps
    self.times = sorted.map(\.0)
    count = sorted.count
    events = steps.reduce(0) { $0 + $1.events }
    // Products of fractions that are ½ may come out a little above it.
    median = steps.first { $0.survival <= 0.5 + 1e-12 }?.time
  }

  private static func interval(_ survival: Double, _ reach: Double) -> Interval {
    guard survival < 1, survival > 0 else { return Interval(low: survival, high: survival) }
    let exponent = exp(reach / abs(log(survival)))
    return Interval(
      low: pow(survival, exponent).probability, high: pow(survival, 1 / exponent).probability)
  }

  /// The last time that anybody was watched to.
  public var longest: Double { times.last ?? 0 }

  /// How many were watched to at least this time and were without an event before it.
  public func atRisk(at time: Double) -> Int {
    var low = 0
    var high = times.count
    while low < high {
      let middle = (low + high) / 2
      if times[middle] < time { low = middle + 1 } else { high = middle }
    }
    return times.count - low
  }

  /// The share still without the event after `time`, and its interval: `nil` before the first event. After the
  /// last time watched both stay as they were, which claims what nobody saw.
  public func survival(at time: Double) -> (value: Double, interval: Interval?) {
    var low = 0
    var high = steps.count
    while low < high {
      let middle = (low + high) / 2
      if steps[middle].time <= time { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? (1, nil) : (steps[low - 1].survival, steps[low - 1].interval)
  }
}
