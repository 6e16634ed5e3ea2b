import Incidents

extension TrendsSentences {
  /// What can be claimed on a page, one sentence each with its numbers, and what cannot.
  func claims(_ findings: [TrendFinding]) -> [String] {
    guard findings.contains(where: { $0.n > 0 }) else { return [words["statistics.claims.empty"]] }
    let claimed = findings.filter(\.verdict.isChange)
    let sentences = claimed.map { told($0, facts: words[ClaimPhrases.name($0.subject)]) }
    let others = findings.count - claimed.count
    guard others > 0 else { return sentences }
    let start =
      claimed.isEmpty
      ? words.text("statistics.claims.none", count: others)
      : words.text("statistics.claims.rest", count: others)
    let counts = Verdict.allCases.filter { !$0.isChange }.compactMap { verdict -> String? in
      let found = findings.count { $0.verdict == verdict }
      return found == 0 ? nil : count(of: verdict, found)
    }
    return sentences + [
      words.text(
        "statistics.claims.counts", ["start": start, "counts": counts.joined(separator: ", ")])
    ]
  }

  /// - Parameter facts: what is compared, counts rather than words.
  func told(_ finding: TrendFinding, facts: String) -> String {
    let clause = words[ClaimPhrases.key(finding.subject, finding.verdict)]
    guard let numbers = numbers(finding) else {
      return words.text("statistics.claim.plain", ["facts": facts, "clause": clause])
    }
    return words.text(
      "statistics.claim.told", ["facts": facts, "clause": clause, "numbers": numbers])
  }

  /// The effect and its interval, and p where a change is claimed; `nil` where there is nothing to
  /// work it out of.
  private func numbers(_ finding: TrendFinding) -> String? {
    guard finding.n > 0 else { return nil }
    let write = writer(finding.subject)
    var parts: [String] = []
    if let effect = finding.effect {
      parts.append(self.effect(write(effect), of: finding.subject))
    } else if finding.interval != nil {
      parts.append(words["statistics.no-ratio"])
    } else if finding.n >= ClaimRules.fewest {
      parts.append(words["statistics.no-effect"])
    }
    if let interval = finding.interval { parts.append(words.interval(interval, write)) }
    if finding.verdict.isChange, let adjusted = finding.adjusted {
      parts.append(words.text("statistics.holm", ["p": words.p(adjusted)]))
    }
    if finding.verdict == .alone, let p = finding.p, let adjusted = finding.adjusted {
      parts.append(
        words.text(
          "statistics.holm-alone",
          [
            "p": words.p(p), "adjusted": words.text("statistics.holm", ["p": words.p(adjusted)]),
          ]))
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  private func writer(_ subject: TrendSubject) -> (Double) -> String {
    switch subject {
    case .occurrence, .years: return { words.ratio($0) }
    case .drift: return { words.position($0) }
    case .measure(.affected): return { words.points($0) }
    case .measure: return { words.ratio($0) }
    }
  }

  private func effect(_ effect: String, of subject: TrendSubject) -> String {
    switch subject {
    case .occurrence, .years: words.text("statistics.ratio", ["effect": effect])
    case .drift: words.text("statistics.position", ["effect": effect])
    case .measure(let measure):
      words.text(
        measure.isMultiplicative ? "statistics.factor" : "statistics.points", ["effect": effect])
    }
  }

  private func count(of verdict: Verdict, _ count: Int) -> String {
    switch verdict {
    case .none: words.text("statistics.claims.without-values", count: count)
    case .alone: words.text("statistics.claims.alone", count: count)
    case .tooFew: words.text("statistics.claims.too-few", count: count)
    case .unclear, .rising, .falling: words.text("statistics.claims.unclear", count: count)
    }
  }
}

extension Verdict {
  /// Whether words of change are earned.
  var isChange: Bool { self == .rising || self == .falling }
}
