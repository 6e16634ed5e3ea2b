/// Lengths of time in minutes, as text.
public enum Minutes {
  /// As data prints them: no fraction where there is none, else one or two decimals.
  public static func text(_ minutes: Double) -> String {
    let hundredths = Int((minutes * 100).rounded())
    let whole = hundredths / 100
    let rest = hundredths % 100
    if rest == 0 { return String(whole) }
    let digits = rest % 10 == 0 ? String(rest / 10) : (rest < 10 ? "0" : "") + String(rest)
    return "\(whole).\(digits)"
  }

  /// For people: `45 min`, `2 h`, `11 h 24 min`.
  static func length(_ minutes: Double) -> String {
    guard minutes >= 60, minutes < 1e9 else { return "\(text(minutes)) min" }
    let hours = Int(minutes) / 60
    let rest = minutes - Double(hours * 60)
    return rest < 0.01 ? "\(hours) h" : "\(hours) h \(text(rest)) min"
  }
}
