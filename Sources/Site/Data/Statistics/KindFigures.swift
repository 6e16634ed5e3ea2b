import Incidents

/// What can be said of the terms of a kind, each by itself.
public struct KindFigures: Sendable {
  public let kind: TermKind
  /// The most frequent first, years in order.
  public let all: [TermFigures]
  /// Incidents that have none of them; those without a date are of no year.
  public let missing: Int

  init(_ kind: TermKind, in index: SiteIndex) {
    self.kind = kind
    let groups = index[kind].filter { kind != .years || $0.id != TermGrouping.undated }
    let places = groups.indices.sorted {
      let sizes = (groups[$0].incidents.count, groups[$1].incidents.count)
      // The site has the latest year first.
      if kind == .years { return $0 > $1 }
      return sizes.0 != sizes.1 ? sizes.0 > sizes.1 : $0 < $1
    }
    all = places.map { TermFigures(groups[$0], in: index) }
    let named = Set(groups.lazy.flatMap(\.incidents).map(\.id))
    missing = index.knowledge.distinct.count - named.count
  }
}
