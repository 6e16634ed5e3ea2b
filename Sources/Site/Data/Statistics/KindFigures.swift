import Incidents

/// What can be said of the terms of a kind, each by itself.
public struct KindFigures: Sendable {
  public let kind: TermKind
  /// The most frequent first, years in order.
  public let all: [TermFigures]
  /// Incidents that have none of them; those without a date are of no year.
  public let missing: Int

  init(_ kind: TermKind, in index: SiteIndex, jobs: Int) {
    self.kind = kind
    let groups = index[kind].filter { kind != .years || $0.id != TermGrouping.undated }
    let places = groups.indices.sorted {
      let sizes = (groups[$0].incidents.count, groups[$1].incidents.count)
      // The site has the latest year first.
      if kind == .years { return $0 > $1 }
      return sizes.0 != sizes.1 ? sizes.0 > sizes.1 : $0 < $1
    }
    let terms = Parallel(jobs: jobs).map(places) { TermFigures(groups[$0], in: index) }
    all = Self.heldTogether(terms)
    let named = Set(groups.lazy.flatMap(\.incidents).map(\.id))
    missing = index.knowledge.distinct.count - named.count
  }

  /// Whoever looks through a list for what rises looks at many tests, and finds something by chance
  /// unless they are held to Holm together: here each subject over all terms.
  private static func heldTogether(_ terms: [TermFigures]) -> [TermFigures] {
    var terms = terms
    for subject in TrendSubject.allCases {
      let tested = terms.indices.compactMap { place in
        terms[place].findings.first { $0.subject == subject }.map { (place, $0) }
      }
      for ((place, _), finding) in zip(tested, TrendFinding.together(tested.map(\.1))) {
        terms[place].claim(finding)
      }
    }
    return terms
  }
}
