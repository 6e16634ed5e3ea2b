/// The parts of the site, each with a page at the top.
enum SiteSection: String, CaseIterable {
  case incidents, causes, components, services, severities, tags, years, trends, actions, about

  /// The entries of the navigation; the other parts are reached through the lists. The ledger is
  /// there where it has something to list.
  static func navigation(of index: SiteIndex) -> [SiteSection] {
    let all: [SiteSection] = [.incidents, .causes, .components, .years, .trends, .actions, .about]
    return all.filter { $0 != .actions || !index.ledger.entries.isEmpty }
  }

  func label(_ words: Words) -> String { words["\(rawValue).title"] }
  var path: String { "\(rawValue).html" }
}

/// A page before its frame.
struct Page: Sendable {
  /// Relative to the site.
  let path: String
  /// Unique in the site; the site's own title follows it.
  let title: String
  /// Unique in the site.
  let description: String
  /// The part of the site that it belongs to.
  let section: SiteSection?
  /// What stands in its frame, made when the page is written.
  let main: @Sendable () -> String
  /// Whether a server may show it at any address, as it does with `404.html`.
  var isAnywhere = false
  /// Feeds of its own, beside the site's.
  var feeds: [Feed] = []
  /// What it is about, for machines.
  var linkedData: [LinkedData] = []

  init(
    path: String, title: String, description: String, section: SiteSection?,
    making main: @escaping @Sendable () -> String, isAnywhere: Bool = false,
    feeds: [Feed] = [], linkedData: [LinkedData] = []
  ) {
    self.path = path
    self.title = title
    self.description = description
    self.section = section
    self.main = main
    self.isAnywhere = isAnywhere
    self.feeds = feeds
    self.linkedData = linkedData
  }

  /// A page whose main part is there already.
  init(
    path: String, title: String, description: String, section: SiteSection?, main: String,
    isAnywhere: Bool = false, feeds: [Feed] = [], linkedData: [LinkedData] = []
  ) {
    self.init(
      path: path, title: title, description: description, section: section, making: { main },
      isAnywhere: isAnywhere, feeds: feeds, linkedData: linkedData)
  }
}

/// Where a page stands, and so how it writes links.
enum PageDepth: Int, CaseIterable {
  case top, folder

  /// What leads from a page to the site's root.
  var root: String { self == .top ? "" : "../" }

  init(of path: String) {
    self = path.utf8.contains(UInt8(ascii: "/")) ? .folder : .top
  }
}
