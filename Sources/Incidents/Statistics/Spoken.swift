/// Lengths of time as a reader says them.
public enum Spoken {
  /// `45 min`, `2 h 30 min`, `3 d 4 h`: the two largest units.
  public static func duration(_ minutes: Double) -> String {
    let total = Int(minutes.rounded())
    if total == 0 { return minutes > 0 ? "under a minute" : "0 min" }
    let (days, hours, rest) = (total / 1440, total / 60 % 24, total % 60)
    if days > 0 { return hours > 0 ? "\(days) d \(hours) h" : "\(days) d" }
    if hours > 0 { return rest > 0 ? "\(hours) h \(rest) min" : "\(hours) h" }
    return "\(rest) min"
  }

  /// `30 %`, `33.3 %`
  public static func percent(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10) %" : "\(tenths / 10).\(tenths % 10) %"
  }
}
