import Incidents

/// Days as places on a line that is ruled in months or years.
struct CalendarScale {
  struct Tick: Hashable {
    let label: String
    /// Days since 1970-01-01.
    let day: Int
  }

  /// Days since 1970-01-01.
  let days: ClosedRange<Int>
  let x: ClosedRange<Double>
  let ticks: [Tick]

  private static let yearSteps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000]
  private static let monthSteps = [1, 2, 3, 6]

  /// The whole of some years.
  init(_ years: ClosedRange<Int>, x: ClosedRange<Double>, shortMonths: [String]) {
    self.x = x
    days =
      CivilDay(year: years.lowerBound, month: 1, day: 1)
      .number...CivilDay(
        year: years.upperBound, month: 12, day: 31
      ).number
    ticks =
      years.count == 1
      ? Self.months(years.lowerBound, x, shortMonths) : Self.years(years, x)
  }

  func place(_ day: Int) -> Double {
    let share =
      Double(min(max(day, days.lowerBound), days.upperBound) - days.lowerBound)
      / Double(days.upperBound - days.lowerBound)
    return x.lowerBound + share * (x.upperBound - x.lowerBound)
  }

  private static func years(_ years: ClosedRange<Int>, _ x: ClosedRange<Double>) -> [Tick] {
    let unit = (x.upperBound - x.lowerBound) / Double(years.count)
    let room = TextWidth.of(String(years.upperBound)) + 10
    let step = yearSteps.first { Double($0) * unit >= room } ?? 10_000
    return years.filter { $0 % step == 0 }.map {
      Tick(label: String($0), day: CivilDay(year: $0, month: 1, day: 1).number)
    }
  }

  private static func months(
    _ year: Int, _ x: ClosedRange<Double>, _ names: [String]
  ) -> [Tick] {
    let unit = (x.upperBound - x.lowerBound) / 12
    let room = (names.map { TextWidth.of($0) }.max() ?? 0) + 10
    let step = monthSteps.first { Double($0) * unit >= room } ?? 12
    return stride(from: 0, to: min(12, names.count), by: step).map {
      Tick(label: names[$0], day: CivilDay(year: year, month: $0 + 1, day: 1).number)
    }
  }
}
