/// The findings of one page: every subject tested once, all tests held to Holm together.
enum TrendFindings {
  /// A subject before the others are known.
  struct Draft {
    let subject: TrendSubject
    let n: Int
    var effect: Double?
    var interval: Bounds?
    var p: Double?
  }

  /// Holm's procedure with weights (S. Holm, Scandinavian Journal of Statistics 6, 1979, section 4):
  /// whether incidents become more is what a reader asks first, and gets half of the error that a
  /// page may make; the other tests share the rest.
  static func findings(_ drafts: [Draft]) -> [TrendFinding] {
    let tested = drafts.indices.filter {
      drafts[$0].p != nil && drafts[$0].n >= ClaimRules.fewest
    }
    let others = Double(tested.count { drafts[$0].subject != .occurrence })
    let weights = tested.map { drafts[$0].subject == .occurrence ? max(1, others) : 1 }
    let adjusted = Holm.adjusted(tested.compactMap { drafts[$0].p }, weights: weights)
    var byPlace: [Int: Double] = [:]
    for (place, value) in zip(tested, adjusted) { byPlace[place] = value }
    return drafts.enumerated().map { finding($1, adjusted: byPlace[$0]) }
  }

  private static func finding(_ draft: Draft, adjusted: Double?) -> TrendFinding {
    let evidence = ClaimRules.Evidence(
      n: draft.n, effect: draft.effect, interval: draft.interval, adjusted: adjusted,
      neutral: draft.subject.neutral, isRatio: draft.subject.isRatio)
    return TrendFinding(
      subject: draft.subject, n: draft.n, effect: draft.effect, interval: draft.interval,
      p: draft.p, adjusted: adjusted, verdict: ClaimRules.verdict(evidence))
  }
}

extension TrendFindings.Draft {
  init(_ subject: TrendSubject, _ ratio: RateRatio?) {
    self.init(
      subject: subject, n: (ratio?.later ?? 0) + (ratio?.earlier ?? 0), effect: ratio?.ratio,
      interval: ratio?.interval, p: ratio?.p)
  }

  init(_ drift: LaplaceTest?, n: Int) {
    self.init(
      subject: .drift, n: n, effect: drift?.meanPosition,
      interval: drift.map { Bounds($0.interval) }, p: drift?.p)
  }

  init(_ history: MeasureHistory) {
    self.init(
      subject: .measure(history.measure), n: history.points.count, effect: history.change?.value,
      interval: history.change.map { Bounds($0.interval) }, p: history.trend?.p)
  }
}

extension TrendFinding {
  /// The same tests as one list, held to Holm together.
  ///
  /// - Parameter findings: of one subject, each of another set of incidents.
  public static func together(_ findings: [TrendFinding]) -> [TrendFinding] {
    TrendFindings.findings(
      findings.map {
        TrendFindings.Draft(
          subject: $0.subject, n: $0.n, effect: $0.effect, interval: $0.interval, p: $0.p)
      })
  }
}
