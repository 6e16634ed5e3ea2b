import Testing

@testable import Incidents

@Suite("When incidents happened")
struct OccurrenceTests {
  private typealias Sample = HistorySample

  private func at(_ days: [Int]) -> KnowledgeStatistics {
    Sample.statistics(days.enumerated().map { Sample.incident("i\($0)", Sample.after($1)) })
  }

  @Test("The first and the last incident mark the time and are not tested")
  func window() throws {
    let occurrence = at([0, 10, 60, 80, 90, 100]).history.occurrence
    let window = try #require(occurrence.window)
    #expect(window.length == 100)
    #expect(occurrence.inner == 4)
    let halves = try #require(occurrence.halves)
    #expect((halves.later, halves.earlier) == (3, 1))
    #expect(halves.ratio == 3)
    #expect(occurrence.middle == CivilDay(year: 2020, month: 2, day: 20))
    #expect(occurrence.drift?.meanPosition == 0.6)
  }

  @Test("The example of the issue: 12 after 9 are too few to tell a change")
  func yearsOfTheIssue() throws {
    func days(_ year: Int, _ count: Int) -> [Instant] {
      (0..<count).map { Sample.day(year, 1 + $0, 5) }
    }
    let starts = days(2022, 10) + days(2023, 9) + days(2024, 12) + days(2025, 6)
    let statistics = Sample.statistics(
      starts.enumerated().map { Sample.incident("i\($0)", $1) })
    let years = try #require(statistics.history.occurrence.years)
    #expect((years.later, years.earlier) == (2024, 2023))
    #expect((years.ratio.later, years.ratio.earlier) == (12, 9))
    let finding = try #require(statistics.history[.years])
    #expect(finding.verdict == .tooFew)
    // 2024 has a day more than 2023.
    #expect(abs((finding.effect ?? 0) - 12.0 / 9 * 365 / 366) < 1e-12)
    let interval = try #require(finding.interval)
    #expect((interval.low * 10).rounded() == 5)
    #expect(((interval.high ?? 0) * 10).rounded() == 36)
  }

  @Test("Years that the first or the last incident cuts are not compared")
  func cutYears() {
    #expect(at([0, 400, 700]).history.occurrence.years == nil)
    // 2020 to 2023: 2022 and 2021 are whole.
    #expect(at([0, 400, 800, 1200]).history.occurrence.years?.later == 2022)
  }

  @Test("Twice as many for a hundred incidents are told")
  func doubled() throws {
    // One incident every 10 days for 1000 days, then every 5.
    let days = (0..<100).map { $0 * 10 } + (0..<200).map { 1000 + $0 * 5 }
    let finding = try #require(at(days).history[.occurrence])
    #expect(finding.verdict == .rising)
    #expect(abs((finding.effect ?? 0) - 2) < 0.1)
    let backwards = at(days.map { 2000 - $0 })
    #expect(backwards.history[.occurrence]?.verdict == .falling)
  }

  @Test("Clusters widen the interval")
  func clusters() throws {
    // Eight incidents within days, thrice a year, now here, now there.
    let clustered = (0..<24).flatMap { cluster in (0..<8).map { cluster * cluster * 5 % 2900 + $0 }
    }
    let occurrence = at(clustered).history.occurrence
    let dispersion = try #require(occurrence.dispersion)
    #expect(dispersion.index > 1.5)
    let halves = try #require(occurrence.halves)
    let independent = try #require(
      RateRatio(
        later: halves.later, earlier: halves.earlier, laterExposure: 1, earlierExposure: 1))
    #expect(halves.interval.low < independent.interval.low)
    #expect(halves.p > independent.p)

    let rate = try #require(occurrence.perYear)
    let years = try #require(occurrence.window).length / 365.2425
    #expect(rate.interval.low < Rates.garwood(count: occurrence.inner).low / years)
    #expect(rate.interval.high > Rates.garwood(count: occurrence.inner).high / years)
  }

  @Test("A count whose variance is four times as large says as much as a quarter of it")
  func widened() {
    let (few, many) = (Rates.garwood(count: 3), Rates.garwood(count: 12, inflation: 4))
    #expect(many == Interval(low: 4 * few.low, high: 4 * few.high))
    #expect(Rates.garwood(count: 12, inflation: 0.5) == Rates.garwood(count: 12))
    #expect(Rates.garwood(count: 12, inflation: .nan) == Rates.garwood(count: 12))
  }

  @Test("The period of the last incident is partial, and periods without one count 0")
  func periods() {
    let occurrence = at([0, 1, 400, 1900]).history.occurrence
    #expect(
      occurrence.periods.map(\.period.name) == ["2020", "2021", "2022", "2023", "2024", "2025"])
    #expect(occurrence.periods.map(\.count) == [2, 1, 0, 0, 0, 1])
    #expect(occurrence.periods.map(\.isPartial) == [false, false, false, false, false, true])
  }

  @Test(
    "Periods fit the span: months, quarters, years",
    arguments: [
      ([0, 300], "2020-01", 10), ([0, 400], "2020-Q1", 5), ([0, 1500], "2020", 5),
    ]) func lengths(_ days: [Int], _ first: String, _ count: Int)
  {
    let periods = at(days).history.occurrence.periods
    #expect(periods.first?.period.name == first)
    #expect(periods.count == count)
  }

  @Test("A span beyond what can be drawn has no periods, and still its incidents")
  func centuries() {
    let statistics = Sample.statistics([
      Sample.incident("a", Sample.day(1, 1, 1)), Sample.incident("b", Sample.day(9999, 12, 31)),
    ])
    #expect(statistics.history.occurrence.periods.isEmpty)
    #expect(statistics.history.occurrence.dated == 2)
  }

  @Test("Gaps lie between incidents that follow each other, whatever their order")
  func gaps() {
    let gaps = at([30, 0, 10]).history.occurrence.gaps
    #expect(gaps.map(\.days) == [10, 20])
    #expect(gaps.map(\.id) == ["i2", "i0"])
  }

  @Test("A page of a cause counts by the window and the periods of the whole")
  func terms() throws {
    let statistics = at([0, 100, 200, 300, 2000])
    let term = statistics.lists(terms: [["i1", "i2", "unheard-of"]], years: []).terms[0]
    #expect(term.total == 2)
    #expect(term.occurrence.window?.length == 2000)
    #expect(term.occurrence.periods.count == 6)
    #expect(term.findings.map(\.subject) == [.occurrence, .measure(.duration)])
    #expect(term[.occurrence]?.verdict == .tooFew)
  }

  @Test("A year counts by months, up to the last incident of all")
  func year() throws {
    let statistics = at([0, 400, 800, 1200, 1250])
    let last = statistics.lists(terms: [], years: [(2023, ["i3", "i4"])]).years[0]
    #expect(last.months.count == 6)
    #expect(last.months.last?.isPartial == true)
    #expect(last.comparison == nil)
    let whole = statistics.lists(terms: [], years: [(2022, ["i2"])]).years[0]
    #expect(whole.months.count == 12)
    #expect(whole.months.last?.isPartial == false)
    #expect(whole.comparison?.earlier == 2021)
    #expect(whole.finding?.verdict == .tooFew)
  }
}
