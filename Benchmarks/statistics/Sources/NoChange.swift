/// Histories of which nothing changes: every claim is false.
enum NoChange {
  static let arrivals: [(name: String, HistoryPlan.Arrivals)] = [
    ("Poisson", .poisson), ("overdispersed 1.5", .overdispersed(1.5)),
    ("overdispersed 2", .overdispersed(2)), ("overdispersed 4", .overdispersed(4)),
    ("clustered", .clustered(0.6)),
  ]

  static func run(_ count: Int) {
    var claims = ClaimCounts()
    var coverage = IntervalCoverage("Intervals that hold the truth, %, nothing changes")
    for (kind, (name, arrivals)) in arrivals.enumerated() {
      for number in 0..<count {
        var draws = SeededDraws(seed: UInt64(kind + 1), number: number)
        var plan = HistoryPlan(
          size: draws.logUniform(5, 500), years: 1 + 7 * draws.uniform())
        plan.arrivals = arrivals
        let size = SizeClass(plan.size)
        let records = SimulatedRecords(plan, &draws)
        claims.add(records, name, size)
        if arrivals == .poisson {
          coverage.addLocation(records, size)
          coverage.addChange(records, size)
          coverage.addShares(records, size)
        }
        coverage.addRates(records, name, size)
        coverage.addReturns(records, name, size)
      }
    }
    claims.print()
    coverage.print()
  }
}
