import Incidents

/// What tells whether an incident's page is the last build's.
struct PageRecollection: Sendable {
  let inputs: SiteInputs
  /// Of the documents, by path.
  let documents: [String: Digest]

  /// Of everything that each postmortem's page is made of, in their order.
  func inputs(
    of library: Library, _ renderer: SiteRenderer, _ resolver: LinkResolver, jobs: Int
  ) -> [Digest?] {
    var shared = Digester(key: inputs.key)
    shared.add(inputs.rendering)
    shared.add(renderer.frame.digest(inputs.key))
    shared.add(resolver.digest(inputs.key))
    let pages = IncidentInputs(
      key: inputs.key, shared: shared.digest, index: renderer.index, names: renderer.names)
    return Parallel(jobs: jobs).map(library.postmortems) { document in
      documents[document.source.path].map {
        pages.page(of: document.reading.incident, document: $0)
      }
    }
  }
}
