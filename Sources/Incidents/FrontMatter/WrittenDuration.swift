import Markup

/// Reads a length of time that stands alone, as in front matter.
enum WrittenDuration {
  /// Minutes of `90`, `90m`, `1h30m`, `1:30:00`, `2 hours 5 minutes` or `PT1H30M`; `nil` for
  /// anything else and for lengths below zero.
  static func minutes(_ written: String) -> Double? {
    if let number = Double(written) { return number >= 0 && number.isFinite ? number : nil }
    if let clock = clock(written) { return clock }
    let isPeriod = written.hasPrefix("P")
    let text = TokenText(PlainText(generated: isPeriod ? spelt(written) : written))
    guard let (value, next) = DurationRecogniser.match(text, at: 0), next == text.count else {
      return nil
    }
    return value.minutes
  }

  /// `1:30:00` and `1:30`: hours first.
  private static func clock(_ written: String) -> Double? {
    let parts = written.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3 else { return nil }
    var numbers = parts.compactMap { Double($0) }
    guard numbers.count == parts.count, numbers.allSatisfy({ $0 >= 0 && $0.isFinite }) else {
      return nil
    }
    if numbers.count == 2 { numbers.append(0) }
    return numbers[0] * 60 + numbers[1] + numbers[2] / 60
  }

  /// `P1DT2H30M` (ISO 8601) as the recogniser of prose reads it: `1d 2h 30m`.
  private static func spelt(_ period: String) -> String {
    var out = ""
    for byte in period.utf8.dropFirst() where byte != UInt8(ascii: "T") {
      out.unicodeScalars.append(Unicode.Scalar(byte.lowercased))
      if byte.isASCIILetter { out += " " }
    }
    while out.hasSuffix(" ") { out.removeLast() }
    return out
  }
}
