import Incidents
import Testing

/// What people write without markup: everything behind a label, code among the words, names below.
@Suite struct PlainWritingTests {
  private static let summary = """
    # Cold kettles

    Issue summary: on 7 March 2023 tea was cold from 10h15 to 13h05 (UTC).


    """

  @Test func aTimelineMayBeginRightBehindItsLabel() {
    let read = incident(
      Self.summary
        + "Timeline: 10h15 a guest calls. 10h25 we look at the pot. 10h50 we boil. 13h05 all is hot.\n"
    )
    #expect(read.timeline.count == 4)
  }

  @Test func dutiesAndTasksMayShareAParagraph() {
    let read = incident(
      Self.summary
        + """
        Preventive measures: we must write the kettle into the handbook. Add an alert for cold tea. \
        Also make the tap read from the boiler.

        Amina B. Diallo, cohort 9
        """)
    #expect(read.actionItems.count == 3)
  }

  @Test(arguments: [
    ("To avoid this we will install a lid, limit the cups, and make tea each hour.", 3),
    ("We will install a lid to limit the steam and heat.", 1),
  ]) func whatForMayStandBeforeWhatWillBeDone(sentence: String, count: Int) {
    let read = incident(Self.summary + "## Preventive measures\n\n\(sentence)\n")
    #expect(read.actionItems.count == count)
  }

  @Test(arguments: [
    ("from 3:00 until 5:00 in the afternoon", "2023-01-18T15:00:00", "2023-01-18T17:00:00"),
    ("from 9:00 until 1:00 in the afternoon", "2023-01-18T09:00:00", "2023-01-18T13:00:00"),
    ("start 14:20, finish 16:00", "2023-01-18T14:20:00", "2023-01-18T16:00:00"),
  ]) func hoursAreSaidInOtherWords(words: String, start: String, end: String) {
    let read = incident("# Cold kettles\n\n## Summary\n\nOn 18-01-2023 tea was cold, \(words).\n")
    #expect(read.start.map { "\($0.value)" } == start)
    #expect(read.end.map { "\($0.value)" } == end)
  }

  @Test func aDayMayEndInTheNight() {
    let read = incident(
      """
      # Cold kettles

      ## Summary

      It lasted from Sunday 15/10/2023 in the night to Monday 16/10/2023 at 14h00 GMT.
      """)
    #expect(read.start.map { "\($0.value)" } == "2023-10-15")
    #expect(read.end.map { "\($0.value)" } == "2023-10-16T14:00:00+00:00")
  }

  @Test func aClockOfHoursIsNoLength() {
    let read = incident(
      "# Cold kettles\n\n**Duration:** It began at 06:00 hrs IST on 01-Dec-2022, till 11:10 hrs IST.\n"
    )
    #expect(read.duration?.value.minutes == 310)
  }

  @Test func howLongACertificateLastsIsNoOutage() {
    let read = incident(
      Self.summary + "## Root cause\n\nThe cert lasts 90 days. It had expired.\n")
    #expect(read.duration?.value.minutes == 170)
  }

  @Test func valuesInCodeAreNoDays() {
    let read = incident(
      """
      # Cold kettles

      ## Summary

      On a Friday I wrote DELETE FROM cups WHERE washed < '2022-01-01' and tea was gone at 18:12.
      """)
    #expect(read.start == nil)
  }

  @Test(arguments: [
    ("All the user of the kitchen can not drink.", 100),
    ("Every single customer who tried to drink failed.", 100),
    ("All town halls were impacted.", 100),
    ("Every single customer who had a lid could drink.", nil as Int?),
  ]) func everybodyIsSaidInOtherWords(sentence: String, percent: Int?) {
    let read = incident(Self.summary + "## Impact\n\n\(sentence)\n")
    #expect(read.affected.map { Int($0.value.percent) } == percent)
  }

  @Test(arguments: [
    (
      "Guests tripled and the boiler ran out of memory. There was no code or configuration change.",
      "capacity"
    ),
    ("It did not start because of a syntax error in the configuration file.", "configuration"),
  ]) func causesAreSaidInOtherWords(sentence: String, category: CauseID) {
    let read = incident(Self.summary + "## Root cause\n\n\(sentence)\n")
    #expect(read.rootCause?.value.category == category)
  }
}
