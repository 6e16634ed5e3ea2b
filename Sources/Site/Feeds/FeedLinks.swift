/// Links to a feed's two files.
struct FeedLinks {
  let feed: Feed
  /// What leads from the page to the site's root.
  let root: String

  static let atomType = "application/atom+xml"
  static let jsonType = "application/feed+json"

  /// For the page's head, where feed readers look.
  var head: HTML {
    """
    <link rel="alternate" type="\(Self.atomType)" title="\(feed.title)" \
    href="\(root)\(feed.atomPath)">
    <link rel="alternate" type="\(Self.jsonType)" title="\(feed.title)" \
    href="\(root)\(feed.jsonPath)">
    """
  }

  /// For people.
  func visible(_ words: Words) -> HTML {
    let links = words.html(
      "feeds.follow",
      [
        "atom": link(feed.atomPath, Self.atomType, words["feeds.atom"]),
        "json": link(feed.jsonPath, Self.jsonType, words["feeds.json"]),
      ])
    return "<p class=\"feeds quiet\">\(links)</p>"
  }

  private func link(_ path: String, _ type: String, _ label: String) -> HTML {
    "<a type=\"\(type)\" href=\"\(root)\(path)\">\(label)</a>"
  }
}
