/// When the incidents of a made-up history happened.
struct SimulatedHistory {
  let plan: HistoryPlan
  /// The day, since 1970, on which the time begins.
  let start: Double
  /// Days since 1970, in no order.
  let days: [Double]
  /// Incidents a day of each month of the time, before the course of the rate.
  let monthlyRates: [Double]

  init(_ plan: HistoryPlan, _ draws: inout SeededDraws) {
    self.plan = plan
    start = 16_436 + Double(draws.below(365))
    var ownRate = plan.highestRate
    if case .clustered(let followers) = plan.arrivals { ownRate /= 1 + followers }
    let months = Int((plan.days / HistoryPlan.daysPerMonth).rounded(.up))
    var rates: [Double] = []
    var days: [Double] = []
    for month in 0..<months {
      var rate = ownRate
      if case .overdispersed(let index) = plan.arrivals {
        let mean = ownRate * HistoryPlan.daysPerMonth
        rate = draws.gamma(shape: mean / (index - 1)) * (index - 1) / HistoryPlan.daysPerMonth
      }
      rates.append(rate)
      let from = Double(month) * HistoryPlan.daysPerMonth
      let length = min(HistoryPlan.daysPerMonth, plan.days - from)
      for _ in 0..<draws.poisson(rate * length) {
        let day = from + length * draws.uniform()
        guard draws.happens(plan.relativeRate(day / plan.days)) else { continue }
        days.append(day)
        guard case .clustered(let followers) = plan.arrivals else { continue }
        for _ in 0..<draws.poisson(followers) {
          let follower = day + 3 * draws.exponential()
          if follower < plan.days { days.append(follower) }
        }
      }
    }
    monthlyRates = rates
    self.days = days.map { [start] in $0 + start }
  }

  /// How many incidents are expected between two days, with the months' own rates.
  func expected(_ from: Double, _ to: Double) -> Double {
    var sum = 0.0
    for (month, rate) in monthlyRates.enumerated() {
      let low = max(from - start, Double(month) * HistoryPlan.daysPerMonth)
      let high = min(to - start, Double(month + 1) * HistoryPlan.daysPerMonth, plan.days)
      guard high > low else { continue }
      sum += rate * (high - low) * plan.meanRelativeRate(low / plan.days, high / plan.days)
    }
    return sum
  }

  /// The true rate of a stretch over that of another, whatever the months' own rates.
  func ratio(of later: ClosedRange<Double>, to earlier: ClosedRange<Double>) -> Double {
    func rate(_ range: ClosedRange<Double>) -> Double {
      let low = max(0, (range.lowerBound - start) / plan.days)
      let high = min(1, (range.upperBound - start) / plan.days)
      let share = (high - low) * plan.days / (range.upperBound - range.lowerBound)
      return plan.meanRelativeRate(low, high) * share
    }
    return rate(later) / rate(earlier)
  }
}
