import Glibc

/// The share of incidents that none of the same cause and component follows within some days.
enum TrueReturn {
  /// - Returns: `nil` where it has no closed form.
  static func survival(_ plan: HistoryPlan, days: Double) -> Double? {
    guard plan.course == .constant else { return nil }
    var sum = 0.0
    var weights = 0.0
    for (cause, causeShare) in zip(HistoryPlan.causes, HistoryPlan.causeShares)
    where cause != "unknown" {
      for componentShare in HistoryPlan.componentShares {
        let share = causeShare * componentShare * HistoryPlan.componentStated
        weights += share
        switch plan.arrivals {
        case .poisson: sum += share * exp(-share * plan.highestRate * days)
        case .overdispersed(let index): sum += share * overdispersed(plan, index, share, days)
        case .clustered: return nil
        }
      }
    }
    return sum / weights
  }

  /// An incident stands anywhere in its month, whose rate is by itself a gamma variable weighted by size;
  /// the months after it have rates of their own. Each brings its Laplace transform.
  private static func overdispersed(
    _ plan: HistoryPlan, _ index: Double, _ share: Double, _ days: Double
  ) -> Double {
    let month = HistoryPlan.daysPerMonth
    let scale = index - 1
    let shape = plan.highestRate * month / scale
    let steps = 64
    return (0..<steps).reduce(0.0) { sum, step in
      let position = (Double(step) + 0.5) / Double(steps) * month
      var left = days
      let first = min(left, month - position)
      var survival = pow(1 + share * first / month * scale, -(shape + 1))
      left -= first
      while left > 0 {
        survival *= pow(1 + share * min(left, month) / month * scale, -shape)
        left -= month
      }
      return sum + survival / Double(steps)
    }
  }
}
