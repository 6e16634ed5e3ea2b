import Incidents

/// Small pieces that several pages share, with links written for a page at one depth.
struct PageParts: Sendable {
  let index: SiteIndex
  let settings: SiteSettings
  let words: Words
  /// What leads from the page to the site's root.
  let root: String

  /// The same for pages in a folder.
  var inFolder: PageParts {
    PageParts(index: index, settings: settings, words: words, root: PageDepth.folder.root)
  }

  /// `lang` for words of a document, where they are in another language than the pages.
  var language: HTML {
    settings.language == words.locale.language ? HTML() : " lang=\"\(settings.language)\""
  }

  /// A title as a link to its incident's page.
  func link(_ incident: Incident) -> HTML {
    let title = Clipping.clipped(incident.title.value, 160)
    let page = root + SiteAddress.page(of: incident.id)
    return "<a href=\"\(page)\"><bdi\(language)>\(title)</bdi></a>"
  }

  /// The shape and colour that stand beside a cause's name, for eyes alone.
  static func swatch(_ cause: CauseID) -> HTML {
    "<span class=\"swatch cause-\(cause.rawValue)\" aria-hidden=\"true\"></span>"
  }

  func cause(_ id: CauseID) -> HTML {
    let label = index.label(cause: id)
    guard let path = index.causePaths[id.rawValue] else {
      return "<span class=\"cause\">\(Self.swatch(id))\(label)</span>"
    }
    return "<a class=\"cause\" href=\"\(root)\(path)\">\(Self.swatch(id))\(label)</a>"
  }

  func component(_ id: String) -> HTML {
    let label = index.label(component: id)
    guard let path = index.componentPaths[id] else { return "\(label)" }
    return "<a href=\"\(root)\(path)\">\(label)</a>"
  }

  /// `30 % of users`
  static func share(_ share: AffectedShare) -> HTML {
    guard let scope = share.scope else { return "\(Spoken.percent(share.percent))" }
    return "\(Spoken.percent(share.percent)) <span class=\"quiet\">of <bdi>\(scope)</bdi></span>"
  }

  /// A bar as long as a share of the longest; the number beside it is the same for everybody.
  static func bar(_ count: Int, of most: Int, _ style: String) -> HTML {
    let width = String(max(1, count * 1000 / max(1, most)))
    return """
      <svg class="bar-line" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true" \
      focusable="false"><rect class="\(style)" width="\(width)" height="10" rx="3"/></svg>
      """
  }

  /// Links to the neighbours of a page.
  static func pager(
    newer: (href: String, title: String)?, older: (href: String, title: String)?
  ) -> HTML {
    guard newer != nil || older != nil else { return HTML() }
    func side(_ target: (href: String, title: String)?, _ rel: String, _ label: String) -> HTML {
      guard let target else { return "<span></span>" }
      return """
        <a rel="\(rel)" href="\(target.href)"><span class="eyebrow">\(label)</span> \
        <bdi>\(Clipping.clipped(target.title, 100))</bdi></a>
        """
    }
    return """
      <nav class="pager" aria-label="Neighbouring pages">\
      \(side(newer, "prev", "Newer"))\(side(older, "next", "Older"))</nav>
      """
  }
}
