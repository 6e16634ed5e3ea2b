import Incidents

/// Histories that change: whether pages say so, and whether intervals hold the true change.
enum Change {
  private struct Case {
    let name: String
    let course: HistoryPlan.Course
    /// Incidents of the whole history.
    let size: ClosedRange<Double>
  }

  private static let cases = [
    Case(name: "doubled, 100 in all", course: .step(2), size: 100...100),
    Case(name: "doubled, 100 at the doubled rate", course: .step(2), size: 150...150),
    Case(name: "doubled, 100 before", course: .step(2), size: 300...300),
    Case(name: "doubled, 101 to 500 in all", course: .step(2), size: 101...500),
    Case(name: "rising evenly to three times, 150", course: .ramp(3), size: 150...150),
    Case(name: "rising evenly to three times, 300", course: .ramp(3), size: 300...300),
  ]

  static func run(_ count: Int) {
    power(count)
    durations(count)
  }

  private static func power(_ count: Int) {
    var claims = ShareTable("Claims of more incidents where they become more, %")
    var wrong = ShareTable("— of fewer")
    var coverage = IntervalCoverage("Intervals that hold the true change, %")
    for (number, one) in cases.enumerated() {
      for (name, arrivals) in [
        ("Poisson", HistoryPlan.Arrivals.poisson), ("overdispersed 2", .overdispersed(2)),
      ] {
        for history in 0..<count {
          var draws = SeededDraws(seed: UInt64(100 + number), number: history)
          var plan = HistoryPlan(
            size: draws.logUniform(one.size.lowerBound, one.size.upperBound),
            years: 1 + 7 * draws.uniform())
          plan.arrivals = arrivals
          plan.course = one.course
          let records = SimulatedRecords(plan, &draws)
          let found = records.statistics.history.findings.filter {
            [.occurrence, .years, .drift].contains($0.subject)
          }
          let (row, size) = ("\(one.name), \(name)", SizeClass(plan.size))
          claims.add(row, size, found.contains { $0.verdict == .rising })
          wrong.add(row, size, found.contains { $0.verdict == .falling })
          if one.course == .step(2) { coverage.addRatios(records, name, size) }
        }
      }
    }
    claims.print()
    wrong.print()
    coverage.print()
  }

  private static func durations(_ count: Int) {
    var coverage = IntervalCoverage("Intervals that hold a true factor of 0.7 a year, %")
    var twelve = ShareTable("Two years of 12 incidents, durations a fifth shorter each year, %")
    for number in 0..<count {
      var draws = SeededDraws(seed: 200, number: number)
      // Up to four years: after that, most times to detect are under a minute, which documents cannot show.
      var plan = HistoryPlan(size: draws.logUniform(5, 500), years: 1 + 3 * draws.uniform())
      plan.yearlyFactor = 0.7
      coverage.addChange(SimulatedRecords(plan, &draws), SizeClass(plan.size))

      plan = HistoryPlan(size: 24, years: 2)
      plan.yearlyFactor = 0.8
      let short = SimulatedRecords(plan, &draws).statistics.history[.measure(.duration)]
      twelve.add("says shorter", .under50, short?.verdict == .falling)
      twelve.add("says longer", .under50, short?.verdict == .rising)
    }
    coverage.print()
    twelve.print()
  }
}
