/// `search.html`: the box, what may be written into it, and the places that `assets/search.js` fills.
/// Without scripts it leads to the lists.
struct SearchPage {
  static let path = "search.html"

  let parts: PageParts
  /// The script that answers queries, relative to the site.
  let engine: String

  private var words: Words { parts.words }

  /// What the page finds for a query, relative to the site.
  static func address(_ query: String) -> String {
    "\(path)?q=\(PercentCoding.encode(path: query))"
  }

  func page(_ theme: SpokenTheme) -> Page {
    var values = PageValues()
    values[html: "texts"] = SearchTexts(words: words).attributes + language
    values[html: "examples"] = SearchExamples(parts: parts).all.map(row).joined("\n")
    values[html: "browse"] = BrowseLinks(parts: parts, current: nil).html
    values[text: "engine"] = engine
    return Page(
      path: Self.path, title: words["search.page-title"],
      description: words["search.description"], section: nil,
      main: theme.render(.search, values))
  }

  /// The language of titles and texts, where it is not the pages' own.
  private var language: HTML {
    parts.language.isEmpty ? HTML() : " data-lang=\"\(parts.settings.language)\""
  }

  private func row(_ example: SearchExamples.Example) -> HTML {
    """
    <tr><th scope="row"><a href="\(Self.address(example.query))"><bdi>\(example.query)</bdi></a></th>\
    <td>\(example.meaning)</td></tr>
    """
  }
}
