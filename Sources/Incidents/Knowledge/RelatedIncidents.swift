/// Finds for every incident those most like it: by the terms of the text, among which cause,
/// components and services count like words.
enum RelatedIncidents {
  /// How many are kept for an incident.
  static let most = 5
  /// A likeness below this is chance.
  static let least: Float = 0.11

  static func find(
    _ incidents: [Incident], index: TermIndex, names: TermNames, groups: IncidentGroups,
    concurrently: some ConcurrentMap
  ) -> [String: [Relation]] {
    let group = groups.byMember(count: incidents.count)
    let reasons = SharedReasons(index, names)
    let relations = concurrently.mapStretches(of: incidents.count) { stretch in
      var search = LikenessSearch(index)
      return stretch.map { number in
        nearest(number, &search, group).map { other, score in
          reasons.relation(
            from: number, to: other, score: score, incidents[number], incidents[other])
        }
      }
    }
    var related: [String: [Relation]] = [:]
    related.reserveCapacity(incidents.count)
    for (incident, relations) in zip(incidents, relations) where !relations.isEmpty {
      related[incident.id] = relations
    }
    return related
  }

  private static func nearest(
    _ number: Int, _ search: inout LikenessSearch, _ group: [Int]
  ) -> [(Int, Float)] {
    var chosen: [(Int, Float)] = []
    var seen: [Int] = []
    for (other, score) in search.nearest(to: number, where: { group[$0] != group[number] }) {
      guard score >= least, chosen.count < most else { break }
      // Of an incident told twice one telling is enough.
      guard !seen.contains(group[other]) else { continue }
      seen.append(group[other])
      chosen.append((other, score))
    }
    return chosen
  }
}
