/// Titles and descriptions of the pages for tabs and search results, each unique in the site.
struct ContentNames {
  /// By the page's address.
  private var titles: [String: String] = [:]
  private var descriptions: [String: String] = [:]

  /// - Parameters:
  ///   - titles: of the site's other pages.
  ///   - descriptions: of these.
  init(_ pages: [SitePage], titles: Set<String>, descriptions: Set<String>) {
    var (titles, descriptions) = (titles, descriptions)
    for page in pages {
      let title = Clipping.clipped(page.title, 90)
      self.titles[page.path] = Self.unique(title, page, &titles)
      let text = Clipping.clipped(page.reading.description?.value ?? title, 200)
      self.descriptions[page.path] = Self.unique(text, page, &descriptions)
    }
  }

  func title(of page: SitePage) -> String { titles[page.path] ?? page.title }
  func description(of page: SitePage) -> String { descriptions[page.path] ?? page.title }

  private static func unique(
    _ text: String, _ page: SitePage, _ taken: inout Set<String>
  ) -> String {
    let unique = taken.contains(text) ? "\(text) [\(page.id)]" : text
    taken.insert(unique)
    return unique
  }
}
