import Incidents

/// A term, such as a cause, and the incidents that have it.
struct TermGroup: Sendable {
  let kind: TermKind
  let id: String
  let term: Taxonomy.Term
  /// In the order of the knowledge base.
  var incidents: [Incident]
}

/// Sorts incidents into groups of a kind.
struct TermGrouping: Sendable {
  let knowledge: KnowledgeBase
  let taxonomy: Taxonomy
  let words: Words

  static let undated = "undated"

  func groups(_ kind: TermKind) -> [TermGroup] {
    switch kind {
    case .causes: known(kind, taxonomy.causes)
    case .components: known(kind, taxonomy.components)
    case .services, .severities, .tags: free(kind)
    case .years: years
    }
  }

  /// Terms of the taxonomy in its order, then those that only the incidents know.
  private func known(_ kind: TermKind, _ terms: [Taxonomy.Term]) -> [TermGroup] {
    let members = members(kind)
    let names = Set(terms.map(\.id))
    let others = members.keys.filter { !names.contains($0) }.sorted()
      .map { Taxonomy.Term(id: $0, label: $0, meaning: "") }
    return (terms + others).compactMap { term in
      members[term.id].map { TermGroup(kind: kind, id: term.id, term: term, incidents: $0) }
    }
  }

  /// Terms that documents choose freely: those that differ in case or in what stands between words
  /// alone are one, under its most frequent spelling.
  private func free(_ kind: TermKind) -> [TermGroup] {
    var uses: [String: Int] = [:]
    for incident in knowledge.distinct {
      for value in incident.freeTerms(kind) { uses[value, default: 0] += 1 }
    }
    let spellings = Dictionary(grouping: uses) { FreeTerm.id(of: $0.key) }
    let members = members(kind)
    let groups = members.map { id, incidents in
      let label = spellings[id]?.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key ?? id
      return TermGroup(
        kind: kind, id: id, term: Taxonomy.Term(id: id, label: label, meaning: ""),
        incidents: incidents)
    }
    guard kind == .severities else {
      return groups.sorted { ($1.incidents.count, $0.id) < ($0.incidents.count, $1.id) }
    }
    return groups.sorted { (SeverityRank.of($0.id), $0.id) < (SeverityRank.of($1.id), $1.id) }
  }

  private func members(_ kind: TermKind) -> [String: [Incident]] {
    var members: [String: [Incident]] = [:]
    for incident in knowledge.distinct {
      for id in incident.termIDs(kind) { members[id, default: []].append(incident) }
    }
    return members
  }

  /// Newest first; the last, with the id `undated`, has those without a year.
  private var years: [TermGroup] {
    var members = members(.years)
    let undated = members.removeValue(forKey: Self.undated)
    var groups = members.sorted { (Int($1.key) ?? 0) < (Int($0.key) ?? 0) }.map { year, incidents in
      TermGroup(
        kind: .years, id: year, term: Taxonomy.Term(id: year, label: year, meaning: ""),
        incidents: incidents)
    }
    if let undated {
      let term = Taxonomy.Term(
        id: Self.undated, label: words["date.undated"], meaning: words["years.undated"])
      groups.append(TermGroup(kind: .years, id: term.id, term: term, incidents: undated))
    }
    return groups
  }
}

extension Incident {
  /// The ids of its terms of a kind, each once.
  func termIDs(_ kind: TermKind) -> [String] {
    let ids =
      switch kind {
      case .causes: [cause.rawValue]
      case .components: components.map(\.value)
      case .services, .severities, .tags: freeTerms(kind).map(FreeTerm.id)
      case .years: [when?.year.map(String.init) ?? TermGrouping.undated]
      }
    guard ids.count > 1 else { return ids }
    var seen: Set<String> = []
    return ids.filter { seen.insert($0).inserted }
  }

  /// Its services, severity or tags as the document spells them.
  fileprivate func freeTerms(_ kind: TermKind) -> [String] {
    switch kind {
    case .services: services.map(\.value)
    case .severities: severity.map { [$0.value] } ?? []
    case .tags: tags.map(\.value)
    case .causes, .components, .years: []
    }
  }
}
