import Incidents

extension TrendsSentences {
  /// The time between incidents, and how much of it is out of the ordinary.
  func gaps(_ occurrence: Occurrence) -> [String] {
    let gaps = occurrence.gaps.map(\.days)
    guard let location = Location(of: gaps) else { return [words["statistics.gaps.none"]] }
    let count = words.text(
      "statistics.gaps.count", count: gaps.count,
      [
        "median": words.text(
          "statistics.gaps.median",
          ["median": bracketed(location.median, location.interval, words.days)])
      ])
    guard let chart = occurrence.gapChart else {
      return [
        count,
        words[gaps.count < ClaimRules.fewest ? "statistics.gaps.few" : "statistics.gaps.equal"],
      ]
    }
    let limits =
      chart.lower > 0
      ? words.text(
        "statistics.gaps.limits",
        ["low": words.days(chart.lower), "high": words.days(chart.upper)])
      : words.text("statistics.gaps.upper", ["high": words.days(chart.upper)])
    let expected = words.ratio(chart.expectedOutside ?? 0)
    return [
      count,
      chart.outside.isEmpty
        ? words.text(
          "statistics.gaps.inside", count: gaps.count, ["limits": limits, "expected": expected])
        : words.text(
          "statistics.gaps.outside", count: chart.outside.count,
          ["limits": limits, "expected": expected, "total": words.number(gaps.count)]),
    ]
  }
}
