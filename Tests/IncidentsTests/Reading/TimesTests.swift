import Incidents
import Testing

@Suite struct TitleTests {
  @Test(arguments: [
    ("# Postmortem\n## The cold kettle\n## Timeline\n- 10:00 Cold", "The cold kettle"),
    ("# Retrospective: the cold kettle\n\nAll was cold.", "Retrospective: the cold kettle"),
    ("# Postmortem\n## Issue summary\n### Resume of it\nAll was cold.", "Postmortem"),
    (
      "Created by Ana, changed by Ben on 10 July\n\n# The cold kettle\n\n## Timeline\n- 10:00 Cold",
      "The cold kettle"
    ),
  ]) func whatStandsInASectionNamesNoDocument(_ text: String, _ title: String) {
    #expect(incident(text).title.value == title)
  }
}

@Suite struct TimesTests {
  private func times(_ text: String) -> [String?] {
    let incident = incident(text)
    return [
      incident.start?.value.description, incident.end?.value.description,
      incident.duration.map { Minutes.text($0.value.minutes) },
    ]
  }

  @Test func aRangeLendsItsZoneAndItsHalfOfTheDay() {
    #expect(
      times("## Summary\nOn 3 May 2023 between 9:00 and 11:00 AM WAT the shop was down.")
        == ["2023-05-03T09:00:00+01:00", "2023-05-03T11:00:00+01:00", "120"])
  }

  @Test func aDefinitionListHasFields() {
    #expect(
      times(
        """
        # Staff could not sign in

        Raised
        : 17 April 2023, 08:02 UTC

        Service restored
        : 17 April 2023, 10:50 UTC
        """) == ["2023-04-17T08:02:00+00:00", "2023-04-17T10:50:00+00:00", "168"])
  }

  @Test(arguments: ["its finished at 11:30", "the last of it moved again at 11:30"])
  func anEndIsSaidInManyWays(_ words: String) {
    #expect(
      times(
        "## Summary\nOn 3 May 2023 from 09:15 UTC every page was empty and \(words) UTC."
      )[1] == "2023-05-03T11:30:00+00:00")
  }

  @Test func sinceWhenNothingFailsIsTheEnd() {
    let text = """
      # Uploads failed on 3 May 2023
      ## Summary
      Uploads failed from 10:28 UTC. There were no failed uploads since 14:05 UTC.
      """
    #expect(times(text)[1] == "2023-05-03T14:05:00+00:00")
  }

  @Test func aMonthMayBeMistyped() {
    #expect(
      times("## Summary\nOn Feburary 14, 2021 from 10:00 to 11:00 UTC the shop was down.")
        == ["2021-02-14T10:00:00+00:00", "2021-02-14T11:00:00+00:00", "60"])
  }

  @Test func anEndBeforeTheStartIsTheNextDays() {
    #expect(
      times("## Summary\nOn 31 December 2022 from 11:30 PM to 12:45 AM UTC the site was down.")
        == ["2022-12-31T23:30:00+00:00", "2023-01-01T00:45:00+00:00", "75"])
  }

  @Test func whatWasMendedBeforeTheStartIsAnotherMatter() {
    let text = """
      # Outage of 28 February 2023
      Start: 2023-02-28 10:00 UTC
      ## Timeline (UTC)
      - 09:30: The failing test was fixed by a rollback, the deployment proceeds
      - 10:00: Checkout is down
      - 10:20: We rolled back the release
      - 10:40: Service restored
      """
    #expect(incident(text).mitigated?.value.description == "2023-02-28T10:20:00+00:00")
  }

  @Test func aTimelineCrossesMidnight() {
    let entries = incident(
      """
      # Outage of 28 February 2023
      ## Timeline (UTC)
      - 23:50: Alerts fire
      - 00:10: Engineer acknowledges
      - 00:40: Service restored
      """
    ).timeline
    #expect(
      entries.map { $0.at?.description } == [
        "2023-02-28T23:50:00+00:00", "2023-03-01T00:10:00+00:00", "2023-03-01T00:40:00+00:00",
      ])
    #expect(entries.map(\.offsetMinutes) == [0, 20, 50])
  }

  @Test func withoutADateThereIsALengthButNoInstant() {
    #expect(times("## Summary\nFrom 10:00 PM to 11:30 PM the shop was down.") == [nil, nil, "90"])
  }

  @Test func aMissingYearIsSaidToBeMissing() {
    #expect(
      times("## Summary\nOn October 2 from 14:00 to 14:41 UTC the site was down.")[0]
        == "XXXX-10-02T14:00:00+00:00")
  }

  @Test func theStatedDurationWinsAndTheContradictionIsReported() {
    let reading = reading(
      """
      ## Summary
      - Duration: 2 hours
      - Start: 2024-01-01 10:00 UTC
      - End: 2024-01-01 15:00 UTC
      """)
    #expect(reading.incident.duration?.value == IncidentDuration(minutes: 120, basis: .stated))
    #expect(reading.diagnostics.map(\.rule) == [.contradictoryDuration])
  }

  @Test func dueDatesAndDocumentDatesAreNotTheIncidents() {
    #expect(
      times(
        """
        Date of postmortem: 9 May 2024

        ## Summary
        The shop was down on 2 May 2024.
        ## Action items
        - Renew the contract by 1 January 2024
        """)[0] == "2024-05-02")
  }

  @Test func timesInCodeAreNotTheIncidents() {
    #expect(
      times(
        """
        ## Summary
        On 2 May 2024 at 10:00 UTC the shop went down.
        ```
        2019-01-01 03:00:00 started
        ```
        """)[0] == "2024-05-02T10:00:00+00:00")
  }

  @Test(arguments: [
    ("03/04/2023 and 25/12/2022", "2023-04-03"), ("03/04/2023 and 12/25/2022", "2023-03-04"),
  ]) func anotherDateForcesTheOrder(_ text: String, _ start: String) {
    #expect(times("## Summary\nThe outage was on \(text).")[0] == start)
  }

  @Test func anUndecidedOrderIsUncertainAndReported() {
    let reading = reading("## Summary\nThe outage was on 03/04/2023.")
    #expect(reading.incident.start?.evidence.confidence == .low)
    #expect(reading.diagnostics.map(\.rule) == [.ambiguousDate])
  }

  @Test(arguments: [("PST/PDT", "-07:00"), ("PDT/PST", "-07:00"), ("PST", "-08:00")])
  func bothNamesOfAZoneFollowTheSeason(_ zone: String, _ offset: String) {
    var settings = ReadingSettings()
    settings.offsetOfZone = { name, local in
      name == "America/Los_Angeles" ? (local.month == 8 ? -420 : -480) : nil
    }
    let text = "# Outage\n## Timeline (all times in \(zone))\n- 2023-08-25 21:14 down\n- 22:00 up\n"
    #expect(
      incident(text, settings: settings).start?.value.description == "2023-08-25T21:14:00\(offset)")
  }

  @Test("An estimate is no American time zone")
  func estimate() {
    let day = incident("# Outage\n\nDate: 11/12/2023\n\nWe lost orders (est. 64,000).").start?.value
    #expect(day?.description == "2023-12-11")
    let american = incident("# Outage\n\nDate: 11/12/2023\n\nAll times are EST.").start?.value
    #expect(american?.description == "2023-11-12")
  }
}
