import Incidents
import Markup

/// Where the links of documents lead, for the table of links.
struct LinkTargets: Sendable {
  enum Target: Sendable, Hashable {
    /// An incident of the same knowledge base, by its id.
    case incident(String)
    case outside
  }

  private let resolver: LinkResolver
  /// The incidents' ids by their pages.
  private let ids: [String: String]

  /// - Parameter library: the documents whose links these are.
  init(_ library: Library) {
    resolver = LinkResolver(library, attachments: [])
    ids = Dictionary(
      library.postmortems.map {
        (SiteAddress.page(of: $0.reading.incident.id), $0.reading.incident.id)
      }
    ) { first, _ in first }
  }

  /// - Parameters:
  ///   - address: as the document writes it.
  ///   - document: its path.
  /// - Returns: `nil` for code and for files of the content folder, without which the data travels: their
  ///   very names may be those of documents that the audience may not see.
  func target(of address: String, from document: String) -> Target? {
    switch LinkAddress(Array(address.utf8)) {
    case .external: return .outside
    case .unsafe: return nil
    case .fragment, .relative: break
    }
    guard case .page(let path, _) = resolver.resolve(address, from: document) else { return nil }
    return ids[path].map(Target.incident)
  }
}
