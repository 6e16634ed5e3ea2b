import Markup
import Testing

@testable import Incidents

@Suite struct FrontMatterReaderTests {
  @Test func `Every field is read, with the value's place as evidence`() throws {
    let yaml = """
      id: 2023-03-03-pool
      title: "Pool: exhausted"
      start: 2023-03-03T14:00Z
      affected: 30%
      root_cause: capacity
      trigger: deploy
      components: [database, load balancer]
      tags: a, b ,c
      audience: internal
      """
    let claims = claims(yaml)
    #expect(claims.diagnostics == [])
    #expect(claims.id?.value == "2023-03-03-pool")
    #expect(claims.title?.value == "Pool: exhausted")
    #expect(claims.affected?.value == AffectedShare(percent: 30, scope: nil))
    #expect(claims.rootCause?.value.category == "capacity")
    #expect(claims.trigger?.value == "deploy")
    #expect(claims.components?.map(\.value) == ["database", "load-balancer"])
    #expect(claims.tags?.map(\.value) == ["a", "b", "c"])
    #expect(claims.audience == .internal)
    let evidence = try #require(claims.start?.evidence)
    #expect(evidence.rule == .frontMatter)
    #expect(evidence.confidence == .high)
    #expect(evidence.text == "2023-03-03T14:00Z")
    let start = "---\nid: 2023-03-03-pool\ntitle: \"Pool: exhausted\"\nstart: ".utf8.count
    #expect(evidence.range == start..<start + 17)
  }

  @Test(arguments: [
    "Started-At", "started at", "STARTED_AT", "startedAt", "start_time", "starttime",
  ])
  func `Keys of other tools count, however they are spelt`(_ key: String) {
    #expect(claims("\(key): 2023-03-03").start?.value.description == "2023-03-03")
  }

  @Test func `Casebook's own key goes before other tools' keys, wherever it stands`() {
    #expect(claims("name: b\ntitle: a").title?.value == "a")
    #expect(claims("title: a\nname: b").title?.value == "a")
    #expect(claims("summary: a\ndescription: b\nexcerpt: c").summary?.value == "a")
    #expect(claims("date: 2023-01-01\nstart: 2023-03-03").start?.value.month == 3)
  }

  @Test func `A date alone is the day it started`() {
    #expect(claims("date: 2023-01-01").date?.value.description == "2023-01-01")
    let text = "---\ndate: 2023-01-01\n---\n# Outage\n"
    #expect(incident(text).start?.value.description == "2023-01-01")
    #expect(
      incident(text + "## Timeline\n- 2023-01-01 10:30 UTC: down\n- 11:00 UTC: fixed").start?.value
        .description == "2023-01-01T10:30:00+00:00")
  }

  @Test func `The hour of a publication yields to the incident's`() {
    let text = """
      ---
      date: 2023-04-20 09:00:00 +0000
      ---
      ## Summary
      Duration: April 20, 2023, 04:57 - 16:57 (UTC)
      """
    #expect(incident(text).start?.value.description == "2023-04-20T04:57:00+00:00")
    #expect(incident(text).duration?.value.minutes == 720)
  }

  @Test func `A wrong value does not take a right one with it`() {
    let yaml = "start: 2023-03-03\nstart_date: 2023-02-30\nseverity: [a, b]\ntitle: kept"
    #expect(claims(yaml).start?.value.day == 3)
    #expect(claims(yaml).title?.value == "kept")
    #expect(
      findings(yaml) == [
        "incident.md:3:13: error: `2023-02-30` is not a date that exists [impossible-date]",
        "incident.md:4:11: error: this has to be text [wrong-type]",
      ])
  }

  @Test func `Keys that many tools share are no concern of ours`() {
    #expect(
      findings("layout: post\npermalink: /x\nweight: 3\ndraft: true\nextra: {a: 1}\nteam: x") == [])
  }

  @Test func `An unknown key is named, with the one that was probably meant`() {
    let found = claims("severty: high\nflavour: x").diagnostics
    #expect(
      found.map(\.description) == [
        "incident.md:2:1: warning: `severty` is not a key of front matter [unknown-key]",
        "incident.md:3:1: warning: `flavour` is not a key of front matter [unknown-key]",
      ])
    #expect(found.map(\.help) == ["did you mean `severity`?", nil])
  }

  @Test(arguments: ["101", "-1", "250%"])
  func `A share beyond 100 per cent is reported and left out`(_ written: String) {
    #expect(claims("affected: \(written)").affected == nil)
    #expect(
      findings("affected: \(written)")
        == ["incident.md:2:11: error: a share lies between 0 and 100 per cent [percentage-range]"])
  }

  @Test func `A fraction is a share of one per cent, not a whole`() {
    #expect(claims("affected: 0.3").affected?.value.percent == 0.3)
  }

  @Test func `An unknown category is reported with its nearest neighbour`() {
    let found = claims("root_cause: capacty\ncomponents: [database, flux]")
    #expect(found.rootCause == nil)
    #expect(found.components?.map(\.value) == ["database"])
    #expect(
      found.diagnostics.map(\.description) == [
        "incident.md:2:13: error: `capacty` is not a root cause that Casebook knows [unknown-value]",
        "incident.md:3:24: error: `flux` is not a component that Casebook knows [unknown-value]",
      ])
    #expect(found.diagnostics.first?.help == "did you mean `capacity`?")
  }

  @Test func `Categories of other tools count only where they are causes`() {
    let found = claims("categories: [postmortem, capacity, News]")
    #expect(found.contributingFactors?.map(\.value) == ["capacity"])
    #expect(found.diagnostics == [])
  }

  @Test func `Systems named as affected are services`() {
    #expect(claims("affected: [API, Web]").services?.map(\.value) == ["API", "Web"])
    #expect(claims("affected: [API, Web]").diagnostics == [])
  }

  @Test func `A switch called resolved is not an instant`() {
    let found = claims("resolved: true\nresolvedWhen: 2023-03-03T15:00Z")
    #expect(found.end?.value.description == "2023-03-03T15:00:00+00:00")
    #expect(found.diagnostics == [])
  }

  @Test func `Authors may be maps with names`() {
    let found = claims("authors:\n  - name: Ada\n    url: x\n  - Grace")
    #expect(found.authors?.map(\.value) == ["Ada", "Grace"])
    #expect(found.diagnostics == [])
  }

  @Test func `Whoever misspells internal keeps the document in`() {
    #expect(claims("audience: intenal").audience == .internal)
    #expect(claims("audience: intenal").diagnostics.map(\.rule) == [.unknownValue])
  }

  @Test(arguments: ["../x", "a/b", ".hidden", "a b", "<x>", ""])
  func `An id that does not fit a file name is refused`(_ id: String) {
    #expect(claims("id: \"\(id)\"").id == nil)
    #expect(claims("id: \"\(id)\"").diagnostics.map(\.rule) == [.wrongType])
  }

  @Test func `Empty values say nothing`() {
    let found = claims("start:\nseverity: ~\ntags: []")
    #expect(found.start == nil && found.severity == nil)
    #expect(found.diagnostics == [])
  }

  @Test(
    "An alias counts wherever it stands in a list",
    arguments: ["[*t]", "[pool, *t]", "[*t, pool]", "\n  - *t", "\n  - pool\n  - *t"])
  func aliasInList(list: String) {
    let read = claims("title: &t cache\ntags: \(list)")
    #expect(read.tags?.contains { $0.value == "cache" } == true, "\(list)")
  }

  @Test("A date whose day and month could change places is unsure, unless the order is configured")
  func ambiguousDate() {
    let read = claims("start: 03/04/2024 10:00 UTC")
    #expect(read.start?.evidence.confidence == .low)
    #expect(read.diagnostics.map(\.rule) == [.ambiguousDate])
    #expect(claims("start: 2024-04-03 10:00 UTC").diagnostics.isEmpty)
    #expect(claims("start: 23/04/2024 10:00 UTC").diagnostics.isEmpty)
    var settings = ReadingSettings()
    settings.dateOrder = .dayFirst
    let configured = claims("start: 03/04/2024 10:00 UTC", settings: settings)
    #expect(configured.start?.evidence.confidence == .high)
    #expect(configured.diagnostics.isEmpty)
  }

  @Test(
    "A start that cannot be speaks of an incident all the same",
    arguments: [
      ("2024-13-40", true), ("2024-02-30T10:00:00Z", true), ("YYYY-MM-DD", false),
      ("0000-00-00", false), ("soon", false),
    ])
  func impossibleStart(written: String, isIncident: Bool) {
    let read = claims("start: \(written)")
    #expect(read.claimsAnIncident == isIncident)
    #expect(read.diagnostics.map(\.rule) == [.impossibleDate])
  }
}
