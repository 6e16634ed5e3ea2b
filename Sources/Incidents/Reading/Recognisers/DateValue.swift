/// A date as written: perhaps without a year, perhaps with day and month in an unknown order.
struct DateValue: Sendable, Hashable {
  var year: Int?
  var month: Int
  var day: Int
  /// Day and month could change places, as in 03/04/2023.
  var isAmbiguous = false

  var isPossible: Bool {
    (1...12).contains(month) && day >= 1 && day <= CivilDay.days(inMonth: month, of: year)
  }

  func instant(_ clock: Clock?, offset: Int?) -> Instant {
    Instant(
      year: year, month: month, day: day, clock: clock, offset: clock == nil ? nil : offset)
  }

  /// Days since 1970 for comparing dates; a missing year counts as `year`.
  func number(assuming year: Int) -> Int {
    CivilDay(year: self.year ?? year, month: month, day: day).number
  }
}
