import Incidents
import Testing

@Suite struct TimelineTests {
  private func entries(_ timeline: String) -> [TimelineEntry] {
    incident("# Outage on 5 May 2023\n\n\(timeline)").timeline
  }

  @Test(arguments: [
    "## Timeline\n- 10:00 UTC: Alert\n- 10:30 UTC: Fixed",
    "##Timeline 1: 10:00 UTC: Alert\n\n##Timeline 2: 10:30 UTC: Fixed",
    "TIMELINE.\n10:00 UTC - Alert\n10:30 UTC - Fixed",
    "Timeline\n\n10:00 UTC: Alert. 10:30 UTC: Fixed.",
    "## Timeline\n| Time (UTC) | Event |\n|---|---|\n| 10:00 | Alert |\n| 10:30 | Fixed |",
    "## Timeline\n\nAll times in UTC\n\n### 10:00\n\nAlert\n\n### 10:30\n\nFixed",
    "**Timeline:**\n\n* *10:00 UTC* - Alert\n* *10:30 UTC* - Fixed",
    "    Timeline\n    10:00 UTC - Alert\n    10:30 UTC - Fixed",
    "## Timeline\n**10:00 UTC: Alert**\nIt rang.\n\n**10:30 UTC: Fixed**\nIt stopped.",
  ]) func isReadInEveryShape(_ timeline: String) {
    #expect(
      entries(timeline).map { $0.at?.description } == [
        "2023-05-05T10:00:00+00:00", "2023-05-05T10:30:00+00:00",
      ])
  }

  @Test func labelsAreEntriesWhereThereAreNoTimes() {
    let found = entries(
      "## Timeline\n- Detection: An alarm\n- Escalation: The database team\n- Resolution: A restart"
    )
    #expect(found.map(\.phase) == [.detected, .escalated, .resolved])
  }

  @Test func phasesFollowTheWords() {
    let found = entries(
      """
      ## Timeline
      - 10:00 Outage began
      - 10:05 Monitoring alert fired
      - 10:30 Escalated to the network team
      - 11:00 Change rolled back
      - 11:20 Service fully restored
      """)
    #expect(found.map(\.phase) == [.started, .detected, .escalated, .mitigated, .resolved])
  }

  @Test(
    arguments: [
      ("Detected by monitoring; the on-call engineer was paged", TimelineEntry.Phase.detected),
      ("An alert pages the engineer on call", .detected), ("Paged the database team", .escalated),
      ("The alert was escalated to the database team", .escalated),
      ("The on-call engineer was paged", .detected), ("The network team was called", .escalated),
      ("Friday's release rolled back. Logins still fail", .other),
      ("The old release was restarted, without effect", .other),
      ("The release was rolled back and errors fell", .mitigated),
    ]) func thePhaseIsWhatCameOfIt(entry: String, phase: TimelineEntry.Phase)
  {
    #expect(
      entries("## Timeline\n- 09:00 Outage began\n- 10:00 \(entry)\n- 10:30 Fixed")[1].phase
        == phase)
  }
}

@Suite struct SummaryTests {
  @Test func theTitleIsNone() {
    let summary = incident(
      """
      # Acme Tea: the whole long afternoon of the cold kettles, 3 May 2024

      | | |
      |---|---|
      | Start | 9:30 AM EDT |
      | Duration | 45 minutes |

      ## What went wrong

      A new release was put on seven of eight kettles, and the eighth was left out. Nobody looked.
      """
    ).summary
    #expect(
      summary?.value
        == "A new release was put on seven of eight kettles, and the eighth was left out. Nobody looked."
    )
  }

  @Test(arguments: [
    ("Lost for good: what nobody had copied on that day of all days.", true),
    ("It was put on by hand and only halfway: seven of eight kettles were warm.", true),
    ("Issue summary: what nobody had copied on that day of all days.", false),
    ("Acme Tea: What nobody had copied on that day of all days.", false),
  ]) func aSentenceWithAColonIsWhole(_ line: String, _ isWhole: Bool) {
    let summary = incident("# Cold kettles on 3 May 2024\n\n\(line)\n\n## Timeline\n- 10:00 Cold")
      .summary
    #expect(
      summary?.value == (isWhole ? line : String(line.drop { $0 != ":" }.dropFirst(2))))
  }

  @Test func linesBrokenAnywhereAreOneParagraph() {
    let summary = incident(
      """
      # Cold kettles on 3 May 2024

      ## What happened

      While the old fuse box in the basement was being replaced by a newer one, the kitchen and the tea room on the second floor could not
      see each other for a while. That was long enough for Kettle Control, the program that decides which
      Kettle warms the water, to choose another. It had every right to
      do so: nobody had told it better.

      ## Impact

      For two hours all tea was cold, and so was
      the coffee.
      """
    ).summary
    #expect(
      summary?.value.hasSuffix(
        "which Kettle warms the water, to choose another. It had every right to do so: "
          + "nobody had told it better.") == true)
  }

  @Test func anEntryOfATimelineSumsNothingUp() {
    let summary = incident(
      """
      # Regatta day

      - **Context**:
        - 2022-06-18 10:20: Incident declared; the first guess is that the day is popular
      - **Impact**: All visitors to the results page got an error while the regatta was on.
      """
    ).summary
    #expect(
      summary?.value == "All visitors to the results page got an error while the regatta was on.")
  }

  @Test func aRowWithAMistypedTimeIsAnEntry() {
    let entries = incident(
      """
      # Outage of the kettle
      ## Timeline
      | Time | Event |
      |---|---|
      | 20242-01-16 12:00 | Kettle is cold |
      | 20242-01-16 12:30 | It is warm again |
      """
    ).timeline
    #expect(entries.map(\.text) == ["Kettle is cold", "It is warm again"])
  }

  @Test func theCellsOfARowStandApart() {
    let entries = incident(
      """
      # Outage of 28 February 2023
      ## Timeline (UTC)
      | Time | Event | Action |
      |---|---|---|
      | 10:00 | Checkout is down | On-call paged |
      | 10:20 | It works again. | None needed |
      """
    ).timeline
    #expect(
      entries.map(\.text) == ["Checkout is down – On-call paged", "It works again. None needed"])
  }
}
