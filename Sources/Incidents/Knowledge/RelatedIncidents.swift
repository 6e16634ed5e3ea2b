/// Finds for every incident those most like it: by the words of the text, lifted where cause or
/// component agree.
enum RelatedIncidents {
  /// How many are kept for an incident.
  static let most = 5
  /// A likeness below this is chance.
  private static let least = 0.06
  /// A word that more texts keep than this relates nothing.
  private static let common = 200
  private static let causeLift = 1.35
  private static let componentLift = 1.2

  static func find(
    _ readings: [Reading], index: TermIndex, groups: SameIncident.Groups
  ) -> [String: [Relation]] {
    let group = groups.byMember(count: readings.count)
    let traits = IncidentTraits.of(readings)
    var related: [String: [Relation]] = [:]
    var scores = [Float](repeating: 0, count: readings.count)
    for number in readings.indices {
      let candidates = gather(number, index, &scores)
      let chosen = best(number, candidates, scores, traits, group)
      let relations = chosen.map { relation(number, $0.other, $0.score, readings, index) }
      for candidate in candidates { scores[candidate] = 0 }
      if !relations.isEmpty { related[readings[number].incident.id] = relations }
    }
    return related
  }

  /// The texts that share a kept term, with their cosine in `scores`.
  private static func gather(_ number: Int, _ index: TermIndex, _ scores: inout [Float]) -> [Int] {
    var candidates: [Int] = []
    for term in index.texts[number] {
      let postings = index.postings[term.id]
      guard postings.count <= common else { continue }
      for posting in postings {
        let other = Int(posting.text)
        if scores[other] == 0 { candidates.append(other) }
        scores[other] += term.weight * posting.weight
      }
    }
    return candidates
  }

  private static func best(
    _ number: Int, _ candidates: [Int], _ scores: [Float], _ traits: [IncidentTraits],
    _ group: [Int]
  ) -> [(other: Int, score: Double)] {
    var best: [(other: Int, score: Double)] = []
    for other in candidates where other != number && group[other] != group[number] {
      let score = lifted(Double(scores[other]), traits[number], traits[other])
      if score >= least { best.append((other, score)) }
    }
    best.sort { ($1.score, $0.other) < ($0.score, $1.other) }
    var seen: Set<Int> = []
    // Of an incident told twice one telling is enough.
    var chosen: [(other: Int, score: Double)] = []
    for candidate in best where seen.insert(group[candidate.other]).inserted {
      chosen.append(candidate)
      if chosen.count == most { break }
    }
    return chosen
  }

  private static func lifted(
    _ score: Double, _ a: IncidentTraits, _ b: IncidentTraits
  ) -> Double {
    var score = score
    if a.hasSameCause(as: b) { score *= causeLift }
    if a.sharesComponent(with: b) { score *= componentLift }
    return min(1, score)
  }

  private static func sameCause(_ a: Incident, _ b: Incident) -> Bool {
    guard let cause = a.rootCause?.value.category, cause != .unknown else { return false }
    return cause == b.rootCause?.value.category
  }

  private static func sharedComponents(_ a: Incident, _ b: Incident) -> [String] {
    let others = Set(b.components.map(\.value))
    return a.components.map(\.value).filter(others.contains)
  }

  private static func relation(
    _ number: Int, _ other: Int, _ score: Double, _ readings: [Reading], _ index: TermIndex
  ) -> Relation {
    let (a, b) = (readings[number].incident, readings[other].incident)
    return Relation(
      id: b.id, score: (score * 1000).rounded() / 1000, sameCause: sameCause(a, b),
      sharedComponents: sharedComponents(a, b),
      sharedTerms: index.likeness(number, other).shared.prefix(5).map { index.words[$0] })
  }
}
