import Testing

@testable import Incidents

/// A short version of Benchmarks/statistics. The draws are the same in every run, so that only a change of the
/// statistics can break a limit; each limit is some four standard deviations of its binomial from what the
/// benchmark finds, so that other draws would keep it.
@Suite("Statistics of histories whose truth is known")
struct SimulationTests {
  private static let count = 300

  private static func records(
    _ number: Int, _ size: ClosedRange<Double>, _ arrivals: HistoryPlan.Arrivals,
    _ course: HistoryPlan.Course = .constant
  ) -> SimulatedRecords {
    var draws = SeededDraws(seed: 7, number: number)
    var plan = HistoryPlan(
      size: draws.logUniform(size.lowerBound, size.upperBound), years: 1 + 7 * draws.uniform())
    plan.arrivals = arrivals
    plan.course = course
    return SimulatedRecords(plan, &draws)
  }

  /// At 5 claims in 100 there are 15 of 300, with a standard deviation of 3.8; without Holm, or without what widens
  /// for clusters, there are 40 and more. At 93 intervals in 100 there are 279 of 300, with a standard deviation of
  /// 4.4.
  @Test(
    "Where nothing changes pages hardly ever claim so, and intervals hold the truth",
    arguments: [.poisson, .overdispersed(2), .clustered(0.6)] as [HistoryPlan.Arrivals])
  func noChange(_ arrivals: HistoryPlan.Arrivals) {
    var claims = 0
    var held: [String: (hits: Int, of: Int)] = [:]
    func look(_ name: String, _ interval: Bounds?, _ truth: Double) {
      guard let interval else { return }
      held[name, default: (0, 0)].of += 1
      if !interval.excludes(truth) { held[name, default: (0, 0)].hits += 1 }
    }
    for number in 0..<Self.count {
      let records = Self.records(number, 20...120, arrivals)
      let history = records.statistics.history
      let plan = records.history.plan
      if history.findings.contains(where: \.claims) { claims += 1 }
      look("halves", history.occurrence.halves?.interval, 1)
      look("years", history.occurrence.years?.ratio.interval, 1)
      look("drift", (history.occurrence.drift?.interval).map(Bounds.init), 0.5)
      look("rate", (history.occurrence.perYear?.interval).map(Bounds.init), plan.size / plan.years)
      look("median", (history[.duration]?.location?.interval).map(Bounds.init), 60)
      look("factor", (history[.duration]?.change?.interval).map(Bounds.init), 1)
    }
    #expect(claims <= 30)
    #expect(held.count == 6)
    for (name, found) in held {
      #expect(Double(found.hits) >= 0.88 * Double(found.of), "\(name): \(found)")
      #expect(found.of > 150, "\(name): \(found)")
    }
  }

  /// Of Poisson counts the benchmark finds 93 in 100, of overdispersed ones 77: of 100 histories with a standard
  /// deviation of 2.6 and 4.2.
  @Test(
    "A rate that doubles is told from a hundred incidents at the doubled rate on",
    arguments: [(.poisson, 83), (.overdispersed(2), 60)] as [(HistoryPlan.Arrivals, Int)])
  func power(_ arrivals: HistoryPlan.Arrivals, _ least: Int) {
    let told = (0..<100).map { number in
      Self.records(number, 150...150, arrivals, .step(2)).statistics.history.findings.filter {
        [.occurrence, .years, .drift].contains($0.subject)
      }
    }
    #expect(told.count { $0.contains { $0.verdict == .rising } } >= least)
    #expect(told.count { $0.contains { $0.verdict == .falling } } <= 2)
  }

  /// Half of them would be right by guessing: what pages refuse to do.
  @Test("A fifth off the durations is not told from a dozen incidents a year")
  func durations() {
    let told = (0..<Self.count).count { number in
      var draws = SeededDraws(seed: 9, number: number)
      var plan = HistoryPlan(size: 24, years: 2)
      plan.yearlyFactor = 0.8
      let found = SimulatedRecords(plan, &draws).statistics.history[.measure(.duration)]
      return found?.claims ?? true
    }
    #expect(told <= 12)
  }
}

extension TrendFinding {
  fileprivate var claims: Bool { verdict == .rising || verdict == .falling }
}
