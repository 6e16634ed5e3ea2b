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

  init(settings: SiteSettings, theme: Theme, words: Words, knowledge: KnowledgeBase) {
    self.settings = settings
    self.words = words
    self.theme = theme
    index = SiteIndex(knowledge)
    summary = TrendsSummary(knowledge)
    names = PageNames(knowledge.incidents)
    frame = PageFrame(settings: settings, theme: theme, words: words)
    parts = PageParts(
      index: index, settings: settings, words: words, root: PageDepth.top.root)
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
    files.append(AtomFeed(settings: settings, index: index).file)
    let paths = pages.map(\.path) + index.knowledge.incidents.map { SiteAddress.page(of: $0.id) }
    if let sitemap = Sitemap(settings: settings, paths: paths).file { files.append(sitemap) }
    files.append(Robots(settings: settings).file)
    return files
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
    [TermPages.Kind.causes(index), .components(index), .years(index)].flatMap {
      TermPages(kind: $0, parts: parts).pages(theme)
    }
  }

  private var figures: [ChartFigure] {
    [
      YearsChart.figure(summary, words), DurationsChart.figure(summary, words),
      CausesChart.figure(summary, index, words),
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
