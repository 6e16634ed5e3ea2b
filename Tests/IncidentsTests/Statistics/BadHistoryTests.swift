import Testing

@testable import Incidents

private typealias Sample = HistorySample

@Suite("Statistics of histories that are odd")
struct BadHistoryTests {
  /// How long the incidents took, over and over.
  static let values: [(name: String, minutes: [Double?])] = [
    ("none", [nil]), ("equal", [60]), ("zero", [0]), ("one zero", [0] + (1...29).map(Double.init)),
    ("one", [5] + Array(repeating: nil, count: 29)), ("huge", [1e308, 1, 1.7e308, 3]),
    ("tiny", [5e-324, 1e-300, 1]), ("no number", [.nan, .infinity, -.infinity, -1, -0.0, 3]),
    ("plain", [3, 60, 12, 240, 7]),
  ]

  /// When they were, by their number.
  static let times: [(name: String, when: @Sendable (Int) -> Instant?)] = [
    ("no dates", { _ in nil }),
    ("no years", { Instant(year: nil, month: $0 % 12 + 1, day: 1) }),
    ("one date", { $0 == 0 ? Sample.day(2024, 2, 29) : nil }),
    ("one day", { _ in Sample.day(2024, 2, 29) }),
    ("two days", { Sample.day(2024, 2, 28 + $0 % 2) }),
    ("one instant", { _ in Self.at(2024, 2, 29, 12, 0) }),
    ("one minute after the other", { Self.at(2024, 2, 29, 12, $0 % 60) }),
    ("three days", { Sample.day(2024, 2, 1 + $0 % 3) }),
    ("three years", { Sample.after($0 * 36) }),
    ("a century", { Sample.day(1924 + 100 * $0 / 29, 1, 1) }),
    ("ten centuries", { Sample.day(1024 + 1000 * $0 / 29, 1, 1) }),
    ("both ends of the calendar", { $0 % 2 == 0 ? Sample.day(1, 1, 1) : Sample.day(9999, 12, 31) }),
    ("all but one on one day", { $0 == 0 ? Sample.day(2020, 1, 1) : Sample.day(2024, 1, 1) }),
  ]

  private static func at(
    _ year: Int, _ month: Int, _ day: Int, _ hour: Int, _ minute: Int, _ offset: Int? = nil
  ) -> Instant {
    Instant(
      year: year, month: month, day: day, clock: Clock(hour: hour, minute: minute), offset: offset)
  }

  @Test(
    "Every number is finite, whatever the dates", arguments: times.indices, [0, 1, 2, 3, 9, 10, 30])
  func finite(_ place: Int, _ count: Int) {
    for (name, minutes) in Self.values {
      for causes in [[], ["unknown"], ["dns", "unheard of", "configuration"] as [CauseID]] {
        let incidents = (0..<count).map { number in
          var incident = Sample.incident(
            "i\(number)", Self.times[place].when(number),
            minutes: minutes[number % minutes.count], affected: minutes[number % minutes.count],
            cause: causes.isEmpty ? nil : causes[number % causes.count],
            components: number % 3 == 0 ? [] : ["unheard of"],
            trigger: number % 2 == 0 ? nil : "unheard of", done: [true, false, nil])
          incident.end = incident.start
          return incident
        }
        let faults = StatisticsNumbers.faults(of: SimulatedRecords.base(incidents))
        #expect(faults == [], "\(Self.times[place].name), \(name)")
      }
    }
  }

  @Test("Without dates nothing is told of time, and values are still summed up")
  func undated() {
    let statistics = Sample.statistics(
      (0..<30).map { Sample.incident("i\($0)", minutes: Double($0)) })
    #expect(statistics.span.window == nil)
    #expect(statistics.history.occurrence.periods.isEmpty)
    #expect(statistics.history.occurrence.undated == 30)
    #expect(statistics.history[.duration]?.location?.median == 14.5)
    #expect(statistics.history.findings.allSatisfy { $0.p == nil && $0.verdict == .none })
  }

  @Test("Durations that are all the same claim nothing", arguments: [0.0, 60])
  func equal(_ minutes: Double) throws {
    let statistics = Sample.statistics(
      (0..<40).map { Sample.incident("i\($0)", Sample.after($0 * 30), minutes: minutes) })
    let duration = try #require(statistics.history[.duration])
    #expect(duration.trend == nil && duration.change == nil)
    #expect(duration.zeros == (minutes == 0 ? 40 : 0))
    let finding = try #require(statistics.history[.measure(.duration)])
    #expect(finding.n == 40 && finding.effect == nil && finding.p == nil)
    #expect(finding.verdict != .rising && finding.verdict != .falling)
  }

  @Test("What is no length of time is no value, and is counted as missing")
  func noNumbers() throws {
    let values: [Double] = [.nan, .infinity, -.infinity, -1, 1e309]
    let incidents = values.enumerated().map {
      Sample.incident("i\($0)", Sample.after($0 * 30), minutes: $1, affected: $1)
    }
    let coverage = Sample.statistics(incidents + [Sample.incident("z", affected: 100.1)]).history
      .coverage
    for measure in [Measure.duration, .affected, .lost] {
      #expect(coverage[.measure(measure)].used == 0)
      #expect(coverage[.measure(measure)].missing == 6)
    }
  }

  @Test("A length beyond all numbers times a share is no value")
  func overflow() {
    let history = Sample.statistics([Sample.incident("a", minutes: 1.7e308, affected: 100)]).history
    #expect(history[.duration]?.location?.median == 1.7e308)
    #expect(history[.lost]?.count == 0)
  }

  @Test("An end before its start gives no time to restore, and the date still counts")
  func endBeforeStart() {
    var incident = Sample.incident("a", Self.at(2024, 5, 2, 10, 0, 0))
    incident.end = Claim(Self.at(2024, 5, 2, 9, 0, 0), Sample.evidence())
    let history = Sample.statistics([incident]).history
    #expect(history[.restore]?.count == 0)
    #expect(history.occurrence.dated == 1)
  }

  @Test("A change of the clocks makes no time negative")
  func clockChange() {
    /// The clocks went back from three to two.
    func detect(_ start: Int?, _ detected: Int?) -> Double? {
      var incident = Sample.incident("a", Self.at(2024, 10, 27, 2, 50, start))
      incident.detected = Claim(
        Self.at(2024, 10, 27, 2, 10, detected),
        Evidence(range: 5..<6, text: "y", rule: .statement, confidence: .high))
      return Sample.statistics([incident]).history[.detect]?.location?.median
    }
    #expect(detect(120, 60) == 20)
    #expect(detect(nil, nil) == nil)
    #expect(detect(120, nil) == nil)
    #expect(detect(60, 60) == nil)
  }

  @Test("A day of ten thousand incidents is told as any other", .timeLimit(.minutes(1)))
  func manyOnOneDay() {
    let incidents = (0..<10_000).map {
      Sample.incident(
        "i\($0)", Self.at(2024, 5, 2, $0 % 24, $0 % 60), minutes: Double($0 * 7919 % 1000),
        cause: "capacity", components: ["cache"])
    }
    #expect(StatisticsNumbers.faults(of: SimulatedRecords.base(incidents)) == [])
    let statistics = Sample.statistics(incidents)
    #expect(statistics.history.occurrence.halves == nil)
    #expect(statistics.history.occurrence.periods.map(\.count) == [10_000])
    #expect(
      statistics.history.findings.allSatisfy { $0.verdict != .rising && $0.verdict != .falling })
  }
}
