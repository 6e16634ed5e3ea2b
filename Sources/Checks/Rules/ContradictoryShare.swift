import Incidents

extension CheckRule {
  /// One and the same share is the same number wherever it stands.
  static let contradictoryShare = CheckRule(
    .contradictoryShare, .warning, "two different shares for the same thing"
  ) { incident in
    let shares = incident.reading.statements.shares
    var findings: [CheckFinding] = []
    for (number, share) in shares.enumerated() {
      guard
        let other = shares[..<number].first(where: {
          $0.subject == share.subject && $0.predicate == share.predicate
            && abs($0.percent - share.percent) >= least
        })
      else { continue }
      let line = incident.source.position(at: other.range.lowerBound).line
      findings.append(
        CheckFinding(
          "\(percent(share)) of \(share.subject) here, \(percent(other)) in line \(line)",
          at: share.range,
          help: "correct whichever is wrong, or say in what the two differ"))
    }
    return findings
  }

  /// Percentage points; less is rounding.
  private static let least = 2.0

  private static func percent(_ share: StatedShare) -> String {
    let rounded = (share.percent * 10).rounded() / 10
    return rounded == rounded.rounded() ? "\(Int(rounded)) %" : "\(rounded) %"
  }
}
