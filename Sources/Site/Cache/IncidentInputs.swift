import Incidents

/// Says of what each incident's page and record are made, as a digest: while it stays the same, so does
/// the file.
///
/// A page shows its own document, which is a function of the document's bytes; what all pages
/// share; and of other incidents only what is added here. Whoever lets ``IncidentPage`` ask for more
/// must add it: the tests that build by steps and at once compare the two.
struct IncidentInputs: Sendable {
  private let key: Digester.Key
  /// Of what all incidents' pages depend on.
  private let shared: Digest
  private let index: SiteIndex
  private let names: PageNames
  /// Of what other pages show of an incident, in the knowledge base's order.
  private let faces: [Digest]

  init(key: Digester.Key, shared: Digest, index: SiteIndex, names: PageNames, jobs: Int) {
    self.key = key
    self.shared = shared
    self.index = index
    self.names = names
    faces = Parallel(jobs: jobs).map(index.knowledge.incidents) {
      Self.face(of: $0, key, index)
    }
  }

  /// - Parameter document: of the incident's own document.
  func page(of incident: Incident, document: Digest) -> Digest {
    var digester = Digester(key: key)
    digester.add(shared)
    digester.add(document)
    digester.add(incident.id)
    // Of a file with several incidents each has a page of its own.
    digester.add(incident.title.evidence.range.lowerBound)
    digester.add(names.title(of: incident))
    digester.add(names.description(of: incident))
    addNeighbours(of: incident, to: &digester)
    addRelations(of: incident, to: &digester)
    Self.addTerms(of: incident, index, to: &digester)
    return digester.digest
  }

  /// Of the incident's record, which tells its own facts and its relations by number and id.
  func record(of incident: Incident, document: Digest) -> Digest {
    let (knowledge, id) = (index.knowledge, incident.id)
    var digester = Digester(key: key)
    digester.add(document)
    digester.add(id)
    digester.add(incident.title.evidence.range.lowerBound)
    for relation in knowledge.related[id] ?? [] {
      digester.add(relation.id)
      // As many digits as the record shows.
      digester.add((relation.score * 10_000).rounded().bitPattern)
      digester.add(relation.sameCause)
      add(relation.sharedComponents, to: &digester)
      add(relation.sharedTerms, to: &digester)
    }
    let mentions = [knowledge.mentions[id] ?? [], knowledge.mentionedBy[id] ?? []]
    for ids in [knowledge.sameIncident[id] ?? []] + mentions.map({ $0.map(\.id) }) {
      digester.add(ids.count)
      for other in ids { digester.add(other) }
    }
    return digester.digest
  }

  private func addNeighbours(of incident: Incident, to digester: inout Digester) {
    guard let at = index.positions[incident.id] else { return }
    for neighbour in [at - 1, at + 1] {
      digester.add(faces.indices.contains(neighbour))
      if faces.indices.contains(neighbour) { digester.add(faces[neighbour]) }
    }
  }

  private func addRelations(of incident: Incident, to digester: inout Digester) {
    let (knowledge, id) = (index.knowledge, incident.id)
    for relation in knowledge.related[id] ?? [] {
      add(relation.id, to: &digester)
      digester.add(relation.sameCause)
      add(relation.sharedComponents, to: &digester)
      add(relation.sharedServices, to: &digester)
      add(relation.sharedTerms, to: &digester)
    }
    for list in [knowledge.mentions[id] ?? [], knowledge.mentionedBy[id] ?? []] {
      digester.add(list.count)
      for mention in list {
        digester.add(mention.quote)
        add(mention.id, to: &digester)
      }
    }
    for ids in [knowledge.sameIncident[id] ?? [], IncidentRelations.siblings(of: incident, index)] {
      digester.add(ids.count)
      for other in ids { add(other, to: &digester) }
    }
  }

  /// What is shown of another incident.
  private func add(_ other: String, to digester: inout Digester) {
    if let at = index.positions[other] { digester.add(faces[at]) } else { digester.add(other) }
  }

  private func add(_ words: [String], to digester: inout Digester) {
    digester.add(words.count)
    for word in words { digester.add(word) }
  }

  private static func face(
    of incident: Incident, _ key: Digester.Key, _ index: SiteIndex
  ) -> Digest {
    var digester = Digester(key: key)
    digester.add(incident.id)
    digester.add(incident.title.value)
    digester.add(incident.when?.description)
    digester.add(incident.duration?.value.minutes.bitPattern ?? 1)
    digester.add(incident.cause.rawValue)
    addTerms(of: incident, index, to: &digester)
    return digester.digest
  }

  /// What terms are called, and where their pages are.
  private static func addTerms(
    of incident: Incident, _ index: SiteIndex, to digester: inout Digester
  ) {
    for kind in TermKind.allCases {
      for id in incident.termIDs(kind) {
        digester.add(index.label(kind, id))
        digester.add(index.path(kind, id))
      }
    }
    // Contributing factors are no terms of their incident but may be some of another.
    for factor in incident.contributingFactors {
      digester.add(index.label(cause: factor.value))
      digester.add(index.path(.causes, factor.value.rawValue))
    }
  }
}
