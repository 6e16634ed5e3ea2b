import Incidents
import Testing

@testable import Site

/// Expected values: by hand, or Python 3.11 with SciPy 1.17.1 as written beside them.
@Suite("Figures of statistics")
struct StatisticsFiguresTests {
  let figures: StatisticsFigures
  let index: SiteIndex

  init() throws {
    index = try StatisticsSample.index(StatisticsSample.dozen)
    figures = StatisticsFigures(index.statistics)
  }

  private func expect(
    _ id: String, _ value: Double?, _ interval: (Double, Double)? = nil, n: Int, of total: Int,
    _ location: SourceLocation = #_sourceLocation
  ) throws {
    let figure = try #require(figures[id], "\(id)", sourceLocation: location)
    func near(_ a: Double?, _ b: Double?) -> Bool {
      guard let a, let b else { return a == nil && b == nil }
      return abs(a - b) <= 1e-9 * max(1, abs(b))
    }
    #expect(near(figure.value, value), "\(figure)", sourceLocation: location)
    #expect(near(figure.interval?.low, interval?.0), "\(figure)", sourceLocation: location)
    #expect(near(figure.interval?.high, interval?.1), "\(figure)", sourceLocation: location)
    #expect(figure.n == n && figure.total == total, "\(figure)", sourceLocation: location)
  }

  @Test("When incidents happened")
  func occurrence() throws {
    try expect("occurrence.dated.count", 12, n: 12, of: 12)
    // 10 / (1000 / 365.2425); chi2.ppf(0.025, 20) / 2 and chi2.ppf(0.975, 22) / 2, as often.
    try expect(
      "occurrence.per_year", 3.652425,
      (4.7953886961324335 * 0.3652425, 18.39035604201778 * 0.3652425),
      n: 10, of: 12)
    // b = beta.ppf(0.025, 7, 4), beta.ppf(0.975, 8, 3); b / (1 - b)
    try expect(
      "occurrence.later_half.rate_ratio", 7.0 / 3, (0.5326778017875827, 13.983627874302119), n: 10,
      of: 12)
    // 2 * binom.sf(6, 10, 0.5)
    let half = try #require(figures["occurrence.later_half.rate_ratio"])
    #expect(abs((half.p ?? 0) - 0.34375) < 1e-12)
    #expect(half.claim?.verdict == .tooFew)
    try expect("occurrence.last_whole_year.rate_ratio", nil, n: 0, of: 12)
    try expect("period.2020-Q1.count", 1, (0.025317807984289876, 5.571643390938898), n: 1, of: 12)
    try expect("period.2020-Q3.count", 0, (0, 3.6888794541139354), n: 0, of: 12)
    #expect(figures["period.2022-Q4.count"] == nil)
  }

  @Test("How long they were, and that they became longer")
  func durations() throws {
    try expect("duration.minimum", 10, n: 12, of: 12)
    try expect("duration.lower_quartile", 37.5, n: 12, of: 12)
    // The largest l with binom.cdf(l - 1, 12, 0.5) <= 0.025 is 3.
    try expect("duration.median", 65, (30, 100), n: 12, of: 12)
    try expect("duration.upper_quartile", 92.5, n: 12, of: 12)
    try expect("duration.p90", nil, n: 12, of: 12)
    try expect("duration.maximum", 120, n: 12, of: 12)
    try expect("time_to_detect.median", nil, n: 0, of: 12)
    let change = try #require(figures["duration.change_per_year"])
    // S = 66; 2 * norm.sf(65 / sqrt(12 * 11 * 29 / 18))
    #expect(abs((change.p ?? 0) - 8.302e-06) < 1e-8)
    #expect(change.claim?.verdict == .rising)
    #expect((change.claim?.adjusted ?? 0) >= (change.p ?? 1))
  }

  @Test("Shares name those that they are of, and what nobody says is unknown, not 0")
  func shares() throws {
    // Wilson's formula with z = norm.ppf(0.975).
    try expect(
      "cause.capacity.share", 0.25, (0.08894166839405476, 0.5323053349335656), n: 3, of: 12)
    try expect(
      "cause.unknown.share", 0.75, (1 - 0.5323053349335656, 1 - 0.08894166839405476), n: 9, of: 12)
    try expect("trigger.deploy.share", nil, n: 0, of: 0)
    #expect(figures["trigger.deploy.share"]?.published == 0.37)
    try expect(
      "actions.age.0_30.share_done", 2.0 / 3, (0.20765960080204765, 0.9385080552796037), n: 2, of: 3
    )
    try expect("actions.age.0_30.open", 1, n: 1, of: 3)
    try expect("actions.open_age.median", nil, n: 1, of: 3)
    try expect("recurrence.returned_within_90_days", nil, n: 3, of: 12)
    try expect("recurrence.within_90_days.count", 0, n: 0, of: 3)
    try expect("gaps.median", 80, (60, 120), n: 11, of: 12)
  }

  @Test("The share that comes back is one less those that do not")
  func recurrence() throws {
    // Twelve of one cause and component, 60 days apart four times, then 200: 4 of the 11 that were
    // followed were so within 90 days.
    let days = [0, 60, 120, 180, 240] + (1...7).map { 240 + 200 * $0 }
    let incidents = days.enumerated().map {
      StatisticsSample.incident($0, day: $1, cause: "capacity", components: ["dns"])
    }
    let figures = StatisticsFigures(try StatisticsSample.index(incidents).statistics)
    let returned = try #require(figures["recurrence.returned_within_90_days"])
    // 12 at risk at 60 days, one of them watched to day 0 only: 4 of 11.
    #expect(abs((returned.value ?? 0) - 4.0 / 11) < 1e-12)
    #expect(returned.n == 12 && returned.total == 12)
    let interval = try #require(returned.interval)
    #expect(interval.low < 4.0 / 11 && (interval.high ?? 0) > 4.0 / 11)
  }

  @Test("Every finding has its figure, and no id is there twice")
  func ids() {
    for finding in index.statistics.history.findings {
      #expect(figures[finding.subject.figure]?.claim?.verdict == finding.verdict)
      #expect(figures[finding.subject.figure]?.value == finding.effect)
    }
    #expect(Set(figures.all.map(\.id)).count == figures.all.count)
  }
}
