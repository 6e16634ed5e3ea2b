import Checks
import Incidents
import Markup
import Site
import Testing

@Suite("Days and times that cannot be")
struct ImpossibleTimesTests {
  @Test("A day of the week is held against its date, before and behind it")
  func weekdays() {
    for wrong in [
      "Monday, 3 May 2024", "Mon. May 3rd, 2024", "3 May 2024 (Monday)", "2024-05-03 Mon",
      "Monday the 3rd of May, 2024",
    ] {
      #expect(
        findings(.wrongWeekday, in: postmortem("It was seen on \(wrong).")).map {
          $0.drop { $0 != " " }
        }
          == [" 2024-05-03 was a Friday, not a Monday"], "\(wrong)")
    }
  }

  @Test("What names several days, or another day, is left alone")
  func severalDays() {
    for right in [
      "Friday, 3 May 2024", "Monday to Friday, 3 May 2024", "Mon/Fri 3 May 2024",
      "Monday and Friday, 3 May 2024", "3 May 2024. Monday came", "3 May 2024 Monday's team",
      "sun 3 May 2024", "last Monday. 3 May 2024",
    ] {
      #expect(
        findings(.wrongWeekday, in: postmortem("It was seen on \(right).")).isEmpty, "\(right)")
    }
  }

  @Test("Without a year of its own, a date may be of the year before or after")
  func withoutYear() {
    // 3 May was a Friday in 2024, a Wednesday in 2023 and a Saturday in 2025.
    #expect(findings(.wrongWeekday, in: postmortem("Seen on Wednesday, 3 May.")).isEmpty)
    #expect(findings(.wrongWeekday, in: postmortem("Seen on Monday, 3 May.")).count == 1)
  }

  @Test("A date in figures may be the other way round")
  func exchanged() {
    // 3 May 2024 was a Friday, 5 March 2024 a Tuesday.
    #expect(
      findings(.wrongWeekday, in: "# Outage\n\n## Summary\n\nIt was down on Tuesday, 03/05/2024.\n")
        .isEmpty)
    #expect(
      findings(.wrongWeekday, in: "# Outage\n\n## Summary\n\nIt was down on Friday, 03/05/2024.\n")
        .isEmpty)
  }

  @Test("An end before its beginning is found in sentences and in fields")
  func backwards() {
    for wrong in [
      "It was cold from 3 May 2024 22:00 UTC to 2 May 2024 01:00 UTC.",
      "Start: 2024-05-03 22:00 UTC\nEnd: 2023-05-04 01:30 UTC",
      "It was cold from 5 May 2024 to 3 May 2024.",
    ] {
      #expect(findings(.backwardsRange, in: postmortem(wrong)).count == 1, "\(wrong)")
    }
  }

  @Test("A range over midnight, over the year's end or without dates is in order")
  func forwards() {
    for right in [
      "It was cold from 22:00 to 01:00 UTC.", "It was cold from 28 December to 3 January 2025.",
      "It was cold from 3 May 2024 22:00 UTC to 4 May 2024 01:00 UTC.",
      "It was cold on 3 May 2024 from 23:20 to 01:05 UTC.",
      "It was cold from 10:00 UTC+2 on 3 May 2024 to 09:00 UTC on 3 May 2024.",
    ] {
      #expect(findings(.backwardsRange, in: postmortem(right)).isEmpty, "\(right)")
    }
  }

  private func skipped(_ time: String, _ zone: String = "Europe/Berlin") -> [String] {
    let text =
      "# Outage on 31 March 2024\n\nAll times are \(zone).\n\n## Timeline\n\n- \(time) it began\n- 05:00 it ended\n"
    return findings(.skippedTime, in: text, settings: Configuration().reading)
  }

  @Test("The hour that daylight saving skips is found, and no minute beside it")
  func skippedHour() {
    #expect(
      skipped("02:30") == [
        "7:3: 2024-03-31 02:30 did not exist in Europe/Berlin: the clocks were put forward by 60 minutes"
      ])
    #expect(skipped("02:00").count == 1)
    #expect(skipped("02:59").count == 1)
    for time in ["01:59", "03:00", "03:30", "04:00"] { #expect(skipped(time).isEmpty, "\(time)") }
  }

  @Test("A fixed offset has no gaps, and neither has a zone without seasons")
  func fixedOffsets() {
    #expect(skipped("02:30", "CET").isEmpty)
    #expect(skipped("02:30", "UTC").isEmpty)
    #expect(skipped("02:30", "Africa/Lagos").isEmpty)
  }

  @Test("The configured zone counts where a document names none")
  func configuredZone() {
    var settings = Configuration().reading
    settings.defaultZone = "America/New_York"
    let text = "# Outage\n\n## Summary\n\nIt was down on 10 March 2024 from 02:15 to 04:00.\n"
    #expect(findings(.skippedTime, in: text, settings: settings).count == 1)
    #expect(findings(.skippedTime, in: text, settings: Configuration().reading).isEmpty)
  }
}
