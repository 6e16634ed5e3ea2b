import Incidents
import Testing

/// Clocks of four bare digits, and clocks whose day is only a weekday.
@Suite struct BareClockTests {
  @Test func severalInARowAreACourse() {
    let read = incident(
      """
      # The wrong kettle

      Times in UTC, 12 March 2022

      - 0910 cleaning begins
      - 0932 the wrong kettle is unplugged; tea is down
      - 0935 alarm
      - 1015 tea is up
      """)
    #expect(read.timeline.count == 4)
    #expect(read.start?.value.description == "2022-03-12T09:32:00+00:00")
    #expect(read.end?.value.description == "2022-03-12T10:15:00+00:00")
  }

  @Test(arguments: [
    "- 1200 cups were cold\n- 300 cups were hot\n- 1100 cups were washed",
    "- 1500 cups were cold\n- 1200 cups were hot\n- 1100 cups were washed",
    "- 2019 kettles bought\n- 2020 kettles cleaned\n- 2021 kettles broke",
  ]) func countsAndYearsAreNone(items: String) {
    #expect(
      incident("# Cold kettles\n\nOn 12 March 2022 they were cold.\n\n\(items)\n").timeline.isEmpty)
  }

  @Test func linesThatBeginWithOneAreNotJoined() {
    let read = incident(
      """
      # The wrong kettle

      Chronology, all on 13 February 2023, UTC:

        1032  the plug. The kettles in both of the kitchens of the east wing go cold at once.
        1036  somebody sees it
        1040  the neighbours are asked for tea
        2014  all kettles are hot again
      """)
    #expect(read.timeline.count == 4)
    #expect(read.duration?.value.minutes == 582)
  }

  @Test func aWeekdayIsTheNearestOfItsName() {
    let read = incident(
      """
      # Lost cups

      On the weekend of 6/7 February 2021, cups got lost from Sunday 01:15 until Monday 10:20 (UTC+1).
      """)
    #expect(read.start?.value.description == "2021-02-07T01:15:00+01:00")
    #expect(read.end?.value.description == "2021-02-08T10:20:00+01:00")
  }

  @Test func aPlannedWindowIsNoRange() {
    let read = incident(
      """
      # The long cleaning

      The window announced for Saturday, 13 November 2021, was 8 am to 4 pm. Tea came back at 6:25 pm.
      """)
    #expect(read.end?.value.description == "2021-11-13T18:25:00")
  }

  @Test func sectionsWithoutATimelineTellWhenItWasNoticedAndMended() {
    let read = incident(
      """
      # Cold kettles

      ## Detection
      The lamp went on at 03:14 (all times EDT).

      ## Impact
      A third of our users had cold tea on Tuesday, August 6th 2019.

      ## Cause
      A leak.

      ## Resolution
      The valve was closed at 05:40 and the floor was dry by 08:20.
      """)
    #expect(read.start?.value.description == "2019-08-06T03:14:00-04:00")
    #expect(read.end?.value.description == "2019-08-06T08:20:00-04:00")
  }

  @Test func whatFailedOverHadNotBegunToFail() {
    let read = incident(
      """
      # Outage 2018-09-04

      ## What happened

      Around 19:20 UTC on Tuesday our kettle froze. We failed over to the pot at 19:50, which was cold.
      """)
    #expect(read.start?.value.description == "2018-09-04T19:20:00+00:00")
  }
}
