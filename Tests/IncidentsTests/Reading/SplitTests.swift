import Incidents
import Markup
import Testing

/// Reads a text that may hold several incidents.
private func readings(
  _ text: String, split: SplitChoice = .automatic, path: String = "log.md"
) -> [Reading] {
  PostmortemReader().readAll(SourceFile(path: path, text: text), split: split)
}

@Suite struct SplitTests {
  /// A log as many teams keep it.
  private static let log = """
    # Incidents 2023

    All times are in CET. Newest last.

    - [Disk](#disk-full)

    ## 3 March: Disk full

    Between 10:00 and 11:30 the site was down because the disk was full. All users were affected.

    ### What we did

    Deleted logs, see [the release](#bad-release-2023-05-12).

    ## Bad release (2023-05-12)

    **Duration:** 45 minutes

    **Impact:** 30% of users could not log in.

    **Root cause:** a bug in release 12.

    ### Action items

    - Test releases

    ## DNS – 9 December

    ### Impact
    From 23:50 to 00:20 nobody could reach us.

    ### Cause
    A wrong DNS record.

    ### Action items

    - Check records

    """

  @Test func sectionsThatArePlainlyIncidentsBecomeIncidents() {
    let readings = readings(Self.log)
    let incidents = readings.map(\.incident)
    #expect(incidents.map(\.title.value) == ["Disk full", "Bad release", "DNS"])
    #expect(
      incidents.map { $0.start?.value.description } == [
        "2023-03-03T10:00:00+01:00", "2023-05-12", "2023-12-09T23:50:00+01:00",
      ])
    #expect(incidents.map { $0.duration?.value.minutes } == [90, 45, 30])
    #expect(
      incidents.map(\.id) == ["2023-03-03-disk-full", "2023-05-12-bad-release", "2023-12-09-dns"])
    #expect(incidents.map(\.actionItems.count) == [0, 1, 1])
    #expect(readings.allSatisfy { $0.notAPostmortem == nil })
    #expect(readings.flatMap(\.diagnostics).map(\.rule) == [.severalIncidents])
    #expect(
      readings[0].diagnostics.first?.description
        == "log.md:7:4: note: the sections at heading level 2 are read as 3 incidents "
        + "[several-incidents]")
  }

  @Test func evidencePointsIntoTheWholeFile() throws {
    let source = SourceFile(path: "log.md", text: Self.log)
    for (reading, words) in zip(readings(Self.log), ["10:00", "2023-05-12", "23:50"]) {
      let evidence = try #require(reading.incident.start?.evidence)
      #expect(source.text(in: evidence.range) == words)
      #expect(reading.body.contains(evidence.range.lowerBound))
      #expect(source.text(in: reading.body).hasPrefix("## "))
      #expect(reading.incident.source == "log.md")
    }
  }

  @Test func fragmentsOfTheFileLeadToTheParts() {
    let anchors = readings(Self.log).map { $0.part?.anchors ?? [:] }
    #expect(anchors[0] == ["3-march-disk-full": "", "what-we-did": "what-we-did"])
    #expect(anchors[1] == ["bad-release-2023-05-12": "", "action-items": "action-items"])
    #expect(anchors[2]["action-items-1"] == "action-items")
  }

  @Test func theYearStandsInTheNearestHeadingAbove() {
    let text = """
      # Outages

      ## 2022

      ### 3 March: Disk full
      From 10:00 to 11:00 UTC the site was down for all users.

      ## 2021

      ### 4 April: Power cut
      From 10:00 to 11:00 UTC the site was down for all users.

      ### 9 May: Bad release
      From 10:00 to 11:00 UTC the site was down for all users.

      """
    #expect(
      readings(text).map { $0.incident.start?.value.description } == [
        "2022-03-03T10:00:00+00:00", "2021-04-04T10:00:00+00:00", "2021-05-09T10:00:00+00:00",
      ])
  }

  @Test func quartersAreNoIncidentsButWhatStandsBelowThem() {
    let text = """
      # 2023

      ## Q1

      ### Jan 12 – API latency

      On Jan 12 between 10:00 and 10:40 PST API requests were slow for 20% of customers.

      ### Feb 2 – Login failures

      On Feb 2 from 3pm to 4:10pm PST users could not log in.

      ## Q2

      ### Apr 9 – Power

      On Apr 9 we lost power from 01:00 to 05:00 PST. 10% of customers were affected.

      """
    #expect(
      readings(text).map(\.incident.id) == [
        "2023-01-12-api-latency", "2023-02-02-login-failures", "2023-04-09-power",
      ])
  }

  @Test func aHeadingMayGiveTheHour() {
    let text = """
      # Availability report: March 2023

      In March we had two incidents that degraded our services.

      ## March 3, 16:45 UTC (lasting 30 minutes)

      Our API returned errors for 12% of requests because a query was slow. We rolled back.

      ## March 28 12:53 UTC (lasting 48 minutes)

      Webhooks were delayed. The root cause was a queue that ran full.

      """
    let incidents = readings(text).map(\.incident)
    #expect(
      incidents.map { $0.start?.value.description } == [
        "2023-03-03T16:45:00+00:00", "2023-03-28T12:53:00+00:00",
      ])
    #expect(incidents.map { $0.duration?.value.minutes } == [30, 48])
    #expect(
      incidents.map(\.title.value) == [
        "March 3, 16:45 UTC (lasting 30 minutes)", "March 28 12:53 UTC (lasting 48 minutes)",
      ])
  }

  @Test(arguments: [
    ("## 2023-03-03 Mail outage", "Mail outage"), ("## [3 March 2023] Mail", "Mail"),
    ("## Mail on 3 March 2023", "Mail"), ("## Mail (2023-03-03)", "Mail"),
    ("## 3 March 2023 was a long day", "3 March 2023 was a long day"),
    ("## INC-1: Mail, 3 March 2023", "INC-1: Mail"),
  ])
  func aTitleGoesWithoutItsDay(_ heading: String, _ title: String) {
    let text = heading + "\nFrom 10:00 to 11:00 UTC the mail server failed for all users.\n"
    #expect(readings(text, split: .level(2)).map(\.incident.title.value) == [title])
  }

  @Test func wholePostmortemsInOneFileAreSeveral() {
    let one = { (title: String, day: Int) in
      """
      # Postmortem: \(title)
      ## Summary
      On \(day) May 2023 from 10:00 to 11:00 UTC the site was down.
      ## Timeline
      - 10:00 Outage begins
      - 11:00 Outage ends
      ## Root cause
      A full disk.

      """
    }
    let readings = readings(one("Disk", 3) + one("Mail", 17))
    #expect(readings.map(\.incident.title.value) == ["Postmortem: Disk", "Postmortem: Mail"])
    #expect(readings.map(\.incident.timeline.count) == [2, 2])
  }

  @Test func anotherIncidentsDateTellsTheOrderOfThisOnes() {
    let text = """
      ## 03/04/2023 Disk
      From 10:00 to 11:00 UTC the site was down for all users.
      ## 12/25/2023 Mail
      From 10:00 to 11:00 UTC the site was down for all users.
      """
    #expect(readings(text).map { $0.incident.start?.value.month } == [3, 12])
    #expect(readings(text)[0].incident.start?.evidence.confidence != .low)
  }

  @Test func otherSectionsAtTheEndsAreNoIncidents() {
    let text =
      "## How to use this file\nAdd a section.\n\n" + Self.log.dropFirst(18)
      + "## See also\n[Status page](https://example.org)\n"
    #expect(readings(text).map(\.incident.title.value) == ["Disk full", "Bad release", "DNS"])
  }

  // MARK: What must not be taken apart

  @Test(arguments: [
    (
      "days of a timeline",
      """
      # Storage outage
      ## Timeline
      ### 3 March 2023
      - 10:00 UTC Disks fail, all users affected because of a bug
      - 12:00 UTC Failover
      ### 5 March 2023
      - 09:00 UTC Disks fail again, all users affected because of a bug
      - 10:00 UTC Restored
      """
    ),
    (
      "a diary",
      """
      # Storage outage
      ## 3 March 2023
      Between 10:00 and 12:00 UTC the disks failed because of a bug and all users were affected.
      ## 4 March 2023
      Between 9:00 and 10:00 UTC the disks failed because of a bug and all users were affected.
      """
    ),
    (
      "a follow-up",
      """
      # Storage
      ## Outage of 3 March 2023
      Between 10:00 and 12:00 UTC the disks failed because of a bug and all users were affected.
      ## Follow-up of 9 March 2023
      Between 10:00 and 12:00 UTC we repaired what failed because of a bug for all users.
      """
    ),
    (
      "a second telling",
      """
      # Storage
      ## Outage of 3 March 2023
      Between 10:00 and 12:00 UTC the disks failed because of a bug and all users were affected.
      ## Once more for the rest of us, 3 March 2023
      Between 10:00 and 12:00 UTC nothing worked because of a bug and all users were affected.
      """
    ),
    (
      "two blows of one incident",
      """
      # Storage
      ## First outage, 3 March 2023
      Between 10:00 and 12:00 UTC the disks failed and all users were affected.
      ## Second outage, 5 March 2023
      Between 10:00 and 12:00 UTC the disks failed and all users were affected.
      ## Root cause
      A bug.
      """
    ),
    (
      "an introduction that tells the incident",
      """
      # Storage
      On 3 March 2023 at 10:00 UTC the disks failed.
      ## Berlin, 3 March 2023
      Between 10:00 and 12:00 UTC the disks failed because of a bug and all users were affected.
      ## Paris, 7 March 2023
      Between 10:00 and 12:00 UTC the disks failed because of a bug and all users were affected.
      """
    ),
    (
      "a review on another day",
      """
      # Storage
      ## The outage, 3 March 2023
      Between 10:00 and 12:00 UTC the disks failed because of a bug and all users were affected.
      ## What we found on 17 March 2023
      The disks failed on 3 March 2023 from 10:00 to 12:00 UTC because of a bug for all users.
      """
    ),
    (
      "a section without an outage",
      """
      # Storage
      ## Outage, 3 March 2023
      Between 10:00 and 12:00 UTC the disks failed because of a bug and all users were affected.
      ## Summer party, 7 July 2023
      We met at 18:00 UTC and had cake.
      """
    ),
    (
      "incidents with something else between",
      """
      ## Outage, 3 March 2023
      Between 10:00 and 12:00 UTC the disks failed because of a bug and all users were affected.
      ## About disks
      They fail.
      ## Outage, 7 July 2023
      Between 10:00 and 12:00 UTC the disks failed because of a bug and all users were affected.
      """
    ),
    (
      "only one",
      """
      # Storage
      ## Outage, 3 March 2023
      Between 10:00 and 12:00 UTC the disks failed because of a bug and all users were affected.
      """
    ),
    (
      "front matter of one incident",
      """
      ---
      severity: SEV-1
      ---
      ## Outage, 3 March 2023
      Between 10:00 and 12:00 UTC the disks failed because of a bug and all users were affected.
      ## Outage, 7 July 2023
      Between 10:00 and 12:00 UTC the disks failed because of a bug and all users were affected.
      """
    ),
    (
      "headings in code",
      """
      # Storage
      ```
      ## Outage, 3 March 2023
      Between 10:00 and 12:00 UTC the disks failed because of a bug and all users were affected.
      ## Outage, 7 July 2023
      Between 10:00 and 12:00 UTC the disks failed because of a bug and all users were affected.
      ```
      """
    ),
  ])
  func oneIncidentStaysOne(_ what: String, _ text: String) {
    let readings = readings(text)
    #expect(readings.count == 1, "\(what)")
    #expect(readings[0].part == nil)
  }

  @Test func anEqualTextWithoutTheReasonIsSplit() {
    // The examples above would be two incidents if it were not for what their names say.
    let text = """
      # Storage
      ## Outage, 3 March 2023
      Between 10:00 and 12:00 UTC the disks failed because of a bug and all users were affected.
      ## Outage, 7 March 2023
      Between 10:00 and 12:00 UTC the disks failed because of a bug and all users were affected.
      """
    #expect(readings(text).count == 2)
    #expect(readings(text, split: .never).count == 1)
  }

  @Test func incidentsOfOneDayAreTwoIfOneIsOverBeforeTheOtherBegins() {
    let text = { (start: String) in
      """
      ## 2023-03-03: Disk
      Between 10:00 and 12:00 UTC the disks failed and all users were affected.
      ## 2023-03-03: Mail
      Between \(start) and 18:00 UTC the mail server failed and all users were affected.
      """
    }
    #expect(readings(text("14:00")).count == 2)
    #expect(readings(text("11:00")).count == 1)
  }

  // MARK: As the configuration says

  @Test func aConfiguredLevelSplitsWhateverTheSectionsLookLike() {
    let text = """
      # Log
      ## Disk
      Outage without a date. The root cause was a full disk.
      ### Impact
      All users.
      ## Mail
      Outage without a date. The root cause was a bug.
      ### Impact
      Nobody.
      ## Cake
      Was good.
      # Appendix
      ### Glossary
      """
    let readings = readings(text, split: .level(2))
    #expect(readings.map(\.incident.title.value) == ["Disk", "Mail", "Cake"])
    #expect(readings.map { $0.notAPostmortem == nil } == [true, true, false])
    #expect(
      !SourceFile(path: "", text: text).text(in: readings[2].body).contains("Appendix"))
    #expect(readings.flatMap(\.diagnostics).isEmpty)
  }

  @Test func aLevelWithoutHeadingsIsReported() {
    let readings = readings(Self.log, split: .level(5))
    #expect(readings.count == 1)
    #expect(readings[0].diagnostics.contains { $0.rule == .nothingToSplit })
  }

  @Test func frontMatterCountsForEveryIncidentOrForNone() {
    let front =
      "---\ntitle: Log\nseverity: 1\nid: log\ntags: [a]\naudience: internal\nservices: [s]\n---\n"
    let readings = readings(front + Self.log, split: .level(2))
    #expect(readings.count == 3)
    for reading in readings {
      #expect(reading.incident.tags.map(\.value) == ["a"])
      #expect(reading.incident.services.map(\.value) == ["s"])
      #expect(reading.incident.audience == .internal)
      #expect(reading.incident.severity == nil)
      #expect(reading.incident.id != "log" && reading.incident.title.value != "Log")
    }
    #expect(
      readings.flatMap(\.diagnostics).map(\.description) == [
        "log.md:3:1: warning: this key counts for none of the file's incidents [several-incidents]",
        "log.md:4:1: warning: this key counts for none of the file's incidents [several-incidents]",
      ])
  }

  @Test func manySectionsAreReadInTime() {
    var text = "# Log\n"
    for number in 0..<1500 {
      text +=
        "## \(2000 + number / 300)-\(10 + number % 3)-\(10 + number / 3 % 18): Disk \(number)\n"
      text += "From 1\(number % 9):00 to 20:30 UTC the site was down.\n### Impact\nAll users.\n"
    }
    let clock = ContinuousClock()
    #expect(clock.measure { _ = readings(text, split: .level(2)) } < .seconds(20))
  }
}

@Suite struct PathPatternTests {
  @Test(arguments: [
    ("incidents.md", "incidents.md", true), ("incidents.md", "a/b/incidents.md", true),
    ("incidents.md", "a/my-incidents.md", false), ("*.md", "a/b.md", true),
    ("/incidents.md", "incidents.md", true), ("/incidents.md", "a/incidents.md", false),
    ("a/*.md", "a/b.md", true), ("a/*.md", "a/b/c.md", false), ("a/*.md", "x/a/b.md", false),
    ("a/**", "a/b/c.md", true), ("a/**/c.md", "a/c.md", true), ("a/**/c.md", "a/b/b/c.md", true),
    ("**/2023/*", "x/2023/a.md", true), ("202?.md", "2023.md", true), ("202?.md", "202.md", false),
    ("a*b*c.md", "aXbYc.md", true), ("a*b*c.md", "aXcYb.md", false), ("", "a.md", false),
  ])
  func patterns(_ pattern: String, _ path: String, _ matches: Bool) {
    #expect(PathPattern(pattern).matches(path) == matches, "\(pattern) \(path)")
  }

  @Test func theFirstPatternThatFitsCounts() {
    var rules = SplitRules()
    rules.rules = [
      SplitRules.Rule(pattern: PathPattern("old/**"), choice: .never),
      SplitRules.Rule(pattern: PathPattern("*.md"), choice: .level(2)),
    ]
    #expect(rules.choice(for: "old/a.md") == .never)
    #expect(rules.choice(for: "new/a.md") == .level(2))
    #expect(rules.choice(for: "a.mdx") == .automatic)
  }
}
