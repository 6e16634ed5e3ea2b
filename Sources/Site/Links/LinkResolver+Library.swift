import Incidents

extension LinkResolver {
  /// Where the links of a library's documents lead.
  ///
  /// Documents that are neither postmortems nor pages have no page; linked to, they are files like any other.
  ///
  /// - Parameter attachments: the other files of the content folder.
  init(_ library: Library, attachments: [String]) {
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
    self.init(
      pages: Dictionary(pages) { first, _ in first }, parts: parts,
      attachments: Set(attachments + library.others.map(\.source.path)),
      withheld: library.withheld)
  }
}
