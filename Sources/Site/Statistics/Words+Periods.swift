import Incidents

extension Words {
  /// `2024`, `Jul to Sep 2024`, `March 2024`
  func period(_ period: Period) -> String {
    switch period.length {
    case .year: String(period.year)
    case .quarter:
      text(
        "statistics.period.quarter",
        [
          "first": shortMonth(period.number * 3 - 2), "last": shortMonth(period.number * 3),
          "year": String(period.year),
        ])
    case .month:
      text(
        "statistics.period.month",
        ["month": month(period.number), "year": String(period.year)])
    }
  }

  /// - Parameter number: 1…12.
  private func month(_ number: Int) -> String {
    locale.months.isEmpty ? "" : locale.months[(number + 11) % 12]
  }

  private func shortMonth(_ number: Int) -> String {
    locale.shortMonths.isEmpty ? "" : locale.shortMonths[(number + 11) % 12]
  }
}
