import Incidents
import Testing

/// The shapes that people give a timeline, each with what a reader counts.
@Suite struct TimelineShapesTests {
  private func entries(_ text: String) -> [String] {
    incident(text).timeline.map(\.text)
  }

  @Test func subheadingsDivideATimelineAndEndNothing() {
    let found = entries(
      """
      # Outage of 3 March 2023
      ## Timeline
      ### Detection
      - **09:00 UTC:** An alert fires.
      ### Actions taken
      - Looked at the logs.
      - Looked at the network.
      ### Resolution
      - **10:15 UTC:** Restarted the proxy.
      ## Root cause
      A bug in the proxy.
      """)
    #expect(
      found == [
        "An alert fires.", "Looked at the logs.", "Looked at the network.", "Restarted the proxy.",
      ])
  }

  @Test func labelsAreEntriesUpToTheNextSection() {
    let found = entries(
      """
      Timeline:
      Detection: First seen at 10:00 AM.
      Investigation: The database was looked at first.
      Escalation: The network team was called.
      Resolution: At 1:00 PM the route was mended.
      Root Cause:
      A wrong route.
      """)
    #expect(found.count == 4)
  }

  @Test func aTimeBelowItsLabelBelongsToIt() {
    let timeline = incident(
      """
      **Timeline:**
      - **Detection time:**
        - March 11, 2024, 10:15 AM (UTC)
      - **Escalation:**
        - The platform team was called.
      """
    ).timeline
    #expect(timeline.count == 2)
    #expect(timeline.first?.at?.description == "2024-03-11T10:15:00+00:00")
  }

  @Test func bareLinesAreEntriesWhereNoneHasATime() {
    let found = entries(
      """
      Timeline:
      A customer wrote to us.
      We looked at the switch.
      The provider was called.
      Root cause:
      A fibre cut.
      """)
    #expect(found.count == 3)
  }

  @Test func sentencesWithTimesAreEntriesOfAProseTimeline() {
    let found = entries(
      """
      ## Timeline
      The error was seen on 2 May 2023 at 10:00 UTC. A server was added by hand. All was well again \
      on 2 May 2023 at 11:30 UTC.
      """)
    #expect(found.count == 2)
  }

  @Test func clocksBeginTheSentencesOfARunOnTimeline() {
    let found = entries(
      """
      ## Timeline (17 May 2023, UTC)
      1405hrs the cache restarts. 1408hrs a reader calls. 1540hrs the limit is found. 1625hrs the \
      limit is raised.
      """)
    #expect(found.count == 4)
  }

  @Test func bulletsOnOneLineAreEntries() {
    let found = entries(
      "## Timeline\n* 10:00 UTC an alert * 10:10 UTC on call joins * 11:00 UTC restored")
    #expect(found == ["an alert", "on call joins", "restored"])
  }

  @Test func aSentenceBrokenOverTwoItemsIsOne() {
    let found = entries(
      """
      ## Timeline
      - 8:20 am: a clerk gets an error after sending
      - a request.
      - 8:30 am: the server is restarted
      """)
    #expect(found.count == 2)
  }

  @Test func aLinkToATimelineIsNoEntry() {
    let found = entries(
      """
      - **Key events**
        - First detected 2021-07-12 15:44
        - Resolved 2021-07-12 16:49
      - **Context**:
        - Timeline: [timeline](https://docs.example/t)
      """)
    #expect(found.count == 2)
  }

  @Test func aRowOfFieldsIsNoEntry() {
    let found = entries(
      """
      | | |
      |---|---|
      | Began | 3 June 2022, 22:15 UTC |
      | Ended | 4 June 2022, 01:15 UTC |

      ## What happened
      **Friday, 3 June**
      - 22:15 The index ends early.
      - 22:40 An editor asks.
      **Saturday, 4 June**
      - 00:30 The cache is emptied.
      - 01:15 The archive is writable.
      """)
    #expect(found.count == 4)
  }

  @Test func aDayNamedForAllEventsHoldsForBareClocks() {
    let timeline = incident(
      """
      On 2019-10-21 at 01:38 UTC the site went down.
      ## Timeline
      Unless otherwise noted all events happened on 2019-10-21, and all times are in UTC.
      - 2019-10-20 00:55: builds start failing
      - 01:38: alerts fire
      - 02:06: site back online
      """
    ).timeline
    #expect(
      timeline.map { $0.at?.description } == [
        "2019-10-20T00:55:00+00:00", "2019-10-21T01:38:00+00:00", "2019-10-21T02:06:00+00:00",
      ])
  }
}

@Suite struct StatusUpdatesTests {
  @Test func sentencesOfAParagraphAreEntries() {
    let found = incident(
      """
      # Outage of 14 May 2024
      ## Timeline
      At 16:10 UTC the volume is deleted. At 16:12 the reception phones. Until 16:25 we blame a
      migration. From 17:00 we look for the backups. At 20:30 the planner opens.
      """
    ).timeline
    #expect(
      found.map { $0.at?.clock?.minuteOfDay } == [970, 972, 985, 1020, 1230])
    #expect(found.map(\.text).first == "the volume is deleted.")
  }

  @Test(
    arguments: [
      """
      **Resolved** – Jun 19, 20:35 UTC
      All has been normal for half an hour.

      **Monitoring** – Jun 19, 19:58 UTC
      Our numbers were moved back.

      **Investigating** – Jun 19, 15:12 UTC
      Some codes do not arrive.
      """,
      """
      **Resolved** – All has been normal for half an hour.
      <small>Jun 19, 20:35 UTC</small>

      **Monitoring** – Our numbers were moved back.
      <small>Jun 19, 19:58 UTC</small>

      **Investigating** – Some codes do not arrive.
      <small>Jun 19, 15:12 UTC</small>
      """,
    ])
  func aStatusPageHasItsStatesBesideTheTimes(_ updates: String) {
    let read = incident(
      "# Missing codes\n\nBetween 14:26 and 19:58 UTC on June 19, 2024 codes did not arrive.\n\n---\n\n\(updates)"
    )
    #expect(read.timeline.map { $0.at?.clock?.minuteOfDay } == [912, 1198, 1235])
    #expect(read.timeline.map(\.phase) == [.acknowledged, .mitigated, .resolved])
    #expect(read.end?.value.clock?.minuteOfDay == 1198)
  }

  @Test func theNewestUpdateComesLast() {
    let timeline = incident(
      """
      # Elevated error rates
      Between 14:07 and 16:52 UTC on March 12, 2024 uploads failed.

      **Resolved**

      All uploads are succeeding.

      Posted Mar 12, 2024 - 17:40 UTC

      **Investigating**

      We are looking into it.

      Posted Mar 12, 2024 - 14:35 UTC
      """
    ).timeline
    #expect(timeline.map(\.text) == ["We are looking into it.", "All uploads are succeeding."])
    #expect(timeline.map(\.phase) == [.acknowledged, .resolved])
    #expect(timeline.last?.at?.description == "2024-03-12T17:40:00+00:00")
  }

  /// Entries divided by `<br>`, their lines wrapped wherever they were full.
  @Test func breaksDivideEntriesWhereverTheyStand() {
    let incident = incident(
      """
      # Site offline
      ## Summary
      Component: the web site<br> Date/time: 2023-08-25 21:14
      PDT<br> Duration: 15 hours 41 minutes
      ## Timeline (all times in PDT)
      ### 2023-08-25
      15:27 - Two of us change the records of the domain, unaware that an error in
      it adds addresses. (Ticket 77)<br> 21:14 - The change takes effect and the
      site fails. **\\<START OF OUTAGE>**<br> 21:20 - Monitoring sends a first
      e-mail.
      ### 2023-08-26
      04:24 - A user tells us.<br> 12:55 - The repair takes effect. **\\<END OF
      OUTAGE>**
      """)
    #expect(incident.timeline.count == 5)
    #expect(incident.start?.value.description == "2023-08-25T21:14:00-07:00")
    #expect(incident.end?.value.description == "2023-08-26T12:55:00-07:00")
    #expect(incident.timeline.map(\.phase)[1] == .started)
    #expect(incident.timeline.last?.phase == .resolved)
  }

  /// What is no word may be part of one.
  @Test func marksBeforeTheWordsAreNoneOfTheirs() {
    let incident = incident(
      """
      # Site offline on 25 August 2023
      ## Timeline
      - 15:27 UTC -- `/token` answers with 500
      - 15:30 UTC: #payments asks whether it is down
      - 15:31 UTC - ~40 customers call
      - 15:40 UTC – – rolled back
      """)
    #expect(
      incident.timeline.map(\.text) == [
        "/token answers with 500", "#payments asks whether it is down", "~40 customers call",
        "rolled back",
      ])
  }

  @Test func entriesMayMarkTheBoundaries() {
    let read = incident(
      """
      # Cold kettles

      ## Timeline

      2022-08-29

      * 09:30 New kettles in place
      * 13:18 **OUTAGE BEGINS** the first is cold
      * 15:00 The second is cold, an incident is declared

      2022-09-01

      * 10:38 All lids closed — **OUTAGE ENDS**
      * 12:00 **INCIDENT ENDS** after an hour of hot tea
      """)
    #expect(read.start?.value.description == "2022-08-29T13:18:00")
    #expect(read.end?.value.description == "2022-09-01T10:38:00")
  }

  @Test func aDayBeforeAClockNeedsNoYear() {
    let read = incident(
      """
      # Cold kettles, 25/06/2024

      ## Sequence of events

      * 19/06 22:15 - A kettle is moved
      * 20/06 03:50 - Tea is cold
      * 20/06 10:30 - Tea is hot again, all works
      """)
    #expect(
      read.timeline.map { $0.at?.description } == [
        "2024-06-19T22:15:00", "2024-06-20T03:50:00", "2024-06-20T10:30:00",
      ])
  }

  @Test func aZoneMayStandAboveAList() {
    let read = incident(
      """
      # Cold kettles

      ## What happened

      Tea was cold. A rough sequence, in GMT:

      1. 3 March 2023 22:10: the kettles are moved
      2. 3 March 2023 23:35: tea is cold
      3. 4 March 2023 12:15: tea is hot again
      """)
    #expect(read.end?.value.description == "2023-03-04T12:15:00+00:00")
  }

  @Test func dotsMayPartEntriesOfOneLine() {
    let read = incident(
      """
      # Cold kettles on 2023-02-12

      ## Sequence of events

      07:40 guests complain · 08:00 we refill the kettle · 09:30 the plug is found · 15:10 tea is hot
      """)
    #expect(read.timeline.count == 4)
  }

  @Test func whatFollowsAWhenIsNoTimeline() {
    let read = incident(
      """
      # Five whys and one kettle

      **Where:** Kumasi
      **When:** 19th October 2022, 09:15 to 13:30

      **Why was there no tea?**
      Because the kettle was off.

      **Why was it off?**
      Because the fan had broken at 11:20.
      """)
    #expect(read.timeline.isEmpty)
    #expect(read.duration?.value.minutes == 255)
  }

  @Test func stepsInSmallLettersAreEntries() {
    let read = incident(
      """
      # Cold kettles

      **timeline:**
      morning: tea is cold.
      then: we refill the kettle
      then: we look at the plug
      afternoon: tea is hot
      """)
    #expect(read.timeline.count == 4)
  }

  @Test func elementsAreNoPlaceholders() {
    let read = incident(
      """
      # Cold kettles on 2020-03-03

      ## Timeline

      - <time>09:05</time> tea is cold
      - <time>09:12</time> alarm
      - <time>09:40</time> cause found
      - <time>10:20</time> tea is hot again
      """)
    #expect(read.timeline.count == 4)
  }

  @Test(arguments: ["2020-03-03 ", ""])
  func theNewestMayStandFirst(day: String) {
    let read = incident(
      """
      # Cold kettles on 2020-03-03

      ## Timeline (newest first)

      - \(day)10:20 tea is hot again
      - \(day)09:30 cause found
      - \(day)09:05 tea is cold
      """)
    #expect(read.timeline.map(\.text) == ["tea is cold", "cause found", "tea is hot again"])
    #expect(read.duration?.value.minutes == 75)
  }
}
