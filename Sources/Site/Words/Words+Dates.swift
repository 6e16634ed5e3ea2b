import Incidents

extension Words {
  /// `3 March 2023`; `3 March, year not stated`
  func day(_ instant: Instant) -> String {
    let month = locale.months.isEmpty ? "" : locale.months[(instant.month + 11) % 12]
    let day = String(instant.day)
    guard let year = instant.year else {
      return text("date.day-without-year", ["day": day, "month": month])
    }
    return text("date.day", ["day": day, "month": month, "year": String(year)])
  }

  /// `3 Mar 2023`, for tables.
  func shortDay(_ instant: Instant) -> String {
    let month = locale.shortMonths.isEmpty ? "" : locale.shortMonths[(instant.month + 11) % 12]
    let day = String(instant.day)
    guard let year = instant.year else {
      return text("date.short-day-without-year", ["day": day, "month": month])
    }
    return text("date.short-day", ["day": day, "month": month, "year": String(year)])
  }

  /// `3 March 2023, 14:00 UTC+01:00`; says so where a clock time has no zone.
  func full(_ instant: Instant) -> String {
    guard let clock = instant.clock else { return day(instant) }
    let zone = instant.offset.map(Self.zone) ?? self["date.no-zone"]
    return text("date.full", ["day": day(instant), "time": clock.text, "zone": zone])
  }

  /// The same moment in UTC, with its day where that differs; `nil` where it is not known or is
  /// what `full` already says.
  func inUTC(_ instant: Instant) -> String? {
    guard instant.offset != 0, let utc = instant.utc, let clock = utc.clock else { return nil }
    guard utc.day != instant.day else { return "\(clock.text) UTC" }
    return text("date.full", ["day": day(utc), "time": clock.text, "zone": "UTC"])
  }

  /// `UTC`, `UTC+01:00`
  static func zone(_ offset: Int) -> String {
    guard offset != 0 else { return "UTC" }
    let size = abs(offset)
    return "UTC" + (offset < 0 ? "−" : "+") + Clock(hour: size / 60, minute: size % 60).text
  }
}
