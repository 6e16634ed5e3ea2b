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

  // MARK: Clocks and dates

  @Test(arguments: [
    (
      "On 14-05-23 it was cold from 14.30 and until 16.00 (CET).", "2023-05-14T14:30:00+01:00",
      "2023-05-14T16:00:00+01:00"
    ),
    (
      "On 2022-11-29 at 14.30 the first cup was cold (UTC). At 16.00 tea flowed again.",
      "2022-11-29T14:30:00+00:00", "2022-11-29T16:00:00+00:00"
    ),
    (
      "It was cold from 01/09/2023 11:45 PM to 01/10/2023 1:20 AM (month/day/year).",
      "2023-01-09T23:45:00", "2023-01-10T01:20:00"
    ),
    (
      "Dates are dd/mm/yyyy. It was cold on 01/09/2023 from 10:00 EST to 11:00 EST.",
      "2023-09-01T10:00:00-05:00", "2023-09-01T11:00:00-05:00"
    ),
  ]) func clocksAndDatesHaveManyShapes(_ sentence: String, _ start: String, _ end: String) {
    let read = incident("# Cold kettles\n\n## Summary\n\(sentence)\n")
    #expect(read.start?.value.description == start)
    #expect(read.end?.value.description == end)
  }

  @Test(arguments: [
    "On 5-6 March 2023, from 22:15 to 01:20 UTC it was cold.",
    "On March 5-6, 2023 from 22:15 to 01:20 UTC it was cold.",
    "On the 5th and 6th of March 2023 (from 10:15pm to 1:20am UTC) it was cold.",
    "On March 5th and 6th, 2023, it was cold from 22:15 to 01:20 UTC.",
  ]) func twoDaysMayShareTheirMonth(_ sentence: String) {
    let read = incident("# Cold kettles\n\n## Summary\n\(sentence)\n")
    #expect(read.start?.value.description == "2023-03-05T22:15:00+00:00")
    #expect(read.end?.value.description == "2023-03-06T01:20:00+00:00")
  }

  @Test(arguments: [
    "Between 5 and 7 March 2023 it was cold.", "From 5 to 7 March 2023 it was cold.",
    "It was cold March 5 - 7, 2023.", "It was cold March 5-7, 2023.", "5–7 March 2023: cold.",
    "Du 5 au 7 mars 2023.",
  ]) func daysMayBeARange(_ sentence: String) {
    let read = incident("# Cold kettles\n\n## Summary\n\(sentence)\n")
    #expect(read.start?.value.description == "2023-03-05")
    #expect(read.end?.value.description == "2023-03-07")
  }

  @Test(arguments: [
    "On March 5 - 7 engineers were there.", "On March 5 to 7 pm it was cold.",
    "On 5 March 2 and 3 kettles were cold.",
  ]) func aNumberBehindADayIsNoDay(_ sentence: String) {
    let read = incident("# Cold kettles of 2023\n\n## Summary\n\(sentence)\n")
    #expect(read.start?.value.description.contains("03-05") == true)
    #expect(read.end?.value.description.contains("03-07") != true)
  }

  @Test func aRegionBehindAClockIsItsZone() {
    let read = incident(
      "# Cold kettles\n\n## Summary\nOn Feb 21st 2022, between 4:12pm and 5:03pm Pacific, it was cold.\n"
    )
    #expect(read.start?.value.description == "2022-02-21T16:12:00-08:00")
  }

  @Test func aMarkInATimelineIsNoLength() {
    let read = incident(
      """
      # Cold kettles

      ## Timeline of 3 May 2024 (UTC)
      - 06:12 first cold cup  *OUTAGE BEGINS*
      - 09:20 the kettle is moved
      - 11:15 all is well, wait below 1 min  *OUTAGE ENDS*
      """)
    #expect(read.duration?.value.minutes == 303)
  }

  @Test(arguments: [
    "The kettle is pinned at 14.30 or later.", "The price stood at 14.30 euros.",
    "The lid closes at 14.30 %.", "See version 14-05-23-2.",
  ]) func versionsAndPricesAreNoTimes(_ sentence: String) {
    let read = incident("# Cold kettles\n\n## Summary\nOn 3 May 2024 it was cold. \(sentence)\n")
    #expect(read.start?.value.description == "2024-05-03")
    #expect(read.end == nil)
  }

  @Test func aWrappedTimelineMayBeginItsLinesWithHours() {
    let read = incident(
      """
      # Cold kettles

      ## Timeline of 3 May 2024
      2100hrs - the party is opened, all guests come on the very same time
      2103hrs - guests complain about the tea on the terrace and in the
      garden
      2106hrs - I am alerted by a call from the chairman (very angry about)
      2110hrs - the kettle is hot again
      """)
    #expect(read.timeline.count == 4)
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

  // MARK: Templates

  @Test func whatATemplateAsksForInItalicsIsNotRead() {
    let read = incident(
      """
      # Cold kettles

      ## Root cause

      _Do not stop at human error!_

      Demand was four times what the kettles were sized for, and the pool was exhausted.

      ## Action items

      _Every action needs an owner._

      | Action | Owner |
      |---|---|
      | Buy larger kettles | Ada |
      | _Example action_ | _Name_ |
      """)
    #expect(read.rootCause?.value.category == "capacity")
    #expect(read.actionItems.count == 1)
  }

  @Test func actionsInItalicsAreActions() {
    let read = incident(
      """
      # Cold kettles

      ## Action items

      - *Add an alarm*
      - *Write a list*

      | Action | Owner |
      |---|---|
      | *Buy larger kettles* | *Ada* |
      """)
    #expect(read.actionItems.count == 3)
  }

  @Test func whoSpeaksInAChatIsNoPlaceholder() {
    let read = reading(
      """
      # 2023-03-01 kettles cold

      08:02 <aki> all kettles are cold
      08:05 <bea> who has the key
      08:08 <aki> roger had it
      08:10 <bea> key found, kettles warm
      """)
    #expect(read.notAPostmortem == nil)
  }
}
