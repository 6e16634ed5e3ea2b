import Incidents

extension TrendsSentences {
  /// One year: its months, the year before beside it, and how long its incidents took.
  func year(_ year: YearStatistics) -> [String] {
    guard year.coverage.total > 0 else { return [words["statistics.year.none"]] }
    return counts(year)
      + year.measures.filter { $0.count > 0 }.flatMap { measure($0, nil, year.coverage) }
  }

  /// The same without the measures.
  func counts(_ year: YearStatistics) -> [String] {
    // The comparison names the year's incidents too.
    [comparison(year)]
      + (year.comparison == nil || year.coverage[.when].inferred > 0 ? [counted(year)] : [])
      + months(year)
  }

  private func counted(_ year: YearStatistics) -> String {
    let inferred = year.coverage[.when].inferred
    return words.text(
      "statistics.year.count", count: year.coverage.total,
      [
        "year": String(year.year),
        "inferred": inferred == 0
          ? "" : words.text("statistics.year.inferred", count: inferred),
      ])
  }

  private func months(_ year: YearStatistics) -> [String] {
    var sentences: [String] = []
    let used = year.months.filter { $0.count > 0 }
    if year.coverage.total > 1, let most = used.map(\.count).max() {
      sentences.append(
        words.text(
          "statistics.year.busiest", count: most, ["months": words.number(used.count)]))
    }
    if year.months.last?.isPartial == true {
      sentences.append(words.text("statistics.year.partial", ["year": String(year.year)]))
    }
    return sentences
  }

  private func comparison(_ year: YearStatistics) -> String {
    guard let comparison = year.comparison, let finding = year.finding else {
      return words.text(
        "statistics.year.no-comparison",
        ["year": String(year.year), "before": String(year.year - 1)])
    }
    return told(finding, facts: years(comparison))
  }
}
