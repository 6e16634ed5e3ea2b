import Incidents
import Testing

/// Clocks, dates and their ranges as different hands write them.
@Suite struct DateShapesTests {
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

  @Test(arguments: ["20200323", "2020-Mar-23", "2020 March 23"])
  func theYearMayStandFirst(date: String) {
    let read = incident("# Cold kettles\n\n- **Date:** \(date)\n- **Severity:** high\n")
    #expect(read.start?.value.description == "2020-03-23")
  }

  @Test func eightDigitsMayCountSomething() {
    let read = incident("# Cold kettles\n\n- **Date:** 12345678\n- **Start:** 3 May 2020\n")
    #expect(read.start?.value.description == "2020-05-03")
  }
}
