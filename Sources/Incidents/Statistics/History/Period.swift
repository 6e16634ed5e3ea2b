/// How long the stretches are that incidents are counted by.
public enum PeriodLength: String, Sendable, Hashable, CaseIterable {
  case month, quarter, year

  /// Years for more than four of them, quarters for more than one, else months: between about four
  /// and sixteen bars.
  static func fitting(_ first: CivilDay, _ last: CivilDay) -> Self {
    switch last.year - first.year {
    case 4...: .year
    case 1...: .quarter
    default: .month
    }
  }

  var months: Int {
    switch self {
    case .month: 1
    case .quarter: 3
    case .year: 12
    }
  }
}

/// A stretch of the calendar.
public struct Period: Sendable, Hashable {
  public let length: PeriodLength
  public let year: Int
  /// 1…12, 1…4 or 1.
  public let number: Int

  init(_ length: PeriodLength, holding day: CivilDay) {
    self.length = length
    year = day.year
    number = (day.month - 1) / length.months + 1
  }

  private init(_ length: PeriodLength, index: Int) {
    let perYear = 12 / length.months
    self.length = length
    year = index.flooredQuotient(by: perYear)
    number = index - year * perYear + 1
  }

  /// Counts periods of this length from year 0.
  var index: Int { year * (12 / length.months) + number - 1 }

  /// Every period from the first to the last, those without an incident too.
  static func all(_ length: PeriodLength, from first: CivilDay, to last: CivilDay) -> [Period] {
    (Period(length, holding: first).index...Period(length, holding: last).index).map {
      Period(length, index: $0)
    }
  }

  public var firstDay: CivilDay {
    CivilDay(year: year, month: (number - 1) * length.months + 1, day: 1)
  }

  /// The day after its last.
  public var endDay: CivilDay { Period(length, index: index + 1).firstDay }

  /// `2024`, `2024-Q3`, `2024-03`, as data write it.
  public var name: String {
    switch length {
    case .year: String(year)
    case .quarter: "\(year)-Q\(number)"
    case .month: "\(year)-\(number < 10 ? "0" : "")\(number)"
    }
  }
}
