import Incidents

/// The incidents by what they have in common. Only one telling of every incident counts.
struct SiteIndex: Sendable {
  let knowledge: KnowledgeBase
  /// The categories with labels in the pages' language.
  let taxonomy: Taxonomy
  /// By kind the terms that an incident has, in the order that lists show them.
  let groups: [TermKind: [TermGroup]]
  let paths: [TermKind: TermPaths]
  /// By kind and id the place in `groups`.
  private let places: [TermKind: [String: Int]]
  /// Every telling by its id.
  let byID: [String: Incident]
  /// The incidents of files that hold several, by path, in the order of the text.
  let siblings: [String: [Incident]]
  /// Where an incident stands in the order of the knowledge base, by id.
  let positions: [String: Int]
  /// Which incidents have which terms.
  private let memberships: [TermKind: TermMembership]
  /// The action items of all incidents.
  let ledger: ActionLedger
  let statistics: KnowledgeStatistics
  /// By kind, in the order of `groups`.
  private let histories: [TermKind: [TermHistory]]

  /// - Parameter jobs: how much is counted at a time.
  init(_ knowledge: KnowledgeBase, words: Words, jobs: Int = 1) {
    self.knowledge = knowledge
    taxonomy = words.localised(knowledge.taxonomy)
    let grouping = TermGrouping(knowledge: knowledge, taxonomy: taxonomy, words: words)
    let kinds = TermKind.allCases
    let groups = Dictionary(
      uniqueKeysWithValues: zip(kinds, Parallel(jobs: jobs).map(kinds) { grouping.groups($0) }))
    self.groups = groups
    paths = Dictionary(
      uniqueKeysWithValues: TermKind.allCases.map { kind in
        (kind, TermPaths(folder: kind.folder, ids: (groups[kind] ?? []).map(\.id)))
      })
    places = groups.mapValues { groups in
      Dictionary(groups.enumerated().map { ($1.id, $0) }) { first, _ in first }
    }
    byID = Dictionary(knowledge.incidents.map { ($0.id, $0) }) { first, _ in first }
    siblings = Self.siblings(knowledge.incidents)
    let positions = Dictionary(knowledge.incidents.enumerated().map { ($1.id, $0) }) { first, _ in
      first
    }
    self.positions = positions
    memberships = groups.mapValues { groups in
      TermMembership(
        groups.map { $0.incidents.compactMap { positions[$0.id] } }, of: knowledge.incidents.count)
    }
    let ledger = ActionLedger(knowledge)
    self.ledger = ledger
    let statistics = KnowledgeStatistics(
      knowledge, ledger: ledger, concurrently: Parallel(jobs: jobs))
    self.statistics = statistics
    histories = TermHistory.all(groups, statistics, jobs: jobs)
  }

  private static func siblings(_ incidents: [Incident]) -> [String: [Incident]] {
    var files: Set<String> = []
    var several: Set<String> = []
    for incident in incidents where !files.insert(incident.source).inserted {
      several.insert(incident.source)
    }
    return Dictionary(grouping: incidents.lazy.filter { several.contains($0.source) }, by: \.source)
      .mapValues {
        $0.sorted { $0.title.evidence.range.lowerBound < $1.title.evidence.range.lowerBound }
      }
  }

  subscript(kind: TermKind) -> [TermGroup] { groups[kind] ?? [] }

  func place(_ kind: TermKind, _ id: String) -> Int? { places[kind]?[id] }

  /// By term the places of its incidents in the order of the knowledge base, in the order of the kind's
  /// list.
  func members(_ kind: TermKind) -> [[Int]] { memberships[kind]?.incidents ?? [] }

  /// The terms of a kind that a term's incidents have, with how many have each, the most frequent first.
  func neighbours(_ kind: TermKind, of group: TermGroup) -> [(group: TermGroup, count: Int)] {
    guard let place = place(group.kind, group.id) else { return [] }
    return memberships[kind]?.counted(in: members(group.kind)[place]).map {
      (self[kind][$0.term], $0.count)
    } ?? []
  }

  func history(of group: TermGroup) -> TermHistory {
    place(group.kind, group.id).flatMap { histories[group.kind]?[$0] } ?? .undated
  }

  /// The page of a term, relative to the site; `nil` for one that no incident has.
  func path(_ kind: TermKind, _ id: String) -> String? { paths[kind]?[id] }

  /// What a term that incidents have is called.
  func label(_ kind: TermKind, _ id: String) -> String {
    place(kind, id).map { self[kind][$0].term.label } ?? id
  }

  func label(cause id: CauseID) -> String { taxonomy.cause(id)?.label ?? id.rawValue }

  func label(trigger id: TriggerID) -> String { taxonomy.trigger(id)?.label ?? id.rawValue }

  func label(component id: String) -> String { taxonomy.component(id)?.label ?? id }
}
