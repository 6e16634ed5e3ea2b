@testable import Incidents

/// Looks at every number of a history's statistics: each has to be finite and within what it means.
struct StatisticsNumbers {
  /// What does not hold, with where it stands.
  private(set) var faults: [String] = []

  /// The statistics of the whole, and of the pages of all causes, components and years of its incidents.
  static func faults(of base: KnowledgeBase) -> [String] {
    let whole = KnowledgeStatistics(base, ledger: ActionLedger(base))
    var numbers = StatisticsNumbers()
    numbers.look(at: whole)
    var terms: [String: [String]] = ["nothing": [], "everything": base.distinct.map(\.id)]
    var years: [Int: [String]] = [:]
    for incident in base.distinct {
      terms["cause " + incident.cause.rawValue, default: []].append(incident.id)
      for component in incident.components {
        terms["component " + component.value, default: []].append(incident.id)
      }
      if let year = incident.when?.year { years[year, default: []].append(incident.id) }
    }
    for (name, ids) in terms.sorted(by: { $0.key < $1.key }) {
      numbers.look(at: whole.lists(terms: [ids], years: []).terms[0], name)
    }
    for (year, ids) in years.sorted(by: { $0.key < $1.key }) {
      numbers.look(at: whole.lists(terms: [], years: [(year, ids)]).years[0], "\(year)")
    }
    return numbers.faults
  }

  mutating func look(at statistics: KnowledgeStatistics) {
    if let window = statistics.span.window {
      numbers("window", window.first, window.last, window.length, window.middle)
    }
    look(at: statistics.history, "all")
    for course in statistics.causes {
      shares("cause", course.share)
      interval("cause", course.interval, 0...1)
    }
    for share in statistics.triggers.shares {
      shares("trigger", share.share, share.published)
      interval("trigger", share.interval, 0...1)
    }
    for band in statistics.actions.bands {
      shares("actions", band.shareDone)
      interval("actions", band.interval, 0...1)
    }
    look(at: statistics.actions.open, "actions")
    for found in statistics.recurrence.returns { counts("return", found.days) }
    look(at: statistics.recurrence.survival)
  }

  mutating func look(at history: HistoryStatistics, _ name: String) {
    look(at: history.occurrence, name)
    for measure in history.measures { look(at: measure, name) }
    for finding in history.findings { look(at: finding, name) }
  }

  mutating func look(at year: YearStatistics, _ name: String) {
    for month in year.months { counts(name, month.interval.low, month.interval.high) }
    for measure in year.measures { look(at: measure, name) }
    look(at: year.comparison?.ratio, name)
    if let finding = year.finding { look(at: finding, name) }
  }

  private mutating func look(at occurrence: Occurrence, _ name: String) {
    for period in occurrence.periods { interval(name + " period", period.interval) }
    if let rate = occurrence.perYear {
      counts(name + " rate", rate.value)
      interval(name + " rate", rate.interval)
    }
    if let dispersion = occurrence.dispersion {
      counts(name + " dispersion", dispersion.index, dispersion.inflation)
      shares(name + " dispersion", dispersion.p)
    }
    counts(name + " inflation", occurrence.inflation)
    look(at: occurrence.halves, name + " halves")
    look(at: occurrence.years?.ratio, name + " years")
    if let drift = occurrence.drift {
      numbers(name + " drift", drift.statistic)
      shares(name + " drift", drift.p, drift.meanPosition)
      interval(name + " drift", drift.interval, 0...1)
    }
    for gap in occurrence.gaps { counts(name + " gap", gap.days) }
    if let chart = occurrence.gapChart {
      counts(name + " chart", chart.centre, chart.lower, chart.upper, chart.expectedOutside)
    }
  }

  private mutating func look(at history: MeasureHistory, _ name: String) {
    let name = name + " " + history.measure.rawValue
    look(at: history.location, name)
    for point in history.points {
      numbers(name, point.day)
      counts(name, point.value)
    }
    if let trend = history.trend {
      numbers(name + " trend", trend.z)
      shares(name + " trend", trend.p)
      if !(-1...1).contains(trend.tau) { faults.append("\(name) τ: \(trend.tau)") }
    }
    if let change = history.change {
      numbers(name + " change", change.value)
      interval(name + " change", change.interval, -.infinity ... .infinity)
    }
  }

  private mutating func look(at location: Location?, _ name: String) {
    guard let location else { return }
    counts(
      name, location.minimum, location.lowerQuartile, location.median, location.upperQuartile,
      location.p90, location.maximum)
    for one in [
      location.interval, location.lowerQuartileInterval, location.upperQuartileInterval,
      location.p90Interval,
    ] { interval(name, one) }
  }

  private mutating func look(at ratio: RateRatio?, _ name: String) {
    guard let ratio else { return }
    counts(name, ratio.laterExposure, ratio.earlierExposure, ratio.ratio, ratio.inflation)
    shares(name, ratio.p)
    look(at: ratio.interval, name)
  }

  private mutating func look(at bounds: Bounds, _ name: String) {
    numbers(name, bounds.low, bounds.high)
    if let high = bounds.high, bounds.low > high { faults.append("\(name): \(bounds)") }
  }

  private mutating func look(at survival: KaplanMeier?) {
    guard let survival else { return }
    counts("survival", survival.median)
    for step in survival.steps {
      counts("survival", step.time)
      shares("survival", step.survival)
      interval("survival", step.interval, 0...1)
    }
  }

  private mutating func look(at finding: TrendFinding, _ name: String) {
    let name = name + " finding " + finding.subject.name
    numbers(name, finding.effect)
    shares(name, finding.p, finding.adjusted)
    if let interval = finding.interval { look(at: interval, name) }
    let claims = finding.verdict == .rising || finding.verdict == .falling
    if claims, finding.adjusted.map({ $0 > ClaimRules.level }) ?? true {
      faults.append("\(name) claims without a test")
    }
  }

  private mutating func numbers(_ name: String, _ values: Double?...) {
    for case .some(let value) in values where !value.isFinite { faults.append("\(name): \(value)") }
  }

  /// Finite and not negative.
  private mutating func counts(_ name: String, _ values: Double?...) {
    for case .some(let value) in values where !(value.isFinite && value >= 0) {
      faults.append("\(name): \(value)")
    }
  }

  private mutating func shares(_ name: String, _ values: Double?...) {
    for case .some(let value) in values where !(0...1).contains(value) {
      faults.append("\(name): \(value)")
    }
  }

  private mutating func interval(
    _ name: String, _ interval: Interval?, _ range: ClosedRange<Double> = 0 ... .infinity
  ) {
    guard let interval else { return }
    let isSound =
      interval.low.isFinite && interval.high.isFinite && interval.low <= interval.high
      && range.contains(interval.low) && range.contains(interval.high)
    if !isSound { faults.append("\(name): \(interval)") }
  }
}
