import Testing

@testable import Incidents

@Suite("How long, and how many were hit")
struct MeasureHistoryTests {
  private typealias Sample = HistorySample

  @Test("A length that halves every year is told as that factor")
  func halving() throws {
    let incidents = (0..<24).map { index in
      // 1461 days are four years.
      Sample.incident(
        "i\(index)", Sample.after(index * 61),
        minutes: 4096 / exponential(Double(index) * 61 / 365.2425 * 0.6931471805599453))
    }
    let statistics = Sample.statistics(incidents)
    let change = try #require(statistics.history[.duration]?.change)
    #expect(abs(change.value - 0.5) < 1e-9)
    #expect(statistics.history[.measure(.duration)]?.verdict == .falling)
  }

  @Test("Lengths that are all equal, or all zero, show no trend and no interval of one")
  func equal() throws {
    for minutes in [0.0, 60] {
      let statistics = Sample.statistics(
        (0..<30).map { Sample.incident("i\($0)", Sample.after($0 * 9), minutes: minutes) })
      let history = try #require(statistics.history[.duration])
      #expect(history.trend == nil)
      #expect(history.location?.median == minutes)
      #expect(history.zeros == (minutes == 0 ? 30 : 0))
      #expect(statistics.history[.measure(.duration)]?.p == nil)
      #expect(statistics.history[.measure(.duration)]?.verdict == .unclear)
    }
  }

  @Test("User-minutes need both the duration and the share; nothing unknown counts as 0")
  func lost() throws {
    let statistics = Sample.statistics([
      Sample.incident("a", Sample.after(0), minutes: 60, affected: 50),
      Sample.incident("b", Sample.after(1), minutes: 60),
      Sample.incident("c", Sample.after(2), affected: 50),
      Sample.incident("d"),
    ])
    let lost = try #require(statistics.history[.lost])
    #expect(lost.points.map(\.value) == [30])
    #expect(lost.location?.count == 1)
    let coverage = statistics.history.coverage
    #expect(coverage[.measure(.lost)].missing == 3)
    #expect(coverage[.measure(.duration)].missing == 2)
    #expect(coverage[.when].missing == 1)
    #expect(coverage[.cause].missing == 4)
  }

  @Test("What was inferred is told from what is stated")
  func inferred() {
    let statistics = Sample.statistics([
      Sample.incident("a", Sample.after(0), minutes: 60, cause: "capacity"),
      Sample.incident("b", Sample.after(1), minutes: 60, cause: "capacity", confidence: .medium),
      Sample.incident("c", Sample.after(1), minutes: 60, cause: .unknown, confidence: .low),
    ])
    let duration = statistics.history.coverage[.measure(.duration)]
    #expect((duration.stated, duration.inferred, duration.missing) == (1, 2, 0))
    let cause = statistics.history.coverage[.cause]
    #expect((cause.stated, cause.inferred, cause.missing) == (1, 1, 1))
  }

  @Test(
    "What is no number of minutes or per cent is no value",
    arguments: [
      Double.nan, .infinity, -1,
    ]) func unsound(_ value: Double)
  {
    let statistics = Sample.statistics([
      Sample.incident("a", Sample.after(0), minutes: value, affected: value)
    ])
    for measure in Measure.allCases {
      #expect(statistics.history[measure]?.location == nil)
    }
  }

  @Test("A share above a hundred per cent is no share")
  func shares() {
    let statistics = Sample.statistics([Sample.incident("a", Sample.after(0), affected: 130)])
    #expect(statistics.history[.affected]?.location == nil)
  }

  @Test("A year's worth of change within a day cannot be told")
  func oneDay() {
    var incidents = (0..<20).map { index in
      Sample.incident(
        "i\(index)",
        Instant(year: 2024, month: 1, day: 1, clock: Clock(hour: index, minute: 0), offset: 0),
        minutes: Double(1 + index * index))
    }
    incidents.append(Sample.incident("late", Sample.day(2024, 1, 3)))
    let history = Sample.statistics(incidents).history
    #expect(history[.duration]?.change == nil)
    #expect(history[.measure(.duration)]?.verdict == .unclear)
  }
}
