import Incidents
import Testing

@Suite("Clock ranges")
struct ClockRangeTests {
  private func first(_ time: String) -> String? {
    incident("# Outage on 3 May 2024\n\n## Timeline\n\n- \(time) it began\n- 23:59 it ended\n")
      .timeline.first?.at?.description
  }

  @Test("Two clocks with a hyphen between are a range, not a clock with an offset")
  func ranges() {
    for range in ["10:00-11:00", "13:30-13:45", "01:10-02:20", "10:00-01:00"] {
      #expect(first(range) == "2024-05-03T\(range.prefix(5)):00", "\(range)")
    }
    #expect(first("01:10-02:20 UTC") == "2024-05-03T01:10:00+00:00")
  }

  @Test("An offset west of Greenwich stays one")
  func offsets() {
    #expect(first("09:30-05:00") == "2024-05-03T09:30:00-05:00")
    #expect(first("2024-05-03T03:00:12-05:00") == "2024-05-03T03:00:12-05:00")
    #expect(first("2024-05-03 03:00:12-09:30") == "2024-05-03T03:00:12-09:30")
  }

  @Test("\"ca.\" stands between a date and its clock")
  func circa() {
    #expect(first("2024-05-03 ca. 18:30") == "2024-05-03T18:30:00")
  }

  @Test("A zone may have an older name, and stand in the header of any table")
  func zones() {
    var settings = ReadingSettings()
    settings.offsetOfZone = { name, _ in name == "America/Los_Angeles" ? -420 : nil }
    let text =
      "# Outage\n\n## Summary\n\nOn 3 May 2024 from 11:45 to 16:10 US/Pacific it was down.\n"
    #expect(
      incident(text, settings: settings).start?.value.description == "2024-05-03T11:45:00-07:00")
    let table =
      "# Outage\n\n## How it went\n\n| UTC | What |\n|---|---|\n| 2024-05-03 03:08 | It began |\n"
      + "| 2024-05-03 03:20 | It went on |\n| 2024-05-03 03:40 | It ended |\n"
    #expect(incident(table).timeline.first?.at?.description == "2024-05-03T03:08:00+00:00")
  }
}
