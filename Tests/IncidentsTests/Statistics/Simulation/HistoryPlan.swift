/// What a made-up history is drawn from: the truth that its statistics are held against.
struct HistoryPlan {
  /// How incidents scatter around their rate.
  enum Arrivals: Hashable {
    case poisson
    /// The rate of each month is a gamma variable, so that the counts of months are negative binomial with
    /// this ratio of variance to mean.
    case overdispersed(Double)
    /// Each incident brings this many more on average, each within about three days.
    case clustered(Double)
  }

  /// How the rate changes over the time.
  enum Course: Hashable {
    case constant
    /// From the middle on another rate: this many times that before.
    case step(Double)
    /// Rises evenly to so many times what it was in the beginning.
    case ramp(Double)
  }

  /// Incidents on average, over the whole time.
  var size: Double
  var years: Double
  var arrivals = Arrivals.poisson
  var course = Course.constant
  /// What each year does to lengths of time.
  var yearlyFactor = 1.0

  static let daysPerYear = 365.2425
  static let daysPerMonth = daysPerYear / 12
  /// Minutes; of the durations in the beginning.
  static let medianDuration = 60.0
  static let sigma = 1.2
  static let causes = ["configuration", "software-bug", "capacity", "network", "unknown"]
  static let causeShares = [0.35, 0.25, 0.2, 0.1, 0.1]
  static let components = ["database", "network", "cache", "application"]
  static let componentShares = [0.4, 0.3, 0.2, 0.1]
  static let componentStated = 0.85

  var days: Double { years * Self.daysPerYear }

  /// The rate at a time, over the highest; `position` runs from 0 to 1.
  func relativeRate(_ position: Double) -> Double {
    switch course {
    case .constant: 1
    case .step(let factor): (position < 0.5 ? 1 : factor) / max(1, factor)
    case .ramp(let factor): (1 + (factor - 1) * position) / max(1, factor)
    }
  }

  /// The mean of ``relativeRate`` between two positions.
  func meanRelativeRate(_ from: Double = 0, _ to: Double = 1) -> Double {
    guard to > from else { return relativeRate(from) }
    switch course {
    case .constant, .ramp: return relativeRate((from + to) / 2)
    case .step:
      let early = max(0, min(to, 0.5) - from)
      let late = max(0, to - max(from, 0.5))
      return (early * relativeRate(0) + late * relativeRate(1)) / (to - from)
    }
  }

  /// Incidents a day where the rate is highest, follow-ups included.
  var highestRate: Double { size / days / meanRelativeRate() }
}
