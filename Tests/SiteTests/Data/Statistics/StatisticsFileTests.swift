import Foundation
import Incidents
import Testing

@testable import Site

@Suite("data/statistics.json")
struct StatisticsFileTests {
  static let histories: [(name: String, incidents: [Incident])] = [
    ("none", []),
    ("one", [StatisticsSample.incident(0, day: 0, minutes: 5)]),
    ("undated", (0..<30).map { StatisticsSample.incident($0, day: nil, minutes: 5) }),
    ("one day", (0..<30).map { StatisticsSample.incident($0, day: 7, minutes: Double($0)) }),
    ("equal", (0..<30).map { StatisticsSample.incident($0, day: 7 * $0, minutes: 60) }),
    ("of no length", (0..<30).map { StatisticsSample.incident($0, day: 7 * $0, minutes: 0) }),
    (
      "no numbers",
      (0..<30).map {
        StatisticsSample.incident($0, day: $0, minutes: [.nan, -1, .infinity][$0 % 3])
      }
    ),
    (
      "beyond measure",
      (0..<30).map { StatisticsSample.incident($0, day: $0, minutes: 1e300 / Double(1 + $0)) }
    ),
    ("a century", (0..<60).map { StatisticsSample.incident($0, day: 700 * $0, minutes: 5) }),
    ("eight thousand years", (0..<2).map { StatisticsSample.incident($0, day: 2_900_000 * $0) }),
    ("a dozen", StatisticsSample.dozen),
    ("a full record", [SampleIncident.full, SampleIncident.bare]),
  ]

  @Test("Fits its schema whatever the history", arguments: histories)
  func schema(name: String, incidents: [Incident]) throws {
    let schema = try StatisticsSample.object(Array(StatisticsSchema.text.utf8))
    let data = try StatisticsSample.object(try StatisticsSample.file(incidents))
    #expect(SchemaCheck(root: schema).errors(data, schema) == [])
    // JSON has no word for what is no number, so that the schema alone would not see it.
    let index = try StatisticsSample.index(incidents)
    let terms = TermKind.allCases.flatMap { KindFigures($0, in: index).all }
    for figure in StatisticsFigures(index.statistics).all + terms.flatMap(\.figures) {
      let numbers = [figure.value, figure.interval?.low, figure.interval?.high, figure.p]
      #expect(numbers.allSatisfy { $0?.isFinite ?? true }, "\(figure)")
      if let low = figure.interval?.low, let high = figure.interval?.high { #expect(low <= high) }
      #expect(figure.p.map { (0...1).contains($0) } ?? true)
    }
  }

  @Test("The schema is strict")
  func strict() throws {
    let schema = try StatisticsSample.object(Array(StatisticsSchema.text.utf8))
    var data = try StatisticsSample.object(try StatisticsSample.file(StatisticsSample.dozen))
    data["x"] = 1
    var figures = try #require(data["figures"] as? [[String: Any]])
    figures[0]["unit"] = "furlongs"
    figures[1]["value"] = "many"
    data["figures"] = figures
    #expect(
      Set(SchemaCheck(root: schema).errors(data, schema)) == [
        "$.x is unknown", "$.figures[0].unit is none of the allowed values",
        "$.figures[1].value is not [\"number\", \"null\"]",
      ])
  }

  @Test("Is the same whoever comes first")
  func determinism() throws {
    let dozen = StatisticsSample.dozen
    let file = try StatisticsSample.file(dozen)
    #expect(try StatisticsSample.file(dozen.reversed()) == file)
    #expect(try StatisticsSample.file(dozen.suffix(5) + dozen.dropLast(5)) == file)
  }

  @Test("Says what is counted, from when to when, and which period is not over")
  func head() throws {
    let data = try StatisticsSample.object(try StatisticsSample.file(StatisticsSample.dozen))
    #expect(data["schema_version"] as? Int == 1)
    #expect(data["documents"] as? Int == 12)
    let window = try #require(data["window"] as? [String: Any])
    #expect(window["first"] as? String == "2020-01-01")
    #expect(window["last"] as? String == "2022-09-27")
    #expect(window["days"] as? Int == 1000)
    #expect(window["later_half_from"] as? String == "2021-05-15")
    #expect(data["period_length"] as? String == "quarter")
    let periods = try #require(data["periods"] as? [[String: Any]])
    #expect(periods.count == 11)
    #expect(periods.map { $0["partial"] as? Bool } == Array(repeating: false, count: 10) + [true])
    #expect(periods[0]["last"] as? String == "2020-03-31")
    let coverage = try #require(data["coverage"] as? [[String: Any]])
    #expect(coverage.map { $0["field"] as? String }.count == CoverageField.allCases.count)
    #expect(coverage[1]["field"] as? String == "root_cause")
    #expect(coverage[1]["stated"] as? Int == 3)
    #expect(coverage[1]["missing"] as? Int == 9)
  }

  @Test("A figure is one line; a test and a published share are there where there are some")
  func line() throws {
    let text = String(decoding: try StatisticsSample.file(StatisticsSample.dozen), as: UTF8.self)
    for line in [
      #"{"id": "occurrence.later_half.rate_ratio", "value": 2.3333333, "unit": "ratio", "interval": {"low": 0.5326778, "high": 13.983628}, "n": 10, "of": 12, "method": "rate_ratio", "p": 0.34375, "p_holm": "#,
      #"{"id": "trigger.hardware.share", "value": null, "unit": "fraction", "interval": null, "n": 0, "of": 0, "method": "wilson", "published": 0.02}"#,
      #"{"id": "duration.median", "value": 65, "unit": "minutes", "interval": {"low": 30, "high": 100}, "n": 12, "of": 12, "method": "quantile"}"#,
    ] {
      #expect(text.contains("\n    \(line)"))
    }
  }

  @Test("The site has it with its schema, and offers it to machines")
  func published() throws {
    let files = try StatisticsSample.index([]).statisticsFiles.map(\.path)
    #expect(files == ["data/statistics.json", "data/statistics.schema.json"])
    #expect(DataFiles.distribution.contains { $0.path == "data/statistics.json" })
  }

  @Test(
    "Numbers have eight digits, and whole ones all of theirs",
    arguments: [
      (1.0 / 3, 0.33333333), (2.0 / 3e7, 6.6666667e-08), (123_456_789.0, 123_456_789),
      (1_234_567.891, 1_234_567.9), (0, 0), (-1.0 / 3, -0.33333333), (1e-320, 1e-320),
      (99_999_999.96, 100_000_000), (0.1, 0.1), (127.5, 127.5),
    ] as [(Double, Double)])
  func rounding(value: Double, expected: Double) {
    #expect(value.rounded(toDigits: 8) == expected)
  }
}
