import Incidents

/// The incidents by what they have in common. Only one telling of every incident counts.
struct SiteIndex: Sendable {
  struct Group: Sendable {
    let id: String
    let term: Taxonomy.Term
    /// In the order of the knowledge base.
    var incidents: [Incident]
  }

  let knowledge: KnowledgeBase
  /// In the taxonomy's order, without empty ones.
  let causes: [Group]
  let components: [Group]
  /// Newest first; the last, with the id `undated`, has those without a year.
  let years: [Group]
  let causePaths: TermPaths
  let componentPaths: TermPaths
  let yearPaths: TermPaths
  /// Every telling by its id.
  let byID: [String: Incident]
  /// The incidents of files that hold several, by path, in the order of the text.
  let siblings: [String: [Incident]]
  /// Where an incident stands in the order of the knowledge base, by id.
  let positions: [String: Int]
  /// The action items of all incidents.
  let ledger: ActionLedger

  static let undated = "undated"

  init(_ knowledge: KnowledgeBase) {
    self.knowledge = knowledge
    let taxonomy = knowledge.taxonomy
    causes = Self.groups(knowledge, known: taxonomy.causes) { [$0.cause.rawValue] }
    components = Self.groups(knowledge, known: taxonomy.components) { $0.components.map(\.value) }
    years = Self.years(knowledge)
    causePaths = TermPaths(folder: "causes", ids: causes.map(\.id))
    componentPaths = TermPaths(folder: "components", ids: components.map(\.id))
    yearPaths = TermPaths(folder: "years", ids: years.map(\.id))
    byID = Dictionary(knowledge.incidents.map { ($0.id, $0) }) { first, _ in first }
    siblings = Dictionary(grouping: knowledge.incidents, by: \.source)
      .filter { $0.value.count > 1 }
      .mapValues {
        $0.sorted { $0.title.evidence.range.lowerBound < $1.title.evidence.range.lowerBound }
      }
    positions = Dictionary(knowledge.incidents.enumerated().map { ($1.id, $0) }) { first, _ in
      first
    }
    ledger = ActionLedger(knowledge)
  }

  func label(cause id: CauseID) -> String { knowledge.taxonomy.cause(id)?.label ?? id.rawValue }

  func label(component id: String) -> String { knowledge.taxonomy.component(id)?.label ?? id }

  private static func groups(
    _ knowledge: KnowledgeBase, known: [Taxonomy.Term], ids: (Incident) -> [String]
  ) -> [Group] {
    var members: [String: [Incident]] = [:]
    for incident in knowledge.distinct {
      var seen: Set<String> = []
      for id in ids(incident) where seen.insert(id).inserted {
        members[id, default: []].append(incident)
      }
    }
    let names = Set(known.map(\.id))
    let others = members.keys.filter { !names.contains($0) }.sorted()
      .map { Taxonomy.Term(id: $0, label: $0, meaning: "") }
    return (known + others).compactMap { term in
      members[term.id].map { Group(id: term.id, term: term, incidents: $0) }
    }
  }

  private static func years(_ knowledge: KnowledgeBase) -> [Group] {
    var members: [Int: [Incident]] = [:]
    var undated: [Incident] = []
    for incident in knowledge.distinct {
      if let year = incident.when?.year {
        members[year, default: []].append(incident)
      } else {
        undated.append(incident)
      }
    }
    var groups = members.keys.sorted(by: >).map { year in
      Group(
        id: String(year), term: Taxonomy.Term(id: String(year), label: String(year), meaning: ""),
        incidents: members[year] ?? [])
    }
    if !undated.isEmpty {
      let term = Taxonomy.Term(
        id: Self.undated, label: "Undated",
        meaning: "Incidents whose documents name no date, or none with a year.")
      groups.append(Group(id: Self.undated, term: term, incidents: undated))
    }
    return groups
  }
}
