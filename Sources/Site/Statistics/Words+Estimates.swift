import Incidents

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

/// Numbers that a test or an interval gives.
extension Words {
  /// `3,500`, `12`, `1.3`, `0.52`, `0.04`: two significant digits, below 0.1 one. A number that is not
  /// 1 is never rounded to it: an interval that ends at 0.997 does not hold 1.
  func ratio(_ value: Double) -> String {
    if value >= 99.5, value < Self.beyondTelling { return number(Self.twoDigits(value)) }
    return estimate(value, digits: value >= 9.95 ? 0 : value >= 0.995 ? 1 : 2, apart: 1)
  }

  /// `+1.2`, `−0.4`, `0`: percentage points.
  func points(_ value: Double) -> String {
    (value > 0 ? "+" : "") + estimate(value, digits: 1, apart: 0)
  }

  /// `56.2 %` of a time whose middle is 50 %.
  func position(_ share: Double) -> String {
    text("unit.percent", ["n": estimate(share * 100, digits: 1, apart: 50)])
  }

  /// `p = 0.012`, `p < 0.001`
  func p(_ value: Double) -> String {
    guard value >= 0.001 else { return text("statistics.p-under", ["p": fixed(0.001, 3)]) }
    // Never rounded over the level that it is held against.
    let digits = value < 0.01 || (value > 0.045 && value < 0.055) ? 3 : 2
    return text("statistics.p", ["p": fixed(value, digits)])
  }

  private static func twoDigits(_ value: Double) -> Int {
    var unit = 1.0
    while value / unit >= 99.5 { unit *= 10 }
    return Int((value / unit).rounded() * unit)
  }

  /// Bounds above this say as much as none.
  private static let beyondTelling = 1e9

  /// `95 % interval 0.5 to 3.6`, `95 % interval from 0.4 up, without an upper bound`
  func interval(_ bounds: Bounds, _ write: (Double) -> String) -> String {
    guard let high = bounds.high, high < Self.beyondTelling else {
      return text("statistics.open", ["low": write(bounds.low)])
    }
    return text("statistics.interval", ["low": write(bounds.low), "high": write(high)])
  }

  func interval(_ interval: Interval, _ write: (Double) -> String) -> String {
    self.interval(Bounds(interval), write)
  }

  /// Of a fraction: `35 %`.
  func share(_ value: Double) -> String { percent(value * 100) }

  /// A stretch of time in days: `3 h`, `2 d 4 h`, `45 d`, `14 mo`.
  func days(_ days: Double) -> String {
    days < 9.5 ? duration(days * 1440) : age(Int(min(days, 1e9).rounded()))
  }

  /// Of a measure, in its unit.
  func value(_ value: Double, of measure: Measure) -> String {
    measure == .affected ? percent(value) : duration(value)
  }

  /// - Parameter apart: what another number is not rounded to, up to four decimals.
  private func estimate(_ value: Double, digits: Int, apart: Double) -> String {
    guard value.isFinite, abs(value) < 1e15 else { return "–" }
    var digits = digits
    // Small numbers keep one digit that is not 0.
    if apart != 0 {
      while digits > 0, digits < 4, value != 0,
        abs(value) < 0.95 * pow(10, -Double(digits - 1)) / 10
      {
        digits += 1
      }
    }
    while digits < 4, value != apart, fixed(value, digits) == fixed(apart, digits) { digits += 1 }
    return fixed(value, digits)
  }

  /// Without zeros at the end.
  private func fixed(_ value: Double, _ digits: Int) -> String {
    let scale = Int(pow(10, Double(digits)))
    let scaled = Int((abs(value) * Double(scale)).rounded())
    let whole = number(scaled / scale)
    var rest = String(String(scaled % scale + scale).dropFirst())
    while rest.hasSuffix("0") { rest.removeLast() }
    let sign = value < 0 && scaled > 0 ? "−" : ""
    return digits == 0 || rest.isEmpty ? sign + whole : sign + whole + locale.decimal + rest
  }
}
