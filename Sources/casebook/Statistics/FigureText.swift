import Incidents
import Site

/// Figures for people: as few digits as they are good for.
enum FigureText {
  static let unknown = "–"

  static func value(_ figure: StatisticsFigure?) -> String {
    guard let figure, let value = figure.value else { return unknown }
    return text(value, figure.unit)
  }

  /// `30m–1h 10m`; empty where there is none, and where it says nothing.
  static func interval(_ figure: StatisticsFigure?) -> String {
    guard let figure, let interval = figure.interval else { return "" }
    guard let high = interval.high else {
      return interval.low > 0 ? "over \(text(interval.low, figure.unit))" : ""
    }
    let low = text(interval.low, figure.unit)
    // The unit behind the second is enough.
    let short = figure.unit == .minutes ? Substring(low) : low.prefix { $0 != " " }
    return "\(short)–\(text(high, figure.unit))"
  }

  /// `33 % (18–53 %)`
  static func withInterval(_ figure: StatisticsFigure?) -> String {
    let interval = interval(figure)
    return interval.isEmpty ? value(figure) : "\(value(figure)) (\(interval))"
  }

  static func word(_ verdict: Verdict) -> String {
    switch verdict {
    case .none: unknown
    case .alone: "alone only"
    case .tooFew: "too few"
    case .unclear: "unclear"
    case .rising: "more"
    case .falling: "fewer"
    }
  }

  private static func text(_ value: Double, _ unit: StatisticsFigure.Unit) -> String {
    switch unit {
    case .minutes: duration(value)
    case .days: days(value)
    case .fraction: percent(value * 100)
    case .percent: percent(value)
    case .ratio, .factorPerYear: factor(value)
    default: number(value)
    }
  }

  static func days(_ value: Double) -> String { number(value) + " d" }

  /// Whole but near the ends, so that 0 and 100 are what they say.
  static func percent(_ value: Double) -> String {
    switch value {
    case 1...99: "\(Int(value.rounded())) %"
    case 99.9..<100: ">99.9 %"
    default: value > 99 ? FactText.percent(value) : number(value) + " %"
    }
  }

  /// What is beyond all measure says no more than that.
  private static func factor(_ value: Double) -> String {
    if value > 999 { return ">999" }
    return value > 0 && value < 0.01 ? "<0.01" : number(value)
  }

  /// Two digits, more only of whole numbers.
  private static func number(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e15 else { return "?" }
    if abs(value) >= 9.95 || value == 0 { return String(Int(value.rounded())) }
    var scale = 10.0
    while abs(value) * scale < 9.95, scale < 1e9 { scale *= 10 }
    let rounded = (value * scale).rounded() / scale
    return Int(exactly: rounded).map(String.init) ?? rounded.description
  }

  /// `<1m`, `45m`, `2h 30m`, `3d 4h`, `12d`: of a length in minutes.
  static func duration(_ minutes: Double) -> String {
    guard minutes.isFinite, minutes < 1e12 else { return "?" }
    if minutes > 0, minutes < 0.5 { return "<1m" }
    let total = Int(minutes.rounded())
    let (days, hours, rest) = (total / 1440, total / 60 % 24, total % 60)
    if days >= 10 { return "\(Int((minutes / 1440).rounded()))d" }
    if days > 0 { return hours > 0 ? "\(days)d \(hours)h" : "\(days)d" }
    if hours > 0 { return rest > 0 ? "\(hours)h \(rest)m" : "\(hours)h" }
    return "\(rest)m"
  }
}
