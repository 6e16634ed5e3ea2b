import Incidents

/// Incidents that a feed reader follows: what the Atom and the JSON writer share.
struct Feed: Sendable {
  struct Entry: Sendable {
    /// The page's address, or a URN where that is not known.
    let id: String
    /// Relative to the site.
    let page: String
    let title: String
    /// What happened, or the title again where the document has no summary.
    let summary: String
    /// See ``ContentTime``; `nil` without a date.
    let updated: String?
    let cause: CauseID
    let causeLabel: String
    /// Labels of the components at fault.
    let components: [String]
  }

  /// The path of both files without their ending, relative to the site.
  let stem: String
  let title: String
  /// Empty where there is nothing to say.
  let description: String
  /// The page with the same incidents, relative to the site.
  let page: String
  /// Newest first, those without a date last.
  let entries: [Entry]

  var atomPath: String { "\(stem).atom" }
  var jsonPath: String { "\(stem).json" }

  /// The latest moment of an entry; `nil` where none has a date.
  var updated: String? { entries.compactMap(\.updated).max() }
}

extension Feed {
  private static let mostOfSite = 50
  private static let mostOfTerm = 20

  /// The whole site's latest incidents.
  static func site(_ parts: PageParts) -> Feed {
    Feed(
      stem: "feed", title: parts.settings.title, description: parts.settings.description,
      page: "index.html",
      entries: entries(parts.index.knowledge.distinct.prefix(mostOfSite), parts))
  }

  /// The latest incidents of a term; `nil` where terms of its kind have no feeds.
  static func term(_ group: TermGroup, _ parts: PageParts) -> Feed? {
    guard group.kind.hasFeeds, let page = parts.index.path(group.kind, group.id) else {
      return nil
    }
    let title = Clipping.clipped(group.title(parts.words), 120)
    return Feed(
      stem: String(page.dropLast(".html".utf8.count)),
      title: parts.words.text(
        "feeds.term-title", ["title": title, "site": parts.settings.title]),
      description: group.term.meaning, page: page,
      entries: entries(group.incidents.prefix(mostOfTerm), parts))
  }

  private static func entries(_ incidents: ArraySlice<Incident>, _ parts: PageParts) -> [Entry] {
    incidents.map { incident in
      let page = SiteAddress.page(of: incident.id)
      let summary = incident.summary?.value ?? incident.title.value
      return Entry(
        id: parts.settings.address(page) ?? "urn:casebook:\(incident.id)", page: page,
        title: Clipping.clipped(incident.title.value, 200),
        summary: Clipping.clipped(summary, 1000), updated: ContentTime.updated(incident),
        cause: incident.cause, causeLabel: parts.index.label(cause: incident.cause),
        components: incident.components.map { parts.index.label(component: $0.value) })
    }
  }
}

extension SiteSettings {
  /// The whole address of a file of the site; `nil` without a base URL.
  func address(_ path: String) -> String? { baseURL.map { "\($0)/\(path)" } }

  /// The whole address of a file of the site, else the one relative to another file of it.
  func address(_ path: String, from file: String) -> String {
    address(path) ?? PageDepth(of: file).root + path
  }
}
