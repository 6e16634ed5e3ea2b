import Incidents

extension LinkResolver {
  /// Where the links of a library's documents lead.
  ///
  /// Documents that are neither postmortems nor pages have no page; linked to, they are files like any other.
  ///
  /// - Parameters:
  ///   - attachments: the other files of the content folder.
  ///   - publicText: what says which of them are not for the public; `nil` where all may be shown.
  init(_ library: Library, attachments: [String], publicText: PublicText? = nil) {
    let pages =
      library.postmortems.map {
        ($0.source.path, SiteAddress.page(of: $0.reading.incident.id))
      } + library.pages.map { ($0.source.path, $0.path) }
    var parts: [String: [String: Part]] = [:]
    for document in library.postmortems {
      for (fragment, own) in document.reading.part?.anchors ?? [:] {
        parts[document.source.path, default: [:]][fragment] = Part(
          page: SiteAddress.page(of: document.reading.incident.id), fragment: own)
      }
    }
    let files = attachments + library.others.map(\.source.path)
    let withheld = publicText?.withheld(among: files) ?? []
    self.init(
      pages: Dictionary(pages) { first, _ in first }, parts: parts,
      attachments: Set(files).subtracting(withheld),
      withheld: library.withheld.union(withheld))
  }
}
