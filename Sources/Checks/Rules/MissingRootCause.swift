extension CheckRule {
  /// A postmortem says why it happened, or that nobody knows.
  static let missingRootCause = CheckRule(
    .missingRootCause, .warning, "a postmortem that does not say why the incident happened"
  ) { incident in
    guard incident.incident.rootCause == nil, !incident.says(.rootCause),
      !incident.reading.statements.saysWhy, incident.isPlainlyTold
    else { return [] }
    return [
      CheckFinding(
        "nothing says why the incident happened", at: incident.heading,
        help: "add a section \"Root cause\"; where it is not known, say so and what was ruled out")
    ]
  }
}
