import Incidents
import Testing

/// How a stated length, the words around a time and the timeline settle the beginning and the end.
@Suite struct StatedLengthTests {
  @Test func aSumIsTheLengthAndWhatWasExpectedIsNot() {
    let read = incident(
      """
      ## Impact
      The shop was slow from 19:04 to 21:31, in total 2 hours 27 minutes.
      ## What went wrong
      A restart, with an expected downtime of ten minutes, was too much.
      """)
    #expect(read.duration?.value.minutes == 147)
  }

  private func times(_ text: String) -> [String?] {
    let incident = incident(text)
    return [
      incident.start?.value.description, incident.end?.value.description,
      incident.duration.map { Minutes.text($0.value.minutes) },
    ]
  }

  @Test(arguments: [
    ("**Summary:** For 53 minutes the shop sold everything for nothing.", 53.0),
    ("## Summary\nThe planner was out of use for four hours and twenty minutes.", 260),
    ("## Facts\nDuration: two hours, 130 minutes", 120),
    ("## Summary\nThe members were locked out for two hours and a quarter.", 135),
    ("## Summary\nAll the drama had lasted two hours and quarter.", 135),
    ("## Summary\nIt was slow or not available for approximately 3 hours and a half.", 210),
    ("## Facts\nSo 22 minutes during which no order could be placed.", 22),
    ("## Summary\nOn 3 May 2024 from 13:41:07 to 16:02:55 UTC balances were wrong.", 141.8),
    ("## Facts\nDowntime: 1,25 hours", 75),
    ("## Facts\nDuration: 14h00 – 16h30 UTC (about 2 hours)", 120),
    ("## Facts\nDuration: 3 May 2024, from 20h30 to 23h10", 160),
    ("## Facts\nDuration: 1h34", 94),
    ("## Facts\nDuration: 1 hour 15", 75),
    ("## Summary\nThe duration is 2h50.", 170),
    ("## Summary\nThe kettles were cold. The total duration was around 1h05.", 65),
    ("## Summary\nFor 1 hour 15 users saw errors.", 60),
  ]) func theLengthIsSaidInManyWays(_ text: String, _ minutes: Double) {
    #expect(incident("# Outage\n\n\(text)\n").duration?.value.minutes == minutes)
  }

  @Test(arguments: [
    ("Empty mirror for three hours", 180.0), ("Ninety minutes without tea", 90),
    ("The 45-minute outage of the kettles", 45), ("The two hours of silence", 120),
    ("Cold kettles for half an hour", 30), ("Reminders every 30 minutes", nil as Double?),
    ("Tokens die of old age after 90 days", nil), ("Why 5 minutes of logs cost us a day", nil),
  ]) func aTitleMaySayTheLength(_ title: String, _ minutes: Double?) {
    #expect(
      incident("# \(title)\n\nOn 3 May 2024 it was bad.\n").duration?.value.minutes == minutes)
  }

  @Test func whatComesTheMorningAfterEndedNothing() {
    let found = times(
      """
      # Outage
      ## Timeline (UTC)
      - 2022-06-14 10:02 The release is rolled out
      - 10:37 First error
      - 12:45 On-call sees that the index is wrong
      - 14:05 Rollback
      - 14:48 Corrected lines are published
      - 2022-06-15 09:30 A second pass over the index finds no more
      """)
    #expect(found == ["2022-06-14T10:37:00+00:00", "2022-06-14T14:48:00+00:00", "251"])
  }

  @Test func whatWasEnteredThatDayIsWhatWasLost() {
    let found = times(
      """
      ## Summary
      On 6 March 2023 at 15:10 UTC the folder was deleted, and it was back at 18:20 UTC. The pictures of
      that day, between 02:00 and 15:10, were lost.
      """)
    #expect(found.prefix(2) == ["2023-03-06T15:10:00+00:00", "2023-03-06T18:20:00+00:00"])
  }

  @Test func theEntriesThatLieAsFarApartAsStatedAreTheBoundaries() {
    let found = times(
      """
      # Hub errors
      ## Summary
      Due to a bug the hub was unusable for about 1h50m.
      ## Timeline (UTC)
      - 2017-09-27 13:06 Changes are deployed to staging
      - 13:35 Deployment to production is complete
      - 13:44 Users report errors
      - 15:25 The fix is merged and deployed
      """)
    #expect(found == ["2017-09-27T13:35:00+00:00", "2017-09-27T15:25:00+00:00", "110"])
  }

  @Test func aChangeThatPreparesTheFaultIsNotItsBeginning() {
    let found = times(
      """
      # Outage of 26 May 2021
      ## Timeline (UTC)
      - 16:49 The branch was renamed
      - 16:50 The configuration is modified
      - 16:52 Site is down, engineers respond to alarms
      - 18:00 Site is fully recovered
      """)
    #expect(found == ["2021-05-26T16:52:00+00:00", "2021-05-26T18:00:00+00:00", "68"])
  }

  @Test func aChangeThatAnAlarmFollowsIsTheBeginning() {
    let found = times(
      """
      # Outage of 5 August 2022
      ## Timeline (UTC)
      - 17:00: Configuration push begins
      - 17:30: Monitoring notifies us of an outage
      - 23:00: Site back online
      """)
    #expect(found[0] == "2022-08-05T17:00:00+00:00")
  }

  @Test func aWordForTheEndGoesWithTheNearestTime() {
    let found = times(
      """
      ## Summary
      On 2023-01-25 at 09:15 UTC we deployed changes. Around 9:30 UTC, the record started to resolve \
      again and by 9:40 UTC traffic had returned to normal.
      """)
    #expect(found[0] == "2023-01-25T09:15:00+00:00")
    #expect(found[1] == "2023-01-25T09:40:00+00:00")
  }

  @Test func aNoticeIsNoBeginningWhereTheTimelineHasOne() {
    let found = times(
      """
      On 2020-02-20 at 21:28 UTC we received a report of missing packages.
      ## Timeline
      It took 1 hour and 31 minutes from the start of the incident to the fix.
      - 2020-02-20 21:17 UTC: packages are published
      - 21:28 UTC: a user reports the issue
      - 22:16 UTC: the provider says that the problem is fixed
      - 22:48 UTC: fix deployed
      """)
    #expect(found == ["2020-02-20T21:17:00+00:00", "2020-02-20T22:48:00+00:00", "91"])
  }

  @Test(
    arguments: [
      ("Duration: 2:15 hours", "135"), ("Duration: N/A (found before an outage)", nil),
      ("It was down for an estimated 10-15 minutes.", "12.5"),
      ("For two and a half hours the kiosks printed nothing.", "150"),
      ("This lasted approximately nine hours before normal operation was restored.", "540"),
      ("Support received eleven calls in ten minutes.", nil),
      ("The incident was resolved in 2 hours and 2 minutes.", "122"),
    ] as [(String, String?)]) func aLengthIsReadAsWritten(_ sentence: String, _ minutes: String?)
  {
    #expect(times("## Summary\n\(sentence)")[2] == minutes)
  }

  @Test func theHoursOfTheSupportDeskAreNotTheOutage() {
    let found = times(
      """
      - **Key events**
        - Fault occurs 2020-02-25 07:32
        - Resolved 2020-02-25 17:07
      - **Time to resolve**: 7h (during support hours 10:00-17:00)
      """)
    #expect(found == ["2020-02-25T07:32:00", "2020-02-25T17:07:00", "420"])
  }

  @Test func anAnswerOfAServerIsNoFact() {
    let found = times(
      """
      SUMMARY
      At Nov 1, 2022 6:00 AM an error occurred
      HTTP/1.0 500 Internal Server Error
      Date: Tue, 1 Nov 2022 07:32:16 GMT
      Server: Apache
      """)
    #expect(found[0] == "2022-11-01T06:00:00")
  }

  @Test func theDaysOfTheWritingAreNotTheIncidents() {
    let found = times(
      """
      Classification: public (reviewed 30 September 2022)

      ## Summary
      On 15 September 2022 from 20:31 to 23:05 UTC pictures were missing. The review meeting was held \
      on 20 September 2022 from 14:00 to 15:30 UTC.
      """)
    #expect(found[0] == "2022-09-15T20:31:00+00:00")
    #expect(found[1] == "2022-09-15T23:05:00+00:00")
  }

  @Test func aZoneSaidAnywhereIsTheTimes() {
    let found = times(
      """
      Incident ID: 17 | Reported by: hosting | Timezone: all times CEST

      ## Summary
      Down from 13 July 2023 09:10 until 13 July 2023 16:40.
      """)
    #expect(found[0] == "2023-07-13T09:10:00+02:00")
  }

  @Test func theDayOfPublicationYieldsToTheText() {
    let found = times(
      """
      ---
      date: 2024-06-28
      ---
      ## Summary
      On June 21 between 9:48 p.m. and 11:31 p.m. EDT titles were wrong.
      """)
    #expect(found[0] == "2024-06-21T21:48:00-04:00")
  }

  /// "Time to recovery" is as good as "Duration", and the only two entries that lie so far apart are
  /// the boundaries, though others come before and after.
  @Test func aStatedTimeToRecoveryPicksTheOnlyPairOfEntries() {
    let found = times(
      """
      # All services return 404
      ## Timeline (UTC)
      - 2021-09-06 07:30 Automated roll over of the nodes started
      - 2021-09-06 08:00 All services return 404
      - 2021-09-06 08:50 Roll back to the old controller initiated
      - 2021-09-06 09:08 All traffic works as intended
      - 2021-09-06 09:20 Changes applied upstream
      ## Stats
      - Time to detection: 5 minutes
      - Time to recovery: 68 minutes
      """)
    #expect(found == ["2021-09-06T08:00:00+00:00", "2021-09-06T09:08:00+00:00", "68"])
  }

  @Test func aStatedDurationOutweighsATimeToRecovery() {
    let found = times("# Outage\n\n- Time to recovery: 20 minutes\n- Duration: 45 minutes\n")
    #expect(found[2] == "45")
  }

  @Test func aPermanentRepairIsNotTheEnd() {
    let found = times(
      """
      # Resolver down
      ## Timeline (UTC)
      - 2020-02-03 11:21 The upgrade makes the resolvers crash
      - 2020-02-03 11:52 Downgraded by hand, which solved the issue
      - 2020-02-03 13:30 Upgraded again, the issue is permanently fixed
      """)
    #expect(found[1] == "2020-02-03T11:52:00+00:00")
  }

  @Test func aStatusOfHTTPTellsOfTheFault() {
    let found = times(
      """
      # Gateway
      ## Timeline (UTC)
      - 2021-06-30 08:32 Upgrade commenced
      - 2021-06-30 10:00 Status 503 seen
      - 2021-06-30 10:04 Targets attached by hand (resolved)
      - 2021-06-30 10:26 Release with a fix for the alarm
      """)
    #expect(found == ["2021-06-30T10:00:00+00:00", "2021-06-30T10:04:00+00:00", "4"])
  }

  @Test(arguments: [
    "01:15:00", "1 hr. 15 min.", "seventy-five minutes", "1 Std. 15 Min.", "1h15", "1:15 h",
  ]) func aFieldMayWriteItInManyWays(value: String) {
    let read = incident(
      "# Cold kettles on 2020-03-03\n\n- **Duration:** \(value)\n- **Severity:** high\n")
    #expect(read.duration?.value.minutes == 75)
  }

  @Test(arguments: ["2020-03-03 09:05:00", "09:05:00 to 10:20:00"])
  func aTimeIsNoLength(value: String) {
    let read = incident(
      "# Cold kettles on 2020-03-03\n\n- **Duration:** \(value)\n- **Severity:** high\n")
    #expect(read.duration?.value.minutes != 545)
  }

  @Test(arguments: ["Total outage time", "Length of outage", "Unavailability", "Service downtime"])
  func itsFieldHasManyNames(name: String) {
    let read = incident(
      "# Cold kettles on 2020-03-03\n\n- **\(name):** 75 min\n- **Severity:** high\n")
    #expect(read.duration?.value.minutes == 75)
  }
}
