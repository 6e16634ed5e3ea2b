extension CheckRule {
  /// A postmortem tells what happened in its order, with times.
  static let missingTimeline = CheckRule(
    .missingTimeline, .warning, "a postmortem without a timeline"
  ) { incident in
    // A section that is told in prose is a timeline as well, if not a handy one.
    guard incident.incident.timeline.isEmpty, !incident.says(.timeline), incident.isPlainlyTold
    else {
      return []
    }
    return [
      CheckFinding(
        "there is no timeline", at: incident.heading,
        help: "add a section \"Timeline\" with a line for every event that begins with its time")
    ]
  }
}
