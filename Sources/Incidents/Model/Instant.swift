/// A point in time as precisely as a document gives it, and no more: any of the year, the clock
/// and the zone may be missing.
public struct Instant: Sendable, Hashable {
  // 12 bytes in all, a sixth of what `Int`s would take: every entry of a timeline has one.
  private var storedYear: Int32
  private var storedMonth: Int8
  private var storedDay: Int8
  private var storedOffset: Int16
  public var clock: Clock?

  public init(year: Int?, month: Int, day: Int, clock: Clock? = nil, offset: Int? = nil) {
    storedYear = Self.stored(year)
    storedMonth = Int8(clamping: month)
    storedDay = Int8(clamping: day)
    storedOffset = Self.stored(offset)
    self.clock = clock
  }

  /// `nil` where the document never names one.
  public var year: Int? {
    get { storedYear == .min ? nil : Int(storedYear) }
    set { storedYear = Self.stored(newValue) }
  }

  /// 1…12
  public var month: Int {
    get { Int(storedMonth) }
    set { storedMonth = Int8(clamping: newValue) }
  }

  /// 1…31
  public var day: Int {
    get { Int(storedDay) }
    set { storedDay = Int8(clamping: newValue) }
  }

  /// Minutes east of UTC; `nil` where the document names no zone, and without a clock.
  public var offset: Int? {
    get { storedOffset == .min ? nil : Int(storedOffset) }
    set { storedOffset = Self.stored(newValue) }
  }

  /// The lowest number stands for `nil`.
  private static func stored<Number: FixedWidthInteger>(_ value: Int?) -> Number {
    value.map { max(.min + 1, Number(clamping: $0)) } ?? .min
  }
}

/// A time of day.
public struct Clock: Sendable, Hashable, Comparable {
  private var storedHour: Int8
  private var storedMinute: Int8
  private var storedSecond: Int8

  public init(hour: Int, minute: Int, second: Int = 0) {
    storedHour = Int8(clamping: hour)
    storedMinute = Int8(clamping: minute)
    storedSecond = Int8(clamping: second)
  }

  /// 0…23
  public var hour: Int {
    get { Int(storedHour) }
    set { storedHour = Int8(clamping: newValue) }
  }

  /// 0…59
  public var minute: Int {
    get { Int(storedMinute) }
    set { storedMinute = Int8(clamping: newValue) }
  }

  /// 0…59
  public var second: Int {
    get { Int(storedSecond) }
    set { storedSecond = Int8(clamping: newValue) }
  }

  /// Minutes since midnight, seconds dropped.
  public var minuteOfDay: Int { hour * 60 + minute }

  public static func < (a: Self, b: Self) -> Bool {
    (a.hour, a.minute, a.second) < (b.hour, b.minute, b.second)
  }
}

extension Instant: CustomStringConvertible {
  /// ISO 8601 (`2023-03-03T14:00:00+01:00`), cut to what is known; EDTF `XXXX-03-03` where the
  /// year is missing (https://www.loc.gov/standards/datetime/).
  public var description: String {
    var text = year.map { padded($0, 4) } ?? "XXXX"
    text += "-" + padded(month, 2) + "-" + padded(day, 2)
    guard let clock else { return text }
    text += "T" + padded(clock.hour, 2) + ":" + padded(clock.minute, 2) + ":"
    text += padded(clock.second, 2)
    guard let offset else { return text }
    let size = abs(offset)
    return text + (offset < 0 ? "-" : "+") + padded(size / 60, 2) + ":" + padded(size % 60, 2)
  }
}

private func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

extension Instant {
  /// Minutes from 1970-01-01T00:00Z, by the offset where there is one and else as if in UTC; a
  /// missing clock counts as midnight. `nil` without a year.
  public var epochMinutes: Int? {
    guard let year else { return nil }
    return CivilDay(year: year, month: month, day: day).number * 1440
      + (clock?.minuteOfDay ?? 0) - (offset ?? 0)
  }

  /// The same moment in UTC; `nil` unless date, clock and offset are all known.
  public var utc: Instant? {
    guard let minutes = epochMinutes, let clock, offset != nil else { return nil }
    let day = CivilDay(number: minutes.flooredQuotient(by: 1440))
    let rest = minutes - day.number * 1440
    return Instant(
      year: day.year, month: day.month, day: day.day,
      clock: Clock(hour: rest / 60, minute: rest % 60, second: clock.second), offset: 0)
  }

  /// This instant moved by whole minutes, keeping its offset; needs a clock and a year.
  public func adding(minutes: Int) -> Instant? {
    guard let year, let clock else { return nil }
    let total =
      CivilDay(year: year, month: month, day: day).number * 1440 + clock.minuteOfDay + minutes
    let moved = CivilDay(number: total.flooredQuotient(by: 1440))
    let rest = total - moved.number * 1440
    return Instant(
      year: moved.year, month: moved.month, day: moved.day,
      clock: Clock(hour: rest / 60, minute: rest % 60, second: clock.second), offset: offset)
  }
}
