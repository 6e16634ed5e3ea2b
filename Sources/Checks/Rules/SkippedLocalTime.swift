import Incidents

extension CheckRule {
  /// A time is one that the clocks of its zone showed.
  static let skippedTime = CheckRule(
    .skippedTime, .warning, "a clock time that daylight saving skipped"
  ) { incident in
    var seen: Set<Range<Int>> = []
    return incident.reading.statements.skippedTimes.compactMap { time in
      guard seen.insert(time.range).inserted else { return nil }
      return CheckFinding(
        "\(time.local.words) did not exist in \(time.zone): the clocks were put forward by "
          + "\(time.minutes) minutes",
        at: time.range, help: "correct the time, or name the zone that it was read in, such as UTC")
    }
  }
}
