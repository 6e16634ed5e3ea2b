import Incidents
import Testing

@testable import Site

@Suite("Offsets of time zones")
struct ZoneOffsetsTests {
  private func offset(_ zone: String, _ month: Int, _ day: Int, _ hour: Int) -> Int? {
    ZoneOffsets.offset(
      of: zone,
      at: Instant(year: 2023, month: month, day: day, clock: Clock(hour: hour, minute: 30)))
  }

  @Test("Summer time is minded, to the hour of the change")
  func summerTime() {
    #expect(offset("Europe/Berlin", 1, 15, 12) == 60)
    #expect(offset("Europe/Berlin", 7, 15, 12) == 120)
    #expect(offset("Europe/Berlin", 3, 26, 1) == 60)
    #expect(offset("Europe/Berlin", 3, 26, 3) == 120)
    #expect(offset("America/St_Johns", 1, 15, 12) == -210)
    #expect(offset("Australia/Sydney", 1, 15, 12) == 660)
  }

  @Test("In the hour that is skipped or repeated, the offset from before the change counts")
  func change() {
    #expect(offset("Europe/Berlin", 3, 26, 2) == 60)
    #expect(offset("Europe/Berlin", 10, 29, 2) == 120)
  }

  @Test("An unknown zone or year has none")
  func unknown() {
    #expect(offset("Mars/Olympus", 1, 1, 1) == nil)
    #expect(
      ZoneOffsets.offset(of: "Europe/Berlin", at: Instant(year: nil, month: 1, day: 1)) == nil)
  }

  @Test(
    "Offsets as people write them",
    arguments: [
      ("Z", 0), ("utc", 0), ("+01:00", 60), ("+0100", 60), ("-3", -180), ("+05:30", 330),
      ("-03:30", -210), ("+5:45", 345), ("+14", 840),
    ])
  func written(text: String, minutes: Int) {
    #expect(ZoneOffsets.offset(written: text) == minutes)
  }

  @Test("Anything else is none", arguments: ["", "1", "+", "+15", "+1:60", "+100", "+a", "Berlin"])
  func notWritten(text: String) {
    #expect(ZoneOffsets.offset(written: text) == nil)
  }
}
