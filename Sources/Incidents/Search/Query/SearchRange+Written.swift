extension SearchRange {
  /// How a range can be written and yet not be one.
  enum Written {
    case range(SearchRange)
    /// An operator that waits for its number.
    case unfinished
    case unreadable
  }

  /// Reads `>2h`, `30m..4h`, `2023`; the ends may come in either order.
  static func read(_ value: String, of measure: SearchQuery.Measure) -> Written {
    let text = value.unicodeScalars.filter { !SearchQueryText.isSpace($0) }
    let written = String(text).lowercased()
    switch written {
    case ">", ">=", "<", "<=", "=", "..": return .unfinished
    default: return range(written, measure).map(Written.range) ?? .unreadable
    }
  }

  private static func range(_ written: String, _ measure: SearchQuery.Measure) -> SearchRange? {
    func number(_ text: some StringProtocol) -> Double? { measure.number(Array(text.utf8)) }
    if written.hasPrefix(">=") {
      return number(written.dropFirst(2)).map { SearchRange(low: $0) }
    } else if written.hasPrefix("<=") {
      return number(written.dropFirst(2)).map { SearchRange(high: $0) }
    } else if written.hasPrefix(">") {
      return number(written.dropFirst()).map { SearchRange(low: $0, isLowOpen: true) }
    } else if written.hasPrefix("<") {
      return number(written.dropFirst()).map { SearchRange(high: $0, isHighOpen: true) }
    }
    let ends = parted(written)
    guard ends.count == 2 else {
      return number(written.hasPrefix("=") ? written.dropFirst() : written[...])
        .map { SearchRange(low: $0, high: $0) }
    }
    let (low, high) = (number(ends[0]), number(ends[1]))
    // An end may be missing, but not be something else.
    guard low != nil || ends[0].isEmpty, high != nil || ends[1].isEmpty else { return nil }
    if let low, let high { return SearchRange(low: min(low, high), high: max(low, high)) }
    return SearchRange(low: low, high: high)
  }

  /// At the first `..`.
  private static func parted(_ written: String) -> [Substring] {
    var last: Character?
    for index in written.indices {
      if written[index] == ".", last == "." {
        return [written[..<written.index(before: index)], written[written.index(after: index)...]]
      }
      last = written[index]
    }
    return [written[...]]
  }
}

extension SearchQuery.Measure {
  /// Minutes, percent or a year, written in ASCII.
  fileprivate func number(_ written: [UInt8]) -> Double? {
    switch self {
    case .year: written.count == 4 ? Self.number(written[...]) : nil
    case .affected:
      Self.number(written.last == UInt8(ascii: "%") ? written.dropLast() : written[...])
    case .duration: Self.number(written[...]) ?? Self.minutes(written)
    }
  }

  /// Digits, perhaps a point and more digits; longer ones than floating point can hold are none.
  private static func number(_ written: ArraySlice<UInt8>) -> Double? {
    let parts = written.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard written.count <= 15, parts.count <= 2,
      parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { (0x30...0x39).contains($0) } })
    else { return nil }
    return Double(String(decoding: written, as: UTF8.self))
  }

  /// `2h30m`.
  private static func minutes(_ written: [UInt8]) -> Double? {
    var sum = 0.0
    var rest = written[...]
    repeat {
      let digits = rest.prefix { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
      let unit = rest.dropFirst(digits.count).prefix { (0x61...0x7A).contains($0) }
      guard let number = number(digits), let length = length(unit) else { return nil }
      sum += number * length
      rest = rest.dropFirst(digits.count + unit.count)
    } while !rest.isEmpty
    return sum
  }

  private static func length(_ unit: ArraySlice<UInt8>) -> Double? {
    switch String(decoding: unit, as: UTF8.self) {
    case "m", "min", "mins", "minute", "minutes": 1
    case "h", "hr", "hrs", "hour", "hours": 60
    case "d", "day", "days": 1440
    default: nil
    }
  }
}
