/// What the header of every page leads to: the parts of the site, then pages that ask for it.
struct SiteNavigation: Sendable {
  let sections: [SiteSection]
  let content: ContentLinks

  /// Where a reader can be: nowhere in it, or at one of its entries.
  var places: [String] { [""] + SiteSection.allCases.map(\.path) + content.current }

  /// - Parameter current: one of `places`.
  func html(_ words: Words, root: String, current: String) -> HTML {
    sections.map { section -> HTML in
      let mark: HTML = section.path == current ? " aria-current=\"true\"" : ""
      return "<li><a href=\"\(root)\(section.path)\"\(mark)>\(section.label(words))</a></li>"
    }.joined("\n") + content.inHeader(root: root, current: current)
  }
}
