extension CheckRule {
  /// A postmortem says on which day the incident began, with the year.
  static let missingDate = CheckRule(
    .missingDate, .error, "a postmortem that does not say when the incident began"
  ) { incident in
    guard let start = incident.incident.start else {
      return !incident.isPlainlyTold
        ? []
        : [
          CheckFinding(
            "nothing says on which day the incident began", at: incident.heading,
            help: "write the date with its year into the summary, or `start` into the front matter")
        ]
    }
    guard start.value.year == nil else { return [] }
    let place = start.evidence.range
    return [
      CheckFinding(
        "the incident's date has no year", at: place.isEmpty ? incident.heading : place,
        help: "write the year beside the date at least once")
    ]
  }
}
