import Incidents

/// Points in time as a reader of the site sees them.
enum InstantText {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// `3 March 2023`; `3 March, year not stated`
  static func day(_ instant: Instant) -> String {
    let day = "\(instant.day) \(months[(instant.month + 11) % 12])"
    return instant.year.map { "\(day) \($0)" } ?? "\(day), year not stated"
  }

  /// `3 Mar 2023`, for tables.
  static func shortDay(_ instant: Instant) -> String {
    let day = "\(instant.day) \(months[(instant.month + 11) % 12].prefix(3))"
    return instant.year.map { "\(day) \($0)" } ?? "\(day), no year"
  }

  /// `3 March 2023, 14:00 UTC+01:00`; says so where a clock time has no zone.
  static func full(_ instant: Instant) -> String {
    guard let clock = instant.clock else { return day(instant) }
    let zone = instant.offset.map(zone) ?? "(no time zone stated)"
    return "\(day(instant)), \(clock.text) \(zone)"
  }

  /// The same moment in UTC, with its day where that differs; `nil` where it is not known or is
  /// what `full` already says.
  static func inUTC(_ instant: Instant) -> String? {
    guard instant.offset != 0, let utc = instant.utc, let clock = utc.clock else { return nil }
    return utc.day == instant.day ? "\(clock.text) UTC" : "\(day(utc)), \(clock.text) UTC"
  }

  /// `UTC`, `UTC+01:00`
  static func zone(_ offset: Int) -> String {
    guard offset != 0 else { return "UTC" }
    let size = abs(offset)
    return "UTC" + (offset < 0 ? "−" : "+") + Clock(hour: size / 60, minute: size % 60).text
  }

  /// A `<time>` element, or plain text where HTML has no machine form for what is known.
  static func element(_ instant: Instant, _ text: String) -> HTML {
    guard let machine = machine(instant) else { return "\(text)" }
    return "<time datetime=\"\(machine)\">\(text)</time>"
  }

  /// HTML's own grammar has yearless dates, but no yearless dates with a clock.
  private static func machine(_ instant: Instant) -> String? {
    if instant.year == nil {
      return instant.clock == nil ? String(instant.description.dropFirst(5)) : nil
    }
    return (instant.year ?? 0) > 0 ? instant.description : nil
  }
}
