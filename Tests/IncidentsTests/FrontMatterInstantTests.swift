import Testing

@testable import Incidents

@Suite struct FrontMatterInstantTests {
  @Test(arguments: [
    ("2023-03-03", "2023-03-03"),
    ("2023-03-03T14:00", "2023-03-03T14:00:00"),
    ("2023-03-03 14:00", "2023-03-03T14:00:00"),
    ("2023-03-03T14:00Z", "2023-03-03T14:00:00+00:00"),
    ("2023-03-03T14:00:05Z", "2023-03-03T14:00:05+00:00"),
    ("2023-03-03T14:00:05.123Z", "2023-03-03T14:00:05+00:00"),
    ("2023-03-03 14:00:00 +01:00", "2023-03-03T14:00:00+01:00"),
    ("2023-03-03 14:00:00 +0100", "2023-03-03T14:00:00+01:00"),
    ("2023-03-03T14:00:00-0530", "2023-03-03T14:00:00-05:30"),
    ("2023-03-03T14:00:00+01", "2023-03-03T14:00:00+01:00"),
    ("2023-03-03 14:00 UTC", "2023-03-03T14:00:00+00:00"),
    ("2023-03-03t14:00:00z", "2023-03-03T14:00:00+00:00"),
    ("\"2023-03-03T14:00:00Z\"", "2023-03-03T14:00:00+00:00"),
    ("March 3, 2023", "2023-03-03"),
    ("20230303T140000Z", "2023-03-03T14:00:00+00:00"),
  ])
  func `Instants are read in all common spellings`(_ written: String, _ expected: String) {
    #expect(claims("start: \(written)").start?.value.description == expected)
    #expect(findings("start: \(written)") == [])
  }

  @Test(arguments: [
    "2023-02-30", "2023-13-01", "2023-00-10", "2023-03-03T25:00", "2023-03-03T14:60", "yesterday",
    "2023", "2023-03-03 and later", "14:00",
  ])
  func `What is no date is reported and left out`(_ written: String) {
    #expect(claims("start: \(written)\nend: 2024-01-01").start == nil)
    #expect(claims("start: \(written)\nend: 2024-01-01").end != nil)
    #expect(
      findings("start: \(written)")
        == ["incident.md:2:8: error: `\(written)` is not a date that exists [impossible-date]"])
  }

  @Test(arguments: [
    ("90", 90), ("0", 0), ("1.5", 1.5), ("90m", 90), ("90 min", 90), ("1h30m", 90), ("1h 30m", 90),
    ("\"1:30:00\"", 90), ("\"1:30\"", 90), ("1:30:30", 90.5), ("2 hours 5 minutes", 125),
    ("PT1H30M", 90), ("P1DT2H", 1560), ("45s", 0.75), ("2 days", 2880),
  ])
  func `Lengths are read in all common spellings`(_ written: String, _ minutes: Double) {
    let duration = claims("duration: \(written)").duration?.value
    #expect(duration == IncidentDuration(minutes: minutes, basis: .frontMatter))
    #expect(findings("duration: \(written)") == [])
  }

  @Test(arguments: ["-5", "long", "soon-ish", "[1, 2]", "5 parsecs", "PT", ".inf"])
  func `What is no length is reported and left out`(_ written: String) {
    #expect(claims("duration: \(written)").duration == nil)
    #expect(claims("duration: \(written)").diagnostics.map(\.rule) == [.wrongType])
  }

  @Test func `An end before the start is reported at the end, and left out`() {
    let yaml = "start: 2023-03-03T14:00Z\nend: 2023-03-03T13:00Z"
    #expect(claims(yaml).end == nil)
    #expect(claims(yaml).start != nil)
    #expect(
      findings(yaml) == [
        "incident.md:3:6: error: the end (2023-03-03T13:00:00+00:00) lies before the start "
          + "(2023-03-03T14:00:00+00:00) [end-before-start]"
      ])
  }

  @Test(arguments: [
    ("2023-03-03", "2023-03-03T01:00+05:00"), ("2023-03-03T14:00Z", "2023-03-03"),
    ("2023-03-03T14:00Z", "2023-03-03T14:00Z"), ("2023-03-03T14:00+02:00", "2023-03-03T12:30Z"),
    ("2023-03-03T14:00", "2023-03-03T13:00Z"),
  ])
  func `An end that may follow the start is kept`(_ start: String, _ end: String) {
    #expect(claims("start: \(start)\nend: \(end)").end != nil)
    #expect(findings("start: \(start)\nend: \(end)") == [])
  }
}
