import Incidents

extension CheckRule {
  /// What is said to be the end comes after what is said to be the beginning.
  static let backwardsRange = CheckRule(
    .backwardsRange, .error, "an end that lies before its beginning"
  ) { incident in
    incident.reading.statements.ranges.compactMap { stated in
      guard isBackwards(stated.from, stated.to) else { return nil }
      return CheckFinding(
        "this end lies before its beginning, \(stated.from.words)", at: stated.range,
        help: "correct the day, the month or the year of one of the two")
    }
  }

  private static func isBackwards(_ from: Instant, _ to: Instant) -> Bool {
    guard let fromYear = from.year, let toYear = to.year else { return false }
    let first = CivilDay(year: fromYear, month: from.month, day: from.day)
    let last = CivilDay(year: toYear, month: to.month, day: to.day)
    // Clocks are compared where both are in zones or neither is.
    guard from.clock != nil, to.clock != nil, (from.offset == nil) == (to.offset == nil),
      let begin = from.epochMinutes, let end = to.epochMinutes
    else { return last < first }
    return end < begin
  }
}
