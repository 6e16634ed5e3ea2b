/// Numbers of the record for people.
enum FactText {
  /// `45 min`, `2 h 30 min`, `3 d 4 h`: the two largest units of a length in minutes.
  static func duration(_ minutes: Double) -> String {
    guard minutes.isFinite, minutes < 1e12 else { return "?" }
    if minutes > 0, minutes < 0.5 { return "under a minute" }
    let total = Int(minutes.rounded())
    let units = [(total / 1440, "d"), (total / 60 % 24, "h"), (total % 60, "min")]
    let first = units.firstIndex { $0.0 > 0 } ?? 2
    return units[first...].prefix(2).filter { $0.0 > 0 || first == 2 }.map { "\($0) \($1)" }
      .joined(separator: " ")
  }

  /// `30 %`, `33.3 %`
  static func percent(_ value: Double) -> String {
    let tenths = (value * 10).rounded() / 10
    return (Int(exactly: tenths).map(String.init) ?? tenths.description) + " %"
  }
}
