import Incidents
import Testing

/// Shapes that real incidents taught, as people retell them.
@Suite struct RetoldIncidentTests {
  private func incidentWith(_ body: String) -> Incident {
    incident("# Outage\n\nOn 3 May 2024 checkout failed.\n\n\(body)")
  }

  @Test(arguments: [
    "What changed", "What was changed", "Changed since", "Afterwards", "Changes", "What follows",
    "What Acme promised", "What the registry will do", "What Acme Cloud said it would do",
    "What Harbourlight undertook", "What we decided", "Since then",
  ]) func headingsThatSayWhatIsUndertakenBeginActions(_ heading: String) {
    let found = incidentWith("## \(heading)\n\n- Test the backup\n- Watch the disk\n").actionItems
    #expect(found.count == 2)
  }

  @Test(arguments: ["What the deployment did", "What users saw", "What happened to Acme"])
  func otherQuestionsDoNot(_ heading: String) {
    let found = incidentWith("## \(heading)\n\n- Orders failed\n- Pages were slow\n").actionItems
    #expect(found.isEmpty)
  }

  @Test(arguments: ["Mitigations", "Actions taken", "What was done"])
  func aListOfMitigationsIsOneOfActionsWhereNothingElseIs(_ heading: String) {
    let list =
      "## \(heading)\n\n| # | Measure |\n|---|---|\n| 1 | Check the size |\n| 2 | Watch it |\n"
    #expect(incidentWith(list).actionItems.count == 2)
    #expect(
      incidentWith(list + "\n## Action items\n\n- Sleep\n").actionItems.map(\.text) == ["Sleep"])
  }

  @Test func frontMatterThatHasBothEndsOutweighsASentenceAboutSomethingElse() {
    let text = """
      ---
      start: 2024-05-03T10:00:00Z
      end: 2024-05-03T12:00:00Z
      ---
      # Outage

      ## Summary
      The sites could not reach each other, an outage of 43 seconds.

      """
    let found = reading(text)
    #expect(found.incident.duration?.value.minutes == 120)
    #expect(found.diagnostics.isEmpty)
    let agreeing = reading(text.replacing("43 seconds", with: "two hours")).incident
    #expect(agreeing.duration?.value.basis == .stated)
  }

  @Test func whatIsMostlyRestoredIsNotOver() {
    let found = incidentWith(
      """
      ## Timeline (UTC)
      - 10:00 The outage begins
      - 11:00 Service is mostly restored
      - 12:00 Back online for most customers
      - 13:00 Everything is fully restored
      """)
    #expect(found.timeline.map(\.phase) == [.started, .mitigated, .mitigated, .resolved])
    #expect(found.end?.value.description == "2024-05-03T13:00:00+00:00")
  }

  @Test func aColumnsNameIsTheZone() {
    let found = incidentWith(
      "## When\n\n| UTC | What |\n|---|---|\n| 2024-05-03 03:08 | It begins |\n| 2024-05-03 05:22 | Restored |\n"
    )
    #expect(found.start?.value.description == "2024-05-03T03:08:00+00:00")
  }

  @Test func theOlderNamesOfAmericasZonesAreKnown() {
    let found = incident("# Outage\n\nOn 3 May 2024 it failed from 10:00 to 11:00 US/Pacific.\n")
    #expect(found.start?.value.description == "2024-05-03T10:00:00-08:00")
  }

  @Test func aWeekdayMayStandBetweenClockAndDate() {
    let found = incident(
      "# Outage\n\nFrom 4:58 a.m. UTC on Friday, July 8, 2022, until 7:00 a.m. UTC on Saturday, July 9, all was silent.\n"
    )
    #expect(found.start?.value.description == "2022-07-08T04:58:00+00:00")
    #expect(found.end?.value.description == "2022-07-09T07:00:00+00:00")
  }

  @Test func fromAndToAreFields() {
    let found = incident(
      "# Outage\n\n- From: 5:30 am GMT on 6 December 2018\n- To: 3:30 am GMT on 7 December 2018\n")
    #expect(found.start?.value.description == "2018-12-06T05:30:00+00:00")
    #expect(found.end?.value.description == "2018-12-07T03:30:00+00:00")
  }

  @Test(arguments: [
    ("The disruption was over after about two and a half hours.", 150.0 as Double?),
    ("2022-02-22 · about five hours · Checkout would not load for many.", 300),
    ("Checkout fell over for about 24 hours.", 1_440),
    ("It was restored after checks that the queue had been normal for 30 minutes.", nil),
  ]) func aLengthStandsInManyPlaces(_ sentence: String, _ minutes: Double?) {
    let found = incident("# Outage\n\n## Summary\n\(sentence)\n")
    #expect(found.duration?.value.minutes == minutes)
  }

  @Test(arguments: [
    ("On 3 May 2024 checkout was down for everybody.", 100.0 as Double?),
    ("On 3 May 2024 checkout failed for anybody who tried.", 100),
    ("We want to make the site safer for everybody.", nil),
    ("Within a quarter of an hour customers could not pay.", nil),
    ("The release went out to the hosts in steps of 25% of the hosts.", nil),
    ("By noon 55% of the affected users could pay again.", nil),
    ("By noon 99% of its terminals were online again.", nil),
  ]) func everybodyIsAllOfThem(_ sentence: String, _ percent: Double?) {
    let found = incident("# Outage\n\n## Summary\n\(sentence)\n")
    #expect(found.affected?.value.percent == percent)
  }

  @Test func anEntryOfTheTimelineIsNoSummary() {
    let found = incident(
      """
      # Outage

      On 3 May 2024 the checkout failed for everybody for two long hours.

      ## What happened

      09:12 Release 11 goes out to all of the servers at once.
      10:47 Release rolled back, payments work again for everybody everywhere.
      """)
    #expect(found.summary?.value.hasPrefix("On 3 May") == true)
  }
}
