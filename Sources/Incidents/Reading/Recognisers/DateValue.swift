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

  /// With the year in which such a day comes next after another, as who promises something for "31 July"
  /// means it; unchanged where it has a year, or where that is most of a year away and may have been
  /// meant otherwise.
  func following(_ earlier: Instant?) -> DateValue {
    guard year == nil, let earlier, let first = earlier.year else { return self }
    let from = CivilDay(year: first, month: earlier.month, day: earlier.day).number
    for year in first...first + 1 {
      var dated = self
      dated.year = year
      guard dated.isPossible else { continue }
      if (from...from + Self.mostDaysAhead).contains(dated.number(assuming: year)) { return dated }
    }
    return self
  }

  private static let mostDaysAhead = 270
}
