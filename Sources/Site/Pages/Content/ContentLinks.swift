/// Links to the site's own pages, in the frame of every page.
struct ContentLinks: Sendable {
  private let navigation: [SitePage]
  private let footer: [SitePage]
  /// `lang` for words of a document, where they are in another language than the pages.
  private let language: HTML

  init(_ pages: ContentPages, language: HTML) {
    navigation = pages.navigation
    footer = pages.footer
    self.language = language
  }

  /// Addresses of the pages that the navigation shows as the current one.
  var current: [String] { navigation.map(\.path) }

  /// Entries of the navigation; `current` is the page that they stand on.
  func inHeader(root: String, current: String?) -> HTML {
    navigation.map { link($0, root, $0.path == current ? " aria-current=\"page\"" : "") }.joined()
  }

  func inFooter(root: String) -> HTML { footer.map { link($0, root, "") }.joined() }

  private func link(_ page: SitePage, _ root: String, _ mark: HTML) -> HTML {
    """

    <li><a href="\(root)\(page.path)"\(mark)><bdi\(language)>\(Clipping.clipped(page.title, 28))</bdi></a></li>
    """
  }
}
