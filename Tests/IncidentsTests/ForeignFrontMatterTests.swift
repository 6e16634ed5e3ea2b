import Markup
import Testing

@testable import Incidents

/// Front matter as other tools write it.
@Suite struct ForeignFrontMatterTests {
  @Test func `cState: the date is the start where something says when it ended`() {
    let yaml = """
      title: Login fails
      date: 2023-03-03 14:00:00
      resolved: true
      resolvedWhen: 2023-03-03 15:30:00
      severity: down
      affected: [API, Web]
      section: issue
      informational: false
      """
    let found = claims(yaml)
    #expect(found.diagnostics == [])
    #expect(found.start?.value.description == "2023-03-03T14:00:00")
    #expect(found.end?.value.description == "2023-03-03T15:30:00")
    #expect(found.services?.map(\.value) == ["API", "Web"])
    #expect(found.severity?.value == "down")
  }

  @Test func `cState: an announcement is no incident`() {
    let front = "---\ntitle: New office\ndate: 2023-03-03 14:00:00\nseverity: notice\n"
    let body = "---\nThe outage of our old office ends on 3 March 2023 at 14:00 UTC.\n"
    #expect(reading(front + "informational: true\n" + body).notAPostmortem != nil)
    #expect(reading(front + body).notAPostmortem == nil)
  }

  @Test func `A list of public postmortems, as a map of keys`() {
    let yaml = """
      uuid: 0f6b1a1e
      url: https://example.org/x
      start_time: 2023-03-03T14:00:00Z
      end_time: 2023-03-03T15:30:00Z
      categories: [postmortem, capacity]
      keywords: [disk]
      company: Example
      product: Shop
      """
    let found = claims(yaml)
    #expect(found.diagnostics == [])
    #expect(found.end?.value.description == "2023-03-03T15:30:00+00:00")
    #expect(found.contributingFactors?.map(\.value) == ["capacity"])
    #expect(found.services?.map(\.value) == ["Shop"])
    #expect(found.tags?.map(\.value) == ["disk"])
  }

  @Test func `Trackers: stamps, names in maps, milestones`() {
    let yaml = """
      name: Login fails
      incident_number: 42
      severity: {name: SEV-2, rank: 2}
      created_at: 2023-03-03T13:00:00Z
      acknowledged_at: 2023-03-03T14:10:00Z
      milestones:
        started_at: 2023-03-03T14:00:00Z
        detected_at: 2023-03-03T14:05:00Z
        acknowledged_at: 2023-03-03T14:10:00Z
        mitigated_at: 2023-03-03T15:00:00Z
        resolved_at: 1677857400
        nonsense: 1
      impacted_services:
        - {id: P1, name: Login}
      incident_commander: {name: Ada, email: a@example.org}
      responders: [Grace]
      """
    let found = claims(yaml)
    #expect(found.diagnostics == [])
    #expect(found.title?.value == "Login fails")
    #expect(found.severity?.value == "SEV-2")
    #expect(found.start?.value.description == "2023-03-03T14:00:00+00:00")
    #expect(found.detected?.value.description == "2023-03-03T14:05:00+00:00")
    #expect(found.mitigated?.value.description == "2023-03-03T15:00:00+00:00")
    #expect(found.end?.value.description == "2023-03-03T15:30:00+00:00")
    #expect(found.services?.map(\.value) == ["Login"])
    #expect(found.authors?.map(\.value) == ["Ada"])
  }

  @Test func `What stands outside of a map goes before what stands in it`() {
    let found = claims("extra: {severity: low, title: b, x: 1}\nseverity: high")
    #expect(found.severity?.value == "high")
    #expect(found.title?.value == "b")
    #expect(found.diagnostics == [])
  }

  @Test func `Zola and Hugo: dates, lists and tables of TOML`() {
    let text = """
      +++
      title = "Login fails"
      date = 2023-03-03T14:00:00Z
      weight = 3
      [taxonomies]
      tags = ["login", "disk"]
      [extra]
      severity = "SEV-2"
      resolved_at = 2023-03-03T15:30:00Z
      [[extra.links]]
      severity = "no"
      +++
      Nobody could log in.
      """
    let incident = reading(text).incident
    #expect(incident.start?.value.description == "2023-03-03T14:00:00+00:00")
    #expect(incident.end?.value.description == "2023-03-03T15:30:00+00:00")
    #expect(incident.tags.map(\.value) == ["login", "disk"])
    #expect(incident.severity?.value == "SEV-2")
    #expect(reading(text).diagnostics == [])
  }

  @Test(arguments: [
    ("date: 2023-03-03\nstart_time: \"14:00\"\nend_time: \"15:30\"", "14:00:00", "03T15:30:00"),
    ("date: 2023-03-03\nstart_time: 14:00 UTC\nend_time: 00:30", "14:00:00+00:00", "04T00:30:00"),
    ("start_date: 2023-03-03\nstart_time: 2:00 PM\nend_time: 3:30 PM", "14:00:00", "03T15:30:00"),
    (
      "start_date: 2023-03-03\nend_date: 2023-03-05\nstart_time: 14:00\nend_time: 9:00", "14:00:00",
      "05T09:00:00"
    ),
  ])
  func `A time of day takes its day from another key`(
    _ yaml: String, _ start: String, _ end: String
  ) {
    #expect(claims(yaml).start?.value.description == "2023-03-03T" + start)
    #expect(claims(yaml).end?.value.description == "2023-03-" + end)
    #expect(findings(yaml) == [])
  }

  @Test func `A time of day without any day is reported`() {
    #expect(claims("start_time: 14:00").diagnostics.map(\.rule) == [.impossibleDate])
  }

  @Test(arguments: [
    ("Europe/Berlin", "+01:00"), ("\"+05:30\"", "+05:30"), ("UTC", "+00:00"), ("PST", "-08:00"),
  ])
  func `A zone holds for front matter and text`(_ zone: String, _ offset: String) {
    var settings = ReadingSettings()
    settings.offsetOfZone = { name, _ in name == "Europe/Berlin" ? 60 : nil }
    let yaml = "timezone: \(zone)\nstart: 2023-03-03 14:00\nend: 2023-03-03T23:30Z"
    #expect(
      claims(yaml, settings: settings).start?.value.description == "2023-03-03T14:00:00" + offset)
    #expect(
      claims(yaml, settings: settings).end?.value.description == "2023-03-03T23:30:00+00:00")
    let text =
      "---\ntimezone: \(zone)\n---\n## Summary\nOn 3 March 2023 at 14:00 the site went down.\n"
    #expect(
      incident(text, settings: settings).start?.value.description == "2023-03-03T14:00:00" + offset)
  }

  @Test func `An unknown zone is reported`() {
    #expect(claims("timezone: Mars").diagnostics.map(\.rule) == [.unknownValue])
  }

  @Test func `A sentence for a root cause is the statement, not a category`() {
    let text = """
      ---
      root_cause: The disk was full of logs
      ---
      # Outage
      On 3 March 2023 at 14:00 UTC the site went down. The root cause was a full disk.
      """
    let found = reading(text)
    #expect(found.diagnostics == [])
    #expect(found.incident.rootCause?.value.statement == "The disk was full of logs")
    #expect(found.incident.rootCause?.value.category == "capacity")
    #expect(claims("cause: The disk was full").rootCauseStatement?.value == "The disk was full")
    #expect(claims("cause: full disk").diagnostics.map(\.rule) == [.unknownValue])
  }

  @Test(
    arguments: [
      ("affected: 30 % of users", 30, "users"), ("affected: 30%", 30, nil),
      ("affected: a third of our customers", 100.0 / 3, "customers"),
      ("users_affected: 45%", 45, nil), ("impact_percent: 12.5", 12.5, nil),
      ("affected_users: \"20% of paying users\"", 20, "paying users"),
    ] as [(String, Double, String?)])
  func `Shares in words`(_ yaml: String, _ percent: Double, _ scope: String?) {
    let share = claims(yaml).affected?.value
    #expect(share.map { abs($0.percent - percent) < 0.01 } == true)
    #expect(share?.scope == scope)
    #expect(findings(yaml) == [])
  }

  @Test(arguments: ["users_affected: 1200", "customers_affected: 30", "affected_users: about 40"])
  func `A number of people is no share`(_ yaml: String) {
    #expect(claims(yaml).affected == nil)
    #expect(findings(yaml) == [])
  }

  @Test(arguments: [
    ("duration_seconds: 5400", 90), ("duration_hours: 1.5", 90), ("duration_mins: 90", 90),
    ("duration_seconds: 90 min", 90), ("downtime: 1h", 60),
  ])
  func `Lengths in the unit of their key`(_ yaml: String, _ minutes: Double) {
    #expect(claims(yaml).duration?.value.minutes == minutes)
    #expect(findings(yaml) == [])
  }

  @Test func `Seconds and milliseconds since 1970 are instants`() {
    #expect(
      claims("started_at: 1677852000").start?.value.description == "2023-03-03T14:00:00+00:00")
    #expect(
      claims("started_at: 1677852000123").start?.value.description == "2023-03-03T14:00:00+00:00")
    #expect(claims("started_at: 167785200").start == nil)
  }

  @Test(arguments: ["private", "Confidential", "restricted"])
  func `What is not public stays in`(_ visibility: String) {
    #expect(claims("visibility: \(visibility)").audience == .internal)
    #expect(findings("visibility: \(visibility)") == [])
  }

  @Test func `A date does not make an incident of a page`() {
    let text = "---\ntitle: Postmortems\ndate: 2023-03-03\n---\nHere we keep what we learnt.\n"
    #expect(reading(text, path: "_index.md").notAPostmortem != nil)
    #expect(
      reading("---\nstart: 2023-03-03\n---\nNobody could log in.\n").notAPostmortem == nil)
  }
}
