import Incidents

/// Makes the pages and feeds of a site. Immutable: incident pages can be rendered from any number
/// of threads at once.
public struct SiteRenderer: Sendable {
  private let settings: SiteSettings
  private let theme: Theme
  private let words: Words
  private let index: SiteIndex
  private let summary: TrendsSummary
  private let names: PageNames
  private let frame: PageFrame
  /// For pages at the top; those for pages in a folder come of it.
  private let parts: PageParts
  private let calendar: SiteFile?

  init(settings: SiteSettings, theme: Theme, words: Words, knowledge: KnowledgeBase) {
    self.settings = settings
    self.words = words
    self.theme = theme
    index = SiteIndex(knowledge)
    summary = TrendsSummary(knowledge)
    names = PageNames(knowledge.incidents)
    parts = PageParts(
      index: index, settings: settings, words: words, root: PageDepth.top.root)
    calendar = IncidentCalendar(parts: parts).file
    frame = PageFrame(settings: settings, theme: theme, words: words, calendar: calendar != nil)
  }

  /// `incidents/<id>.html`
  public func incidentPage(_ rendered: RenderedIncident) -> SiteFile {
    frame.file(IncidentPage(parts: parts.inFolder, rendered: rendered, names: names).page(theme))
  }

  /// Everything but the incidents' own pages: lists, indexes, feeds, assets.
  public func indexPages() -> [SiteFile] {
    let figures = figures
    let pages = topPages(figures) + termPages
    var files = pages.map { frame.file($0) }
    files.append(notFound)
    files += figures.map { SiteFile(path: $0.csvPath, content: .bytes($0.csv)) }
    files += assets + Redirects(incidents: index.knowledge.incidents).files
    files += feeds + (calendar.map { [$0] } ?? [])
    files += sitemap(of: pages).files + [Robots(settings: settings).file]
    return files
  }

  private var feeds: [SiteFile] {
    ([Feed.site(parts)] + kinds.flatMap { $0.feeds(parts) }).flatMap {
      [AtomFeed(settings: settings, feed: $0).file, JSONFeed(settings: settings, feed: $0).file]
    }
  }

  private func sitemap(of pages: [Page]) -> Sitemap {
    func latest(_ incidents: [Incident]) -> String? {
      incidents.compactMap(ContentTime.updated).max()
    }
    let all = latest(index.knowledge.distinct)
    let terms = kinds.flatMap { kind in
      kind.groups.map { (kind.paths[$0.id] ?? "", latest($0.incidents)) }
    }
    // What is no page of a term or an incident is about all of them.
    let ofTerm = Dictionary(terms) { first, _ in first }
    let entries =
      pages.map { Sitemap.Entry(path: $0.path, updated: ofTerm[$0.path] ?? all) }
      + index.knowledge.incidents.map {
        Sitemap.Entry(path: SiteAddress.page(of: $0.id), updated: ContentTime.updated($0))
      }
    return Sitemap(settings: settings, entries: entries)
  }

  private func topPages(_ figures: [ChartFigure]) -> [Page] {
    [
      HomePage(parts: parts, summary: summary).page(theme),
      IncidentsPage(parts: parts, summary: summary).page(theme),
      TrendsPage(parts: parts, summary: summary, figures: figures).page(theme),
      AboutPage(parts: parts, summary: summary).page(theme),
    ]
  }

  private var termPages: [Page] {
    kinds.flatMap { TermPages(kind: $0, parts: parts).pages(theme) }
  }

  private var kinds: [TermPages.Kind] { [.causes(index), .components(index), .years(index)] }

  private var figures: [ChartFigure] {
    [
      YearsChart.figure(summary), DurationsChart.figure(summary),
      CausesChart.figure(summary, index.knowledge.taxonomy),
    ]
  }

  private var assets: [SiteFile] {
    theme.assets.sorted { $0.key < $1.key }
      .map { SiteFile(path: "assets/\($0.key)", content: .bytes($0.value)) }
  }

  /// A server shows this page in place of any address, so only whole links work from there.
  private var notFound: SiteFile {
    var values = PageValues(words)
    values[text: "root"] = PageFrame.anywhere(settings)
    let page = Page(
      path: "404.html", title: "Page not found", description: "There is no page at this address.",
      section: nil, main: theme.render(.notFound, values), isAnywhere: true)
    return frame.file(page)
  }
}
