import Incidents

/// The site's files for feed readers, calendars and search engines, but for what pages carry.
struct MachineFiles {
  let parts: PageParts
  /// `nil` where there is nothing to put into it.
  let calendar: SiteFile?

  private var settings: SiteSettings { parts.settings }

  /// - Parameter pages: all but the incidents' own; a term's bring their feeds.
  func files(for pages: [Page]) -> [SiteFile] {
    feeds(of: pages) + (calendar.map { [$0] } ?? []) + sitemap(of: pages).files
      + [Robots(settings: settings).file]
  }

  private func feeds(of pages: [Page]) -> [SiteFile] {
    ([Feed.site(parts)] + pages.flatMap(\.feeds)).flatMap {
      [AtomFeed(settings: settings, feed: $0).file, JSONFeed(settings: settings, feed: $0).file]
    }
  }

  private func sitemap(of pages: [Page]) -> Sitemap {
    let index = parts.index
    let terms = TermKind.allCases.flatMap { kind in
      index[kind].map { (index.path(kind, $0.id) ?? "", Self.latest($0.incidents)) }
    }
    let ofTerm = Dictionary(terms) { first, _ in first }
    // What is no page of a term or an incident is about all of them.
    let all = Self.latest(index.knowledge.distinct)
    let entries =
      pages.map { Sitemap.Entry(path: $0.path, updated: ofTerm[$0.path] ?? all) }
      + index.knowledge.incidents.map {
        Sitemap.Entry(path: SiteAddress.page(of: $0.id), updated: ContentTime.updated($0))
      }
    return Sitemap(settings: settings, entries: entries)
  }

  private static func latest(_ incidents: [Incident]) -> String? {
    incidents.compactMap(ContentTime.updated).max()
  }
}
