extension CheckRule {
  /// A postmortem tells what happened in its order, with times.
  static let missingTimeline = CheckRule(
    .missingTimeline, .warning, "a postmortem without a timeline"
  ) { incident in
    guard incident.incident.timeline.isEmpty else { return [] }
    return [
      CheckFinding(
        "there is no timeline", at: incident.heading,
        help: "add a section \"Timeline\" with a line for every event that begins with its time")
    ]
  }
}
