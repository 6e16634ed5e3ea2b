import Glibc
import Incidents

/// How often each 95 per cent interval holds the truth.
struct IntervalCoverage {
  private var table: ShareTable

  init(_ title: String) { table = ShareTable(title) }

  mutating func add(_ row: String, _ size: SizeClass, _ interval: Bounds?, _ truth: Double) {
    guard let interval else { return }
    table.add(row, size, !interval.excludes(truth))
  }

  func print() { table.sorted().print() }

  /// Quantiles of the durations; `factor` is the plan's.
  mutating func addLocation(_ records: SimulatedRecords, _ size: SizeClass) {
    guard let location = records.statistics.history[.duration]?.location else { return }
    let quantiles: [(String, Interval?, Double)] = [
      ("median of durations", location.interval, 0),
      ("lower quartile", location.lowerQuartileInterval, -0.6744897501960817),
      ("upper quartile", location.upperQuartileInterval, 0.6744897501960817),
      ("90th percentile", location.p90Interval, 1.2815515655446004),
    ]
    for (row, interval, z) in quantiles {
      let truth = HistoryPlan.medianDuration * exp(HistoryPlan.sigma * z)
      add(row, size, interval.map(Bounds.init), truth)
    }
  }

  mutating func addChange(_ records: SimulatedRecords, _ size: SizeClass) {
    for measure in [Measure.duration, .detect, .restore, .lost] {
      let interval = records.statistics.history[measure]?.change?.interval
      let row = "factor a year, \(measure.rawValue), truth \(records.history.plan.yearlyFactor)"
      add(row, size, interval.map(Bounds.init), records.history.plan.yearlyFactor)
    }
    guard records.history.plan.yearlyFactor == 1 else { return }
    let points = records.statistics.history[.affected]?.change?.interval
    add("points a year, affected share, truth 0", size, points.map(Bounds.init), 0)
  }

  mutating func addShares(_ records: SimulatedRecords, _ size: SizeClass) {
    let courses = records.statistics.causes
    for (cause, share) in zip(HistoryPlan.causes, HistoryPlan.causeShares) {
      let count = courses.first { $0.cause.rawValue == cause }?.count ?? 0
      let interval = Rates.wilson(count: count, of: records.base.distinct.count)
      add("share of a cause", size, interval.map(Bounds.init), share)
    }
  }

  mutating func addRates(_ records: SimulatedRecords, _ row: String, _ size: SizeClass) {
    let history = records.history
    let occurrence = records.statistics.history.occurrence
    let perYear = history.plan.size / history.plan.years
    add("rate a year, \(row)", size, occurrence.perYear.map { Bounds($0.interval) }, perYear)
    add("mean position, \(row)", size, occurrence.drift.map { Bounds($0.interval) }, 0.5)
    addRatios(records, row, size)
    guard !row.hasPrefix("clustered") else { return }
    for count in occurrence.periods.dropFirst() where !count.isPartial {
      let (from, to) = (count.period.firstDay.number, count.period.endDay.number)
      let truth = history.expected(Double(from), Double(to))
      add("count of a whole period, \(row)", size, Bounds(count.interval), truth)
      let group = truth < 2 ? "under 2" : truth < 8 ? "2 to 8" : "8 and more"
      guard row == "Poisson" else { continue }
      add("count of a whole period, expecting \(group)", size, Bounds(count.interval), truth)
    }
  }

  mutating func addRatios(_ records: SimulatedRecords, _ row: String, _ size: SizeClass) {
    let history = records.history
    let occurrence = records.statistics.history.occurrence
    if let window = occurrence.window, let halves = occurrence.halves {
      let truth = history.ratio(
        of: window.middle...window.last, to: window.first...window.middle)
      add("later half to earlier, \(row)", size, halves.interval, truth)
    }
    if let years = occurrence.years {
      func range(_ year: Int) -> ClosedRange<Double> {
        let first = CivilDay(year: year, month: 1, day: 1).number
        return Double(first)...Double(CivilDay(year: year + 1, month: 1, day: 1).number)
      }
      let truth = history.ratio(of: range(years.later), to: range(years.earlier))
      add("year to year, \(row)", size, years.ratio.interval, truth)
    }
  }

  mutating func addReturns(_ records: SimulatedRecords, _ row: String, _ size: SizeClass) {
    guard let truth = TrueReturn.survival(records.history.plan, days: 90) else { return }
    let interval = records.statistics.recurrence.survival?.survival(at: 90).interval
    add("not back after 90 days, \(row)", size, interval.map(Bounds.init), truth)
  }
}
