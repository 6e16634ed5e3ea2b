import Incidents
import Markup

/// Dates and times as a reader says them, in English.
enum DateText {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// `3 March 2023`, `3 March` where the year is missing.
  static func day(_ instant: Instant) -> String {
    let month = months.indices.contains(instant.month - 1) ? months[instant.month - 1] : ""
    return "\(instant.day) \(month)" + (instant.year.map { " \($0)" } ?? "")
  }

  static func clock(_ clock: Clock) -> String {
    "\(two(clock.hour)):\(two(clock.minute))"
  }

  /// `14:00 UTC+01:00`, `14:00 UTC`, `14:00` where no zone is known.
  static func clockAndZone(_ instant: Instant) -> String? {
    instant.clock.map { clock($0) + (instant.offset.map { " " + zone($0) } ?? "") }
  }

  static func zone(_ offset: Int) -> String {
    guard offset != 0 else { return "UTC" }
    let size = abs(offset)
    return "UTC\(offset < 0 ? "−" : "+")\(two(size / 60)):\(two(size % 60))"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

  /// A value that HTML's `datetime` attribute allows; `nil` for what it does not, such as a day
  /// without a year.
  static func machine(_ instant: Instant) -> String? {
    guard let year = instant.year, year >= 1000 else { return nil }
    let date = Instant(year: year, month: instant.month, day: instant.day).description
    guard let clock = instant.clock else { return date }
    let time = "T\(two(clock.hour)):\(two(clock.minute)):\(two(clock.second))"
    guard let offset = instant.offset else { return date + time }
    let size = abs(offset)
    return date + time + "\(offset < 0 ? "-" : "+")\(two(size / 60)):\(two(size % 60))"
  }

  /// A `<time>` element where the instant can be one.
  static func element(_ instant: Instant, _ text: String) -> String {
    let text = HTMLText.escape(text)
    return machine(instant).map { "<time datetime=\"\($0)\">\(text)</time>" } ?? text
  }
}
