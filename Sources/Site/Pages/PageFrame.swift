/// What every page is put into: head, header and footer, rendered once for each depth.
struct PageFrame: Sendable {
  private let theme: Theme
  private let settings: Configuration
  /// By depth: 0 beside `index.html`, 1 in a folder.
  private let headers: [String]
  private let footers: [String]

  static func root(_ depth: Int) -> String { String(repeating: "../", count: depth) }

  init(theme: Theme, settings: Configuration) {
    self.theme = theme
    self.settings = settings
    let context = { (depth: Int) -> [String: Any] in
      var context: [String: Any] = ["site": settings.siteTitle, "root": Self.root(depth)]
      context["organisation"] = settings.organisation
      return context
    }
    headers = (0...1).map { theme.render("header", context($0)) }
    footers = (0...1).map { theme.render("footer", context($0)) }
  }

  /// A page of the site.
  struct Page {
    /// Relative to the site.
    let path: String
    let title: String
    /// For search engines and previews; cut to a length that they show.
    let description: String
    var isArticle = false
    let template: String
    let context: [String: Any]
  }

  func file(_ page: Page) -> SiteFile {
    let depth = page.path.utf8.count { $0 == UInt8(ascii: "/") }
    var inner = page.context
    inner["site"] = settings.siteTitle
    inner["root"] = Self.root(depth)
    let isHome = page.path == "index.html"
    var outer: [String: Any] = [
      "language": settings.language, "root": Self.root(depth), "site": settings.siteTitle,
      "title": isHome ? settings.siteTitle : "\(page.title) · \(settings.siteTitle)",
      "description": Shortened.text(page.description, to: 160),
      "kind": page.isArticle ? "article" : "website",
      "header": headers[min(depth, 1)], "footer": footers[min(depth, 1)],
      "main": theme.render(page.template, inner),
    ]
    outer["canonical"] = settings.baseURL.map { "\($0)/\(page.path)" }
    return SiteFile(path: page.path, content: .bytes(Array(theme.render("page", outer).utf8)))
  }
}

extension Configuration {
  /// What the site calls itself.
  var siteTitle: String {
    title ?? organisation.map { "\($0): incidents" } ?? "Incident casebook"
  }
}
