import Incidents

/// Numbers and times as the data files have them, without a string in between.
extension [UInt8] {
  mutating func append(decimal number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    append(digits: number.magnitude)
  }

  /// Without a fraction where there is none.
  mutating func append(number: Double) {
    if let whole = Int(exactly: number) {
      append(decimal: whole)
    } else {
      append(contentsOf: number.description.utf8)
    }
  }

  /// What ``Incidents/Instant/description`` says.
  mutating func append(instant: Instant) {
    if let year = instant.year {
      guard (1000...9999).contains(year) else {
        append(contentsOf: instant.description.utf8)
        return
      }
      append(digits: year.magnitude)
    } else {
      append(contentsOf: "XXXX".utf8)
    }
    append(twoDigits: instant.month, after: "-")
    append(twoDigits: instant.day, after: "-")
    guard let clock = instant.clock else { return }
    append(UInt8(ascii: "T"))
    append(twoDigits: clock.hour)
    append(twoDigits: clock.minute, after: ":")
    append(twoDigits: clock.second, after: ":")
    guard let offset = instant.offset else { return }
    append(twoDigits: abs(offset) / 60, after: offset < 0 ? "-" : "+")
    append(twoDigits: abs(offset) % 60, after: ":")
  }

  /// What ``Incidents/Clock/text`` says.
  mutating func append(clock: Clock) {
    append(twoDigits: clock.hour)
    append(twoDigits: clock.minute, after: ":")
    if clock.second != 0 { append(twoDigits: clock.second, after: ":") }
  }

  private mutating func append(twoDigits number: Int, after mark: Unicode.Scalar) {
    append(UInt8(ascii: mark))
    append(twoDigits: number)
  }

  private mutating func append(twoDigits number: Int) {
    if (0..<10).contains(number) { append(UInt8(ascii: "0")) }
    append(decimal: number)
  }

  private mutating func append(digits number: UInt) {
    if number >= 10 { append(digits: number / 10) }
    append(UInt8(ascii: "0") + UInt8(number % 10))
  }
}
