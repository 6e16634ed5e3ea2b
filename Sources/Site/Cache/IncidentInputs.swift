import Incidents

/// Says of what each incident's page and record are made, as a digest: while it stays the same, so does
/// the file.
///
/// A page shows its own document, which is a function of the document's bytes; what all pages
/// share; and of other incidents only what is added here. Whoever lets ``IncidentPage`` ask for more
/// must add it: the tests that build by steps and at once compare the two.
struct IncidentInputs: Sendable {
  let key: Digester.Key
  /// Of what all incidents' pages depend on.
  let shared: Digest
  let index: SiteIndex
  let names: PageNames

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
    addTerms(of: incident, to: &digester)
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
      for words in [relation.sharedComponents, relation.sharedTerms] {
        digester.add(words.count)
        for word in words { digester.add(word) }
      }
    }
    let mentions = [knowledge.mentions[id] ?? [], knowledge.mentionedBy[id] ?? []]
    for ids in [knowledge.sameIncident[id] ?? []] + mentions.map({ $0.map(\.id) }) {
      digester.add(ids.count)
      for other in ids { digester.add(other) }
    }
    return digester.digest
  }

  private func addNeighbours(of incident: Incident, to digester: inout Digester) {
    let all = index.knowledge.incidents
    guard let at = index.positions[incident.id] else { return }
    for neighbour in [at - 1, at + 1] {
      digester.add(all.indices.contains(neighbour))
      if all.indices.contains(neighbour) { add(all[neighbour], to: &digester) }
    }
  }

  private func addRelations(of incident: Incident, to digester: inout Digester) {
    let (knowledge, id) = (index.knowledge, incident.id)
    for relation in knowledge.related[id] ?? [] {
      digester.add(relation.id)
      digester.add(relation.sameCause)
      for words in [relation.sharedComponents, relation.sharedServices, relation.sharedTerms] {
        digester.add(words.count)
        for word in words { digester.add(word) }
      }
      guard let other = index.byID[relation.id] else { continue }
      add(other, to: &digester)
      digester.add(other.when?.description)
      digester.add(other.duration?.value.minutes.bitPattern ?? 1)
      digester.add(other.cause.rawValue)
      addTerms(of: other, to: &digester)
    }
    for list in [knowledge.mentions[id] ?? [], knowledge.mentionedBy[id] ?? []] {
      digester.add(list.count)
      for mention in list {
        digester.add(mention.quote)
        if let other = index.byID[mention.id] { add(other, to: &digester) }
      }
    }
    for ids in [knowledge.sameIncident[id] ?? [], IncidentRelations.siblings(of: incident, index)] {
      digester.add(ids.count)
      for other in ids.compactMap({ index.byID[$0] }) { add(other, to: &digester) }
    }
  }

  /// What a link to an incident shows.
  private func add(_ other: Incident, to digester: inout Digester) {
    digester.add(other.id)
    digester.add(other.title.value)
  }

  /// What terms are called, and where their pages are.
  private func addTerms(of incident: Incident, to digester: inout Digester) {
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
