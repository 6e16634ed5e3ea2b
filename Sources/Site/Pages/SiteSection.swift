/// The entries of the site's navigation.
enum SiteSection: String, CaseIterable {
  case incidents, causes, components, years, trends, actions, about

  var path: String { "\(rawValue).html" }

  func label(_ words: Words) -> String {
    switch self {
    case .incidents: words["nav.incidents"]
    case .causes: words["nav.causes"]
    case .components: words["nav.components"]
    case .years: words["nav.years"]
    case .trends: words["nav.trends"]
    case .actions: words["nav.actions"]
    case .about: words["nav.about"]
    }
  }

  /// Those that a site has: the ledger needs something to list.
  static func present(in index: SiteIndex) -> [SiteSection] {
    allCases.filter { $0 != .actions || !index.ledger.entries.isEmpty }
  }
}

/// A page before its frame.
struct Page {
  /// Relative to the site.
  let path: String
  /// Unique in the site; the site's own title follows it.
  let title: String
  /// Unique in the site.
  let description: String
  /// The part of the site that it belongs to.
  let section: SiteSection?
  let main: String
  /// Whether a server may show it at any address, as it does with `404.html`.
  var isAnywhere = false
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
