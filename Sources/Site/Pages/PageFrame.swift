/// What stands around every page: head, header, footer. Filled once for every place in the
/// navigation rather than once a page.
struct PageFrame: Sendable {
  private let settings: SiteSettings
  private let theme: SpokenTheme
  /// By the links' root.
  private let heads: [String: HTML]
  private let footers: [String: HTML]
  /// By root and the address of the current entry of the navigation.
  private let headers: [String: HTML]

  /// - Parameters:
  ///   - incidents: whether the site is about incidents, and no handbook of pages alone.
  ///   - calendar: whether there is one to link to.
  ///   - search: whether there is a page that searches.
  init(
    settings: SiteSettings, theme: SpokenTheme, navigation: SiteNavigation, incidents: Bool,
    calendar: Bool, search: Bool
  ) {
    self.settings = settings
    self.theme = theme
    var heads: [String: HTML] = [:]
    var footers: [String: HTML] = [:]
    var headers: [String: HTML] = [:]
    for root in Self.roots(settings) {
      var values = Self.values(settings, root: root)
      values[text: "internal"] = settings.isInternal ? theme.words["audience.banner"] : nil
      values[text: "calendar"] = calendar ? IncidentCalendar.path : nil
      values[text: "incidents"] = incidents ? SiteSection.incidents.path : nil
      heads[root] = theme.render(.head, values)
      var footer = values
      // A handbook has too many, and its own lists of them.
      footer[html: "pages"] = incidents ? navigation.content.inFooter(root: root) : HTML()
      footers[root] = theme.render(.footer, footer)
      for current in navigation.places + (search ? [SearchPage.path] : []) {
        var values = values
        // That page has a box of its own.
        let hasBox = search && current != SearchPage.path
        values[text: "search"] = hasBox ? root + SearchPage.path : nil
        values[html: "navigation"] = navigation.html(theme.words, root: root, current: current)
        headers[Self.key(root, current)] = theme.render(.header, values)
      }
    }
    self.heads = heads
    self.footers = footers
    self.headers = headers
  }

  /// The whole file of a page, made when it is written.
  func file(_ page: Page) -> SiteFile {
    SiteFile(path: page.path) { bytes(page) }
  }

  func bytes(_ page: Page) -> [UInt8] {
    let root = page.isAnywhere ? Self.anywhere(settings) : PageDepth(of: page.path).root
    var values = PageValues()
    values[text: "language"] = theme.words.locale.language
    values[text: "direction"] = theme.words.locale.direction
    values[text: "title"] = page.title
    values[text: "site"] = page.title == settings.title ? nil : settings.title
    values[text: "description"] = page.description
    values[text: "type"] = page.path.hasPrefix("incidents/") ? "article" : "website"
    // A page that stands in for any address has none of its own.
    if !page.isAnywhere {
      values[text: "canonical"] = settings.address(page.path)
    }
    values[html: "feeds"] =
      page.feeds.map { FeedLinks(feed: $0, root: root).head }.joined("\n")
    values[html: "linkedData"] = page.linkedData.map(\.html).joined("\n")
    values[html: "head"] = heads[root] ?? HTML()
    let current = Self.key(root, page.section?.path ?? page.path)
    values[html: "header"] = headers[current] ?? headers[Self.key(root, "")] ?? HTML()
    values[html: "footer"] = footers[root] ?? HTML()
    values[html: "main"] = page.main()
    return theme.render(.page, values).bytes
  }

  /// Of all that frames say beside what a page gives them.
  func digest(_ key: Digester.Key) -> Digest {
    var digester = Digester(key: key)
    for fragments in [heads, headers, footers] {
      for (name, fragment) in fragments.sorted(by: { $0.key < $1.key }) {
        digester.add(name)
        digester.add(fragment.bytes)
      }
    }
    return digester.digest
  }

  /// What leads to the site's root from a page that may be served at any address.
  static func anywhere(_ settings: SiteSettings) -> String {
    settings.baseURL.map { "\($0)/" } ?? ""
  }

  private static func roots(_ settings: SiteSettings) -> [String] {
    PageDepth.allCases.map(\.root) + [anywhere(settings)]
  }

  private static func key(_ root: String, _ current: String) -> String { "\(root) \(current)" }

  private static func values(_ settings: SiteSettings, root: String) -> PageValues {
    var values = PageValues()
    values[text: "root"] = root
    values[text: "site"] = settings.title
    values[text: "organisation"] = settings.organisation
    values[text: "generator"] = settings.generator
    return values
  }
}
