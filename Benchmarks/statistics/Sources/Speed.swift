import Glibc
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
    var statistics = records.statistics
    let parts: [(name: String, work: () -> Void)] = [
      ("the whole", { statistics = KnowledgeStatistics(base, ledger: ledger) }),
      (
        "\(terms.count) causes, components and services, and \(years.count) years",
        { _ = statistics.lists(terms: terms, years: years) }
      ),
    ]
    print(
      "\n\(base.distinct.count) incidents, median of \(rounds) runs, milliseconds by the clock and of the processor"
    )
    var together = Times()
    for part in parts {
      let times = times(rounds, part.work)
      together.clock += times.clock
      together.processor += times.processor
      print(padded(part.name, -60) + times.text)
    }
    print(padded("together", -60) + together.text)
  }

  private struct Times {
    var clock = 0.0
    var processor = 0.0

    var text: String { padded(decimal(clock, 1), 9) + padded(decimal(processor, 1), 9) }
  }

  private static func times(_ rounds: Int, _ work: () -> Void) -> Times {
    work()
    var clock: [Double] = []
    var processor: [Double] = []
    for _ in 0..<rounds {
      let start = (ContinuousClock.now, Glibc.clock())
      work()
      processor.append(Double(Glibc.clock() - start.1) * 1000 / Double(CLOCKS_PER_SEC))
      clock.append((ContinuousClock.now - start.0) / .milliseconds(1))
    }
    return Times(
      clock: OrderStatistics.quantile(0.5, of: clock.sorted()),
      processor: OrderStatistics.quantile(0.5, of: processor.sorted()))
  }
}
