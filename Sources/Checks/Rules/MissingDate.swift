extension CheckRule {
  /// A postmortem says on which day the incident began.
  static let missingDate = CheckRule(
    .missingDate, .error, "a postmortem that does not say when the incident began"
  ) { incident in
    guard incident.incident.start == nil else { return [] }
    return [
      CheckFinding(
        "nothing says on which day the incident began", at: incident.heading,
        help: "write the date with its year into the summary, or `start` into the front matter")
    ]
  }
}
