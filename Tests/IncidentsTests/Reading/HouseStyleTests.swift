import Incidents
import Testing

/// Times, shares and actions as different houses write them down.
@Suite struct HouseStyleTests {
  // MARK: Zones

  @Test(arguments: [
    ("(All times in Irish time.)", 0), ("Times are London.", 0), ("All times Moscow time.", 180),
    ("All times are New York local time.", -300), ("Times are in Uhrzeit.", nil as Int?),
  ]) func aZoneMayBeNamedAfterAPlace(line: String, offset: Int?) {
    let read = incident(
      "# Cold kettles\n\n\(line)\n\nOn 3 January 2023 they were cold from 10:00 to 11:00.\n")
    #expect(read.start?.value.offset == offset)
  }

  @Test func fieldsMayBeGerman() {
    let read = incident(
      """
      # Kalte Kessel

      | Feld | Wert |
      |---|---|
      | Beginn | 18.08.2023, 14:20 Uhr (MESZ) |
      | Ende | 18.08.2023, 21:45 Uhr (MESZ) |

      ## Maßnahmen

      1. Relais tauschen
      2. Meldungen weiterleiten
      """)
    #expect(read.start?.value.description == "2023-08-18T14:20:00+02:00")
    #expect(read.end?.value.description == "2023-08-18T21:45:00+02:00")
    #expect(read.actionItems.count == 2)
  }

  // MARK: Tables, boxes and days before

  @Test func aRowMayNameTheCause() {
    let read = incident(
      """
      # Cold kettles

      | | |
      |:--|:--|
      | Outage start | 14/01/2022 02:17 AEDT |
      | Outage end | 14/01/2022 09:48 AEDT |
      | Root cause | Firmware defect of the kettle |

      ## Description
      Customers saw timeouts; an estimated 310 of 540 kettles were affected, 22% of the cups stayed hot. The
      vendor had published advice.
      """)
    #expect(read.rootCause?.value.category.rawValue == "software-bug")
    #expect(read.affected.map { Int($0.value.percent) } == 57)
  }

  @Test func boxesNeedNoBullets() {
    let read = incident(
      """
      # Cold kettles on 5 May 2023

      Actions:
       [x] pin the lid (bert)
       [ ] buy a second kettle
      """)
    #expect(read.actionItems.map(\.text) == ["pin the lid (bert)", "buy a second kettle"])
    #expect(read.actionItems.map(\.done) == [true, false])
  }

  @Test func whatLedToItDaysBeforeIsNotTheStart() {
    let read = incident(
      """
      # Cold kettles

      ## Timeline (UTC)
      * 2024-06-27 09:00 Lid replaced
      * 2024-06-30 14:20 `max_heat` increased
      * 2024-07-02 03:51 Kettle shuts down
      * 2024-07-02 03:54 Alert: tea unreachable
      * 2024-07-02 08:04 Tea is hot again
      """)
    #expect(read.start?.value.description == "2024-07-02T03:51:00+00:00")
  }

  @Test func remediationMayBeToldInSentences() {
    let read = incident(
      """
      # Cold kettles on 5 May 2023

      ## Remediation

      We have added an alert for cold tea. A second kettle is mandatory now. In the coming weeks we will move it.
      """)
    #expect(read.actionItems.count == 2)
  }

  // MARK: Days

  @Test(arguments: ["**Date:** 7 December 2022", "---\ndate: 2022-12-07\n---"])
  func yesterdayIsTheDayBeforeTheDocuments(head: String) {
    let text = "\(head)\n\n# Cold kettles\n\nYesterday they were cold between 0600 and 0930 UTC.\n"
    let read = incident(text)
    #expect(read.start?.value.description == "2022-12-06T06:00:00+00:00")
    #expect(read.end?.value.description == "2022-12-06T09:30:00+00:00")
  }

  @Test func yesterdayIsNotAskedWhereTheDayIsNamed() {
    let read = incident(
      """
      ---
      date: 2022-12-07
      ---
      # Cold kettles

      On 5 December 2022 they were cold from 06:00 to 09:30 UTC. A deploy of yesterday did it.
      """)
    #expect(read.start?.value.description.hasPrefix("2022-12-05") == true)
  }

  @Test func aMonthMayBeHyphenated() {
    let read = incident(
      "# Cold kettles\n\nThey were cold from Oct-30-2022 14:02 UTC to Oct-30-2022 15:00 UTC.\n")
    #expect(read.start?.value.description == "2022-10-30T14:02:00+00:00")
  }

  @Test func fourDigitsAtTheHeadOfATimelinesLineAreATime() {
    let read = incident(
      """
      # Cold kettles, 3 May 2023

      ## Timeline (UTC)

      1032  the kettles go cold
      1105  somebody notices
      1950  warm again
      """)
    #expect(read.timeline.map(\.offsetMinutes) == [0, 33, 558])
  }

  // MARK: Fields

  @Test func mitigationEndsAnIncidentRatherThanTheTicketsClosing() {
    let read = incident(
      """
      # Cold kettles

      - Started: 2023-05-03 08:17 UTC
      - Mitigated: 2023-05-03 10:02 UTC
      - Closed: 2023-05-03 12:45 UTC
      """)
    #expect(read.end?.value.description == "2023-05-03T10:02:00+00:00")
  }

  @Test func aTicketOpensAndClosesWhenItLikes() {
    let read = incident(
      """
      # Cold kettles

      - Opened: 2023-05-03 08:40 UTC
      - Mitigated: 2023-05-03 09:50 UTC
      - Closed: 2023-05-03 12:45 UTC

      ## Summary

      On 3 May 2023 the kettles were cold from 08:17 to 10:02 UTC.
      """)
    #expect(read.start?.value.description == "2023-05-03T08:17:00+00:00")
    #expect(read.end?.value.description == "2023-05-03T10:02:00+00:00")
  }

  @Test func keysAndValuesMayStandOnLinesOfTheirOwn() {
    let read = incident(
      """
      # Cold kettles

      Ref

      NET-311

      Date

      9 June 2022

      Start

      01:12

      End

      02:58

      Timezone

      CEST

      Affected

      Kettles in hall B (310 out of 740)

      # Cause

      A cable was cut.
      """)
    #expect(read.start?.value.description == "2022-06-09T01:12:00+02:00")
    #expect(read.end?.value.description == "2022-06-09T02:58:00+02:00")
    #expect(read.affected.map { Int($0.value.percent) } == 41)
  }

  @Test(arguments: [
    "The canary stage lasted 30 minutes.", "The review ended after an hour of observation.",
  ]) func whatFieldsSayOutweighsALengthInPassing(sentence: String) {
    let read = incident(
      """
      # Cold kettles

      - Impact start: 2023-05-03 08:00 UTC
      - Impact end: 2023-05-03 12:00 UTC

      ## Why was it not noticed?

      \(sentence)
      """)
    #expect(read.duration?.value.minutes == 240)
  }

  @Test func whenMayBeASection() {
    let read = incident(
      "Cold kettles\n\nWHEN\n\nJun 5 2023, 11:41 PM to Jun 6 2023, 12:00 AM (UTC).\n")
    #expect(read.duration?.value.minutes == 19)
  }

  // MARK: Shares

  @Test(arguments: [
    ("**Users affected:** about 3,400 of 19,000", 17.9 as Double?),
    ("The websites of 23 out of 41 councils could not be found.", 56.1),
    ("3 visitors out of 4 gave up.", 75),
    ("Services inside (a quarter of all services) went on as usual.", nil),
    ("We normally send 55% of requests to these mirrors.", nil),
    ("Not one of you could use the kettles.", 100),
  ]) func sharesAreThoseOfWhoWasHit(sentence: String, percent: Double?) {
    let read = incident("# Cold kettles\n\n## Impact\n\n\(sentence)\n")
    #expect(read.affected.map { ($0.value.percent * 10).rounded() / 10 } == percent)
  }

  // MARK: Actions

  @Test func boxesToTickAreActionsWhereverTheyStand() {
    let read = incident(
      "# Outage 2022-12-04\n\nDown 02:10 - 07:35 UTC.\n\n- [x] enabled kdump\n- [ ] alarm by phone\n"
    )
    #expect(read.actionItems.map(\.done) == [true, false])
  }

  @Test func improvementsMayBeAnnouncedInASentence() {
    let read = incident(
      """
      # Cold kettles

      They were cold on 3 May 2023.

      Improvements, as agreed this morning:

      * a limit on every job
      * a marker file
      """)
    #expect(read.actionItems.count == 2)
  }

  @Test func oneParagraphOfPromisesIsAsManyAsItsSentences() {
    let read = incident(
      """
      # Cold kettles

      ## What we will do differently

      We will remove the right to delete. We will keep a copy of every kettle.

      The technician acted in good faith.
      """)
    #expect(read.actionItems.count == 2)
  }

  // MARK: Facts, offsets and lengths

  @Test func factsAreNoEntries() {
    let read = incident(
      """
      # Cold kettles

      **When:** Feb 9th, 2024 from 08:30 am to 09:12 am PST
      **Duration:** 42 minutes
      **Who was affected:** 312 users (0.8% of active users)

      #### Resolution

      We filled the kettle.
      """)
    #expect(read.timeline.isEmpty)
    #expect(read.duration?.value.minutes == 42)
  }

  @Test func theZeroOfOffsetsIsAnEntry() {
    let read = incident(
      """
      # Cold kettles on 2023-09-12

      ## Timeline

      | Offset | |
      |---|---|
      | T-31m | New kettles in place |
      | T | The first goes cold |
      | T+4m | Guests complain |
      """)
    #expect(read.timeline.count == 3)
  }

  @Test(arguments: [
    ("> **TL;DR** For 37 minutes, 8% of cups were filled twice.", 37 as Double?),
    ("It was supposed to take 1 hour of downtime.", nil),
    ("It crashed for 47 minutes, in which none of our guests could drink.", 47),
  ]) func lengthsAreSaidInOtherWords(sentence: String, minutes: Double?) {
    let read = incident("# Cold kettles on 2023-10-17\n\n\(sentence)\n\n## Root cause\n\nA bug.\n")
    #expect(read.duration?.value.minutes == minutes)
  }
}
