import Incidents
import Testing

/// Beginning and end as stories tell them, without labels and timelines.
@Suite struct ToldTimesTests {
  @Test(arguments: [
    "Tea was served again from 15:15.", "The kettles worked from 15:15 on for everybody.",
    "Everything has been stable since 15:15.", "Tea flowed normally from 15:15.",
    "It took until 15:15 to get the kettles hot.", "The lid stuck until 15:15.",
  ]) func whatWorksFromThenOnIsTheEnd(sentence: String) {
    #expect(end(sentence) == "2023-01-03T15:15:00+00:00")
  }

  @Test(arguments: [
    "It took until 14:40 to find the key of the cellar.",
    "From 14:40 we looked for the key of the cellar.",
  ]) func whatIsSearchedForEndsNothing(sentence: String) {
    #expect(end(sentence + " Tea was served again from 15:15.") == "2023-01-03T15:15:00+00:00")
  }

  private func end(_ sentence: String) -> String? {
    incident(
      "# Cold kettles\n\nOn 3 January 2023 at 13:52 UTC the kettles went cold. \(sentence)\n"
    ).end?.value.description
  }

  @Test(arguments: [
    ("Between 2 and 3 pm on 3 December 2019 tea was down.", "14:00", "15:00"),
    ("Between 11 and 12 o'clock on 3 December 2019 tea was down.", "11:00", "12:00"),
    ("From 9 to 11 am on 3 December 2019 tea was down.", "09:00", "11:00"),
    ("On 3 December 2019 tea was down from 11 to 1 pm.", "11:00", "13:00"),
    ("On 3 December 2019 tea was down 8-10pm.", "20:00", "22:00"),
    ("On 3 December 2019 from 14h to 16h30 tea was down.", "14:00", "16:30"),
    ("On 3 December 2019 tea was down from 2pm until shortly after 4pm.", "14:00", "16:00"),
    ("The outage began on Dec 3 '19 at 14:00 and ended at 15:30.", "14:00", "15:30"),
    (
      "Starting 3 December 2019 22:00 and ending 3 December 2019 23:30, tea was down.", "22:00",
      "23:30"
    ),
    ("On Tue, Dec 3rd 2019, 14:00 to Tue, Dec 3rd 2019, 17:00 tea was down.", "14:00", "17:00"),
    (
      "On December 3, 2019 at 14:00 tea went down. An hour and a half later it was back.", "14:00",
      "15:30"
    ),
    (
      "On 3 December 2019 tea went down at 2:36 in the afternoon and was back at 9.30 in the evening.",
      "14:36", "21:30"
    ),
    (
      "On 3 December 2019 the shop opened at 10:00 and tea stopped at 10:04. It was back at 11:00.",
      "10:04", "11:00"
    ),
    (
      "On 03/12/2019, cups started to pile up at 11:00; the wait was over four hours. The pile was cleared at 21:30.",
      "11:00", "21:30"
    ),
    ("Tea was down on 3 December 2019 between 14.00 and 15.30.", "14:00", "15:30"),
    (
      "On 3 December 2019 from 14:00 CET (13:00 UTC) to 15:30 CET (14:30 UTC) tea was down.",
      "14:00", "15:30"
    ),
    (
      "On 3 December 2019 at 2 o'clock in the afternoon tea went down, and it was back at 3:30 pm.",
      "14:00", "15:30"
    ),
    (
      "On 2019-12-03 14:00 tea went down, on 2019-12-03 15:30 it was restored, on 2019-12-04 the postmortem was held.",
      "14:00", "15:30"
    ),
    (
      "It was detected on 3 December 2019 at 2:10 PM, started at 2:00 PM, and was resolved by 3:30 PM.",
      "14:00", "15:30"
    ),
    ("Start time: 3 Dec 2019 14:00. End time: 3 Dec 2019 15:30.", "14:00", "15:30"),
    ("On 3 December 2019 at 14:00 errors began, at 15:30 they stopped.", "14:00", "15:30"),
  ]) func timesAreSaidAsPeopleSpeak(sentence: String, start: String, end: String) {
    let read = incident("# Cold kettles\n\n## Summary\n\n\(sentence)\n\n## Root cause\n\nA bug.\n")
    #expect(read.start?.value.description.hasPrefix("2019-12-03T\(start):00") == true)
    #expect(read.end?.value.description.hasPrefix("2019-12-03T\(end):00") == true)
  }

  @Test func theNextMorningIsTheNextDay() {
    let read = incident(
      "# Cold kettles\n\nFrom 3 December 2019 18:00 until the next morning at 09:00 tea was down.\n"
    )
    #expect(read.end?.value.description == "2019-12-04T09:00:00")
  }

  @Test func bracketsSayExactlyWhatStandsBeforeThem() {
    let read = incident(
      """
      # Cold kettles

      On December 3, 2019, shortly before midnight (23:50 UTC), the kettles went cold. They were down for \
      half a day (7 hours).
      """)
    #expect(read.start?.value.description == "2019-12-03T23:50:00+00:00")
    #expect(read.duration?.value.minutes == 420)
  }

  @Test(arguments: [
    ("They were down for most of 3 December (about 7 hours).", 420 as Double?),
    ("- Impact: 3 hours 10 minutes, all guests", 190),
    ("The total time was 3 days, 18 hours.", 5400), ("Tea was down for 2h30.", 150),
    ("The kettle went down, and the flask carried it for about nine minutes.", nil),
  ]) func lengthsStandInManyPlaces(line: String, minutes: Double?) {
    let read = incident(
      "# Cold kettles on 2019-12-03\n\n## Summary\n\n\(line)\n\n## Root cause\n\nA bug.\n")
    #expect(read.duration?.value.minutes == minutes)
  }
}
