import Incidents
import Testing

/// Which of a document's days is the incident's.
@Suite struct IncidentDayTests {
  private func span(_ text: String) -> String {
    let incident = incident(text)
    return "\(incident.start?.value.description ?? "-") \(incident.end?.value.description ?? "-")"
  }

  private let day = "2023-06-04T10:00:00+00:00 2023-06-04T11:00:00+00:00"

  @Test(arguments: [
    "*Posted by the operators, 2023-06-09*", "Author: A. Brandt, version 1.1, 09.06.2023",
    "*9 June 2023*", "Friday, 9 June 2023", "*The docs team, 9 June 2023*",
    "*Report to the board. Abridged for publication on 9 June 2023.*", "Date of issue: 2023/06/09",
    "Subject: The shop was down\nDate: Fri, 9 Jun 2023 09:00:00 +0200",
  ]) func isNotTheDocuments(_ line: String) {
    #expect(
      span(
        """
        # The shop was down

        \(line)

        ## Summary

        On 4 June 2023 nobody could buy. The shop was down from 10:00 to 11:00 UTC.
        """) == day)
  }

  @Test func standsAloneWhereNoOtherIsNamed() {
    #expect(
      span("# The shop was down\n\n*4 June 2023*\n\nThe shop was down from 10:00 to 11:00 UTC.")
        == day)
  }

  @Test func isNotOfLongAgo() {
    #expect(
      span(
        """
        # The shop was down

        *4 June 2023*

        ## Summary
        The shop was down from 10:00 to 11:00 UTC. The key was made on 1 February 2022.
        """) == day)
  }

  @Test(arguments: [
    (
      "Beginning of disturbance: 04.06.2023, 10:00 Uhr (UTC)",
      "End of disturbance: 04.06.2023, 11:00 Uhr (UTC)"
    ),
    ("- Occurrence: 2023/06/04 (Sun) 10:00 UTC", "- Restoration: 2023/06/04 (Sun) 11:00 UTC"),
    (
      "1.1 Date and time of beginning of the incident: 04/06/2023, 10:00 (UTC)",
      "1.2 Date and time of restoration: 04/06/2023, 11:00 (UTC)"
    ),
  ]) func isReadFromTheFieldsOfForms(_ start: String, _ end: String) {
    #expect(span("# Report\n\nVersion 2 of 13/06/2023\n\n\(start)\n\(end)\n") == day)
  }

  @Test func theZoneMayBeDeclaredOfHours() {
    #expect(
      span(
        "Hours are local time in Tunis (UTC+1).\n\n## Summary\nOn 4 June 2023 from 11:00 to 12:00 the shop was down."
      ) == "2023-06-04T11:00:00+01:00 2023-06-04T12:00:00+01:00")
  }

  @Test func militaryTimesMayEndInZ() {
    #expect(span("## Summary\nOn 4 June 2023 the shop was down, 1000Z–1100Z.") == day)
  }

  @Test func maintenanceIsNoBeginning() {
    #expect(
      span(
        """
        Start of maintenance window: 2023-06-03 08:00 UTC

        ## Summary
        The shop was down on 4 June 2023 from 10:00 to 11:00 UTC.
        """) == day)
  }

  @Test func clocksBelowAnEarlierDayAreOfTheIncidents() {
    let entries = incident(
      """
      ## Summary
      On 2023-06-04 the key was abused.

      ## Timeline
      All times UTC, 2023-06-04 unless noted.

      - 2023-05-20 17:02: the key is published by mistake
      - 10:00: the shop is down
      - 11:00: the shop is up again
      """
    ).timeline
    #expect(
      entries.map { $0.at?.description } == [
        "2023-05-20T17:02:00+00:00", "2023-06-04T10:00:00+00:00", "2023-06-04T11:00:00+00:00",
      ])
  }

  @Test func daysOfTheWeekMoveATimelineOn() {
    let entries = incident(
      """
      ## Summary
      From Sunday 4 June 2023 on the shop was down.

      ## Timeline (UTC)
      Sun 13:40 the shop is down
      Sun 18:05 a disk is ordered
      Tue 09:00 the disk arrives
      Wed 08:10 the shop is up again
      """
    ).timeline
    #expect(
      entries.map { $0.at?.description } == [
        "2023-06-04T13:40:00+00:00", "2023-06-04T18:05:00+00:00", "2023-06-06T09:00:00+00:00",
        "2023-06-07T08:10:00+00:00",
      ])
  }

  @Test func theFirstDayOfTheWeekIsTheNearest() {
    let entries = incident(
      "## Summary\nOn 5 June 2023 the shop was down.\n\n## Timeline (UTC)\n- Sun 23:40 a disk is full\n- Mon 00:10 the shop is down"
    ).timeline
    #expect(
      entries.map { $0.at?.description } == [
        "2023-06-04T23:40:00+00:00", "2023-06-05T00:10:00+00:00",
      ])
  }

  @Test func anImpactBeginsBeforeItsTicket() {
    #expect(
      span(
        """
        | Field | Value |
        |---|---|
        | Opened | 2023-06-04 10:20 UTC |
        | Impact start | 2023-06-04 10:00 UTC |
        | Impact end | 2023-06-04 11:00 UTC |
        """) == day)
  }

  @Test func aBlogsDateIsNoStartOfWhatWasOverBefore() {
    #expect(
      span(
        """
        ---
        date: 2023-06-08 18:00:00 +0000
        ---
        # The shop was down

        **Times.** From 2023-06-04 10:00 UTC to 2023-06-04 11:00 UTC.

        **Timeline.**

        - 2023-06-04 10:00 UTC: the shop is down
        - 2023-06-04 11:00 UTC: the shop is up again
        """) == day)
  }

  @Test func aTitleMayNameTheYear() {
    #expect(
      span(
        """
        # Availability report: June 2023

        ## Summary
        On 4 June the shop was down from 10:00 to 11:00 UTC.
        """) == day)
  }

  @Test func aLengthMayLookLikeATimeOfDay() {
    let read = incident(
      "# Down\n\n**how long**: 17:40 to 20:55 (3h15)\n\nThe shop was down on 4 June 2023.")
    #expect(read.duration?.value.minutes == 195)
  }
}
