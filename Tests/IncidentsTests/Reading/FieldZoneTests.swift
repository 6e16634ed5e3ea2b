import Incidents
import Testing

@Suite("Zones beside times")
struct FieldZoneTests {
  @Test(
    "The end of a labelled range is no offset",
    arguments: [
      "Time: 2024-05-03 10:00-11:30", "When: 2024-05-03 10:00-11:30 (local time)",
      "Date: 2024-05-03 10:00–11:30",
      "| Field | Value |\n|---|---|\n| Time | 2024-05-03 10:00-11:30 |",
    ])
  func rangeInField(field: String) {
    let read = incident("# Uploads failed\n\n\(field)\n\n## Root cause\n\nA full disk.\n")
    #expect(read.start?.value.description == "2024-05-03T10:00:00", "\(field)")
    #expect(read.end?.value.description == "2024-05-03T11:30:00", "\(field)")
  }

  @Test(
    "An offset in a field is one",
    arguments: [
      ("Start: 2024-05-03T10:00:00-05:00", "2024-05-03T10:00:00-05:00"),
      ("Start: 2024-05-03 10:00 (UTC-5)", "2024-05-03T10:00:00-05:00"),
      ("Start: 2024-05-03 10:00\n\nTime zone: +02:00", "2024-05-03T10:00:00+02:00"),
    ])
  func offsetInField(field: String, start: String) {
    let read = incident("# Uploads failed\n\n\(field)\n\n## Root cause\n\nA full disk.\n")
    #expect(read.start?.value.description == start)
  }

  @Test(
    "A zone may be in small letters, but for words that are none",
    arguments: [
      ("The shop was down on 3 May 2024 from 10:00 pst to 11:00 pst.", "-08:00"),
      ("The shop was down on 3 May 2024 from 9:40pm wat.", "+01:00"),
      ("The shop was down on 3 May 2024 from 10:00 eat.", "+03:00"),
      ("Am 3. Mai 2024 um 10:00 ist der Laden ausgefallen.", nil as String?),
      ("On 3 May 2024 at 10:00 cat videos failed.", nil),
    ])
  func zoneInSmallLetters(sentence: String, offset: String?) {
    let start = incident("# Shop\n\n## Summary\n\n\(sentence)\n").start?.value.description
    #expect(start?.contains("T") == true)
    #expect(start?.hasSuffix(offset ?? ":00:00") == true, "\(start ?? "none")")
  }

  @Test("A zone in the header of a timeline's column holds for the column")
  func zoneOfColumn() {
    let read = incident(
      """
      # Orders failed

      | Field | Value |
      |---|---|
      | Start | 2024-05-03 23:50 CEST |
      | End | 2024-05-04 00:40 CEST |

      ## Timeline

      | Time (UTC) | What |
      |---|---|
      | 2024-05-03 21:50 | orders fail |
      | 22:40 | orders are back |
      """)
    #expect(read.timeline.map(\.offsetMinutes) == [0, 50])
    #expect(read.timeline.first?.at?.description == "2024-05-03T21:50:00+00:00")
  }

  @Test("A number behind UTC that counts something is no offset, and marks stay with their words")
  func countsBehindZone() {
    let read = incident(
      """
      # Orders failed on 3 May 2024

      ## Timeline

      - 10:00 UTC orders fail
      - 10:05 UTC -5 % of traffic
      - 10:10 UTC +2 nodes added
      - 10:20 UTC [Bob] restarts them
      - 10:25 UTC <5 % of errors
      - 11:30 GMT +1 Orders are back
      """)
    #expect(read.timeline.map(\.offsetMinutes) == [0, 5, 10, 20, 25, 30])
    #expect(
      read.timeline.map(\.text) == [
        "orders fail", "-5 % of traffic", "+2 nodes added", "[Bob] restarts them",
        "<5 % of errors", "Orders are back",
      ])
  }

  @Test("Both dotted times of a range are read where the second has a zone")
  func dottedRange() {
    let read = incident(
      "# Cold kettles\n\nOn 3 May 2024 from 10.15 to 11.45 UTC the kettles were down for 40 % of users."
    )
    #expect(read.start?.value.description == "2024-05-03T10:15:00+00:00")
    #expect(read.end?.value.description == "2024-05-03T11:45:00+00:00")
    let measured = incident("# Outage on 3 May 2024\n\nLatency rose from 10.15 to 11.45 seconds.")
    #expect(measured.start?.value.clock == nil)
  }

  @Test(arguments: [
    ("09:05 Z", 0 as Int?), ("09:05 Zulu", 0), ("09:05 UTC +5:30", 330), ("09:05 (GMT+5.30)", 330),
    ("09:05 UTC +2", 0), ("09:05 UTC+2.", 120),
  ]) func zonesAreWrittenInManyWays(time: String, offset: Int?) {
    let read = incident(
      "# Cold kettles on 2020-02-03\n\n## Timeline\n\n- \(time) nodes cold\n- 10:20 hot\n")
    #expect(read.timeline.first?.at?.offset == offset)
  }
}
