import Incidents

/// What tells whether an incident's page is the last build's.
struct PageRecollection: Sendable {
  let inputs: SiteInputs
  /// Of the documents, by path.
  let documents: [String: Digest]

  /// Of everything that each postmortem's page is made of, in the library's order, and each
  /// incident's record, in the knowledge base's.
  func inputs(
    of library: Library, _ renderer: SiteRenderer, _ resolver: LinkResolver, jobs: Int
  ) -> (pages: [Digest?], records: [Digest?]) {
    var shared = Digester(key: inputs.key)
    shared.add(inputs.rendering)
    shared.add(renderer.frame.digest(inputs.key))
    shared.add(resolver.digest(inputs.key))
    let incidents = IncidentInputs(
      key: inputs.key, shared: shared.digest, index: renderer.index, names: renderer.names,
      jobs: jobs)
    let parallel = Parallel(jobs: jobs)
    let pages = parallel.map(library.postmortems) { document in
      documents[document.source.path].map {
        incidents.page(of: document.reading.incident, document: $0)
      }
    }
    let records = parallel.map(renderer.index.knowledge.incidents) { incident in
      documents[incident.source].map { incidents.record(of: incident, document: $0) }
    }
    return (pages, records)
  }
}
