import Incidents

/// The site's files for feed readers, calendars and search engines, but for what pages carry.
struct MachineFiles {
  let parts: PageParts
  /// `nil` where there is nothing to put into it.
  let calendar: SiteFile?

  private var settings: SiteSettings { parts.settings }

  /// - Parameter pages: all but the incidents' own; a term's bring their feeds.
  func files(for pages: [Page]) -> [SiteFile] {
    feeds(of: pages) + (calendar.map { [$0] } ?? []) + addresses(of: pages)
  }

  /// What search engines read.
  func addresses(of pages: [Page]) -> [SiteFile] {
    sitemap(of: pages).files + [Robots(settings: settings).file]
  }

  private func feeds(of pages: [Page]) -> [SiteFile] {
    ([Feed.site(parts)] + pages.flatMap(\.feeds)).flatMap {
      [AtomFeed(settings: settings, feed: $0).file, JSONFeed(settings: settings, feed: $0).file]
    }
  }

  private func sitemap(of pages: [Page]) -> Sitemap {
    // Without whole addresses there is none, and looking up the times takes long.
    guard settings.baseURL != nil else { return Sitemap(settings: settings, entries: []) }
    let index = parts.index
    let updated = index.knowledge.incidents.map(ContentTime.updated)
    let terms = TermKind.allCases.flatMap { kind in
      zip(index[kind], index.members(kind)).map { group, incidents in
        (index.path(kind, group.id) ?? "", incidents.compactMap { updated[$0] }.max())
      }
    }
    let ofTerm = Dictionary(terms) { first, _ in first }
    // What is no page of a term or an incident is about all of them.
    let all = index.knowledge.distinct.compactMap(ContentTime.updated).max()
    let entries =
      pages.map { Sitemap.Entry(path: $0.path, updated: ofTerm[$0.path] ?? all) }
      + zip(index.knowledge.incidents, updated).map {
        Sitemap.Entry(path: SiteAddress.page(of: $0.id), updated: $1)
      }
    return Sitemap(settings: settings, entries: entries)
  }
}
