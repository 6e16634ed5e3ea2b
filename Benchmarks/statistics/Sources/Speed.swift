import Incidents

/// How long all statistics of 10,000 incidents take, on one thread.
enum Speed {
  static func run(_ rounds: Int) {
    var draws = SeededDraws(seed: 300)
    var plan = HistoryPlan(size: 10_000, years: 8)
    plan.arrivals = .overdispersed(2)
    let records = SimulatedRecords(plan, &draws)
    let base = records.base
    let ledger = ActionLedger(base)
    let terms = ClaimCounts.terms(records)
    let years = ClaimCounts.years(records)
    print("\n\(base.distinct.count) incidents, median of \(rounds) runs, milliseconds")
    let (whole, statistics) = timed(rounds) { KnowledgeStatistics(base, ledger: ledger) }
    let (pages, _) = timed(rounds) { terms.map { statistics.term($0) } }
    let (ofYears, _) = timed(rounds) { years.map { statistics.year($0.year, ids: $0.ids) } }
    print(padded("the whole", -60) + padded(decimal(whole, 1), 9))
    print(
      padded("\(terms.count) causes, components and services", -60) + padded(decimal(pages, 1), 9))
    print(padded("\(years.count) years", -60) + padded(decimal(ofYears, 1), 9))
    print(padded("together", -60) + padded(decimal(whole + pages + ofYears, 1), 9))
  }

  private static func timed<Result>(
    _ rounds: Int, _ work: () -> Result
  ) -> (milliseconds: Double, Result) {
    var result = work()
    var times: [Double] = []
    for _ in 0..<rounds {
      let start = ContinuousClock.now
      result = work()
      times.append((ContinuousClock.now - start) / .milliseconds(1))
    }
    return (OrderStatistics.quantile(0.5, of: times.sorted()), result)
  }
}
