/// Minutes as data prints them: no fraction where there is none, else one or two decimals.
public enum Minutes {
  public static func text(_ minutes: Double) -> String {
    let hundredths = Int((minutes * 100).rounded())
    let whole = hundredths / 100
    let rest = hundredths % 100
    if rest == 0 { return String(whole) }
    let digits = rest % 10 == 0 ? String(rest / 10) : (rest < 10 ? "0" : "") + String(rest)
    return "\(whole).\(digits)"
  }
}
