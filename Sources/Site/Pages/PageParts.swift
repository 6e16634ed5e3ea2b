import Incidents

/// Small pieces that several pages share, with links written for a page at one depth.
///
/// A class, since every part of every page holds it and it never changes.
final class PageParts: Sendable {
  let index: SiteIndex
  let settings: SiteSettings
  let words: Words
  /// What leads from the page to the site's root.
  let root: String
  /// `lang` for words of a document, where they are in another language than the pages.
  let language: HTML
  let origins: OriginPhrases
  private let folder: PageParts?

  init(index: SiteIndex, settings: SiteSettings, words: Words, root: String) {
    self.index = index
    self.settings = settings
    self.words = words
    self.root = root
    language =
      settings.language == words.locale.language ? HTML() : " lang=\"\(settings.language)\""
    origins = OriginPhrases(words, root: root)
    let inFolder = PageDepth.folder.root
    folder =
      root == inFolder
      ? nil : PageParts(index: index, settings: settings, words: words, root: inFolder)
  }

  /// The same for pages in a folder.
  var inFolder: PageParts { folder ?? self }

  /// A title as a link to its incident's page.
  func link(_ incident: Incident) -> HTML {
    var html = HTML(capacity: 200)
    writeLink(incident, to: &html)
    return html
  }

  func writeLink(_ incident: Incident, to html: inout HTML) {
    html.literal("<a href=\"")
    html.text(root)
    html.text(SiteAddress.page(of: incident.id))
    html.literal("\"><bdi")
    html += language
    html.literal(">")
    html.text(Clipping.clipped(incident.title.value, 160))
    html.literal("</bdi></a>")
  }

  /// The same by its id, which a page may have that no incident has.
  func link(_ id: String) -> HTML { index.byID[id].map { link($0) } ?? "\(id)" }

  /// The shape and colour that stand beside a cause's name, for eyes alone.
  static func swatch(_ cause: CauseID) -> HTML {
    "<span class=\"swatch cause-\(cause.rawValue)\" aria-hidden=\"true\"></span>"
  }

  /// The same for a term; empty for one that is no cause.
  func swatch(_ group: TermGroup) -> HTML {
    group.kind == .causes ? Self.swatch(CauseID(rawValue: group.id)) : HTML()
  }

  func cause(_ id: CauseID) -> HTML {
    let label = index.label(cause: id)
    guard let path = index.path(.causes, id.rawValue) else {
      return "<span class=\"cause\">\(Self.swatch(id))\(label)</span>"
    }
    return "<a class=\"cause\" href=\"\(root)\(path)\">\(Self.swatch(id))\(label)</a>"
  }

  func component(_ id: String) -> HTML { link(.components, id, "\(index.label(component: id))") }

  /// A term that documents choose freely, in this document's spelling.
  ///
  /// - Parameter name: what the link says; `nil` for the value itself.
  func term(_ kind: TermKind, _ value: String, _ name: String? = nil) -> HTML {
    link(kind, FreeTerm.id(of: value), "<bdi>\(name ?? Clipping.clipped(value, 80))</bdi>")
  }

  func term(_ group: TermGroup) -> HTML {
    if group.kind == .causes { return cause(CauseID(rawValue: group.id)) }
    return link(group.kind, group.id, "<bdi>\(Clipping.clipped(group.term.label, 80))</bdi>")
  }

  private func link(_ kind: TermKind, _ id: String, _ label: HTML) -> HTML {
    guard let path = index.path(kind, id) else { return label }
    return "<a href=\"\(root)\(path)\">\(label)</a>"
  }

  /// `30 % of users`
  func share(_ share: AffectedShare) -> HTML {
    let percent = words.percent(share.percent)
    guard let scope = share.scope else { return "\(percent)" }
    let ofWhom = words.html("fact.of-scope", ["scope": "<bdi\(language)>\(scope)</bdi>"])
    return "\(percent) <span class=\"quiet\">\(ofWhom)</span>"
  }

  /// An action's ticket, where the text beside it does not name it.
  static func ticket(_ action: ActionItem, beside text: String) -> HTML {
    guard let ticket = action.ticket, !text.contains(ticket) else { return HTML() }
    return " <code>\(ticket)</code>"
  }

  /// A bar as long as a share of the longest; the number beside it is the same for everybody.
  static func bar(_ count: Int, of most: Int, _ style: String) -> HTML {
    let width = String(max(1, count * 1000 / max(1, most)))
    return """
      <svg class="bar-line" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true" \
      focusable="false"><rect class="\(style)" width="\(width)" height="10" rx="3"/></svg>
      """
  }

  struct PagerTarget {
    let href: String
    let title: String
  }

  /// Links to the neighbours of a page.
  func pager(newer: PagerTarget?, older: PagerTarget?) -> HTML {
    guard newer != nil || older != nil else { return HTML() }
    func side(_ target: PagerTarget?, _ rel: String, _ label: String) -> HTML {
      guard let target else { return "<span></span>" }
      return """
        <a rel="\(rel)" href="\(target.href)"><span class="eyebrow">\(label)</span> \
        <bdi>\(Clipping.clipped(target.title, 100))</bdi></a>
        """
    }
    return """
      <nav class="pager" aria-label="\(words["pager.label"])">\
      \(side(newer, "prev", words["pager.newer"]))\(side(older, "next", words["pager.older"]))</nav>
      """
  }
}
