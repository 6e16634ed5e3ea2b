import Incidents

extension Words {
  /// `12,345`
  func number(_ number: Int) -> String {
    let digits = String(number.magnitude)
    guard digits.utf8.count > 3 else { return String(number) }
    var out = number < 0 ? "−" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { out += locale.group }
      out.append(digit)
    }
    return out
  }

  /// At most one decimal.
  func decimal(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e15 else { return "–" }
    let tenths = Int((value * 10).rounded())
    let whole = number(abs(tenths) / 10)
    let rest = abs(tenths) % 10
    return (tenths < 0 ? "−" : "") + (rest == 0 ? whole : whole + locale.decimal + String(rest))
  }

  /// `30 %`, `33.3 %`
  func percent(_ value: Double) -> String { text("unit.percent", ["n": decimal(value)]) }

  /// `45 min`, `2 h 30 min`, `3 d 4 h`: the two largest units of a length in minutes.
  func duration(_ minutes: Double) -> String {
    guard minutes.isFinite, abs(minutes) < 1e15 else { return "–" }
    let total = Int(minutes.rounded())
    if total == 0 {
      return minutes > 0 ? self["unit.under-a-minute"] : text("unit.minutes", count: 0)
    }
    let (days, hours, rest) = (total / 1440, total / 60 % 24, total % 60)
    if days > 0 {
      return joined(
        text("unit.days", count: days), hours > 0 ? text("unit.hours", count: hours) : nil)
    }
    if hours > 0 {
      return joined(
        text("unit.hours", count: hours), rest > 0 ? text("unit.minutes", count: rest) : nil)
    }
    return text("unit.minutes", count: rest)
  }

  /// `45 d`, `14 mo`, `3 y 6 mo`: how old something is, which nobody counts in days for years. A month
  /// is a twelfth of a Gregorian year.
  func age(_ days: Int) -> String {
    guard days >= 90 else { return text("unit.days", count: days) }
    let months = Int((Double(days) / CivilDay.perYear * 12).rounded())
    guard months >= 24 else { return text("unit.months", count: months) }
    return joined(
      text("unit.years", count: months / 12),
      months % 12 > 0 ? text("unit.months", count: months % 12) : nil)
  }

  /// `T`, `T+15 min`, `T−2 h`: a point in time relative to an incident's start, in minutes.
  func offset(_ minutes: Int) -> String {
    minutes == 0 ? "T" : (minutes < 0 ? "T−" : "T+") + duration(Double(abs(minutes)))
  }

  private func joined(_ large: String, _ small: String?) -> String {
    small.map { large + " " + $0 } ?? large
  }
}
