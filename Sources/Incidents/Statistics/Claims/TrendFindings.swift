/// The findings of a page, or of the pages of all terms and years: all tests held to Holm together.
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
  /// page may make; the other tests share the rest. Several of the same subject share its part.
  ///
  /// - Parameter share: how much of the site's error these tests may use, a fraction.
  static func findings(_ drafts: [Draft], share: Double) -> [TrendFinding] {
    let tested = drafts.indices.filter {
      drafts[$0].p != nil && drafts[$0].n >= ClaimRules.fewest
    }
    let first = tested.count { drafts[$0].subject == .occurrence }
    let others = tested.count - first
    let weights = tested.map {
      drafts[$0].subject == .occurrence && others > 0 ? Double(others) / Double(first) : 1
    }
    let adjusted = Holm.adjusted(tested.compactMap { drafts[$0].p }, weights: weights)
    var byPlace: [Int: Double] = [:]
    for (place, value) in zip(tested, adjusted) {
      byPlace[place] = min(1, value / share)
    }
    return drafts.enumerated().map { finding($1, adjusted: byPlace[$0]) }
  }

  /// The findings of many pages as one list of tests.
  static func together(_ pages: [[Draft]]) -> [[TrendFinding]] {
    var rest = findings(pages.flatMap(\.self), share: ClaimRules.listsShare)[...]
    return pages.map { page in
      defer { rest = rest.dropFirst(page.count) }
      return Array(rest.prefix(page.count))
    }
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
