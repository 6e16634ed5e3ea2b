import Incidents

/// Makes the pages and feeds of a site. Immutable: incident pages can be rendered from any number
/// of threads at once.
public struct SiteRenderer: Sendable {
  private let settings: SiteSettings
  private let theme: SpokenTheme
  let index: SiteIndex
  let names: PageNames
  private let incidentPages: IncidentPages
  private let content: ContentPages
  let frame: PageFrame
  /// For pages at the top; those for pages in a folder come of it.
  private let parts: PageParts
  private let machines: MachineFiles
  /// Whether the site has pages alone: nothing is said of incidents then.
  let isHandbook: Bool
  /// The script that answers queries, relative to the site.
  private let engine: String
  /// How many pages are prepared at a time.
  private let jobs: Int

  init(
    settings: SiteSettings, theme: SpokenTheme, knowledge: KnowledgeBase,
    content: ContentPages = ContentPages(), engine: String = SearchFiles.script, jobs: Int = 1
  ) {
    self.engine = engine
    self.jobs = jobs
    self.content = content
    self.settings = settings
    let words = theme.words
    self.theme = theme
    isHandbook = knowledge.incidents.isEmpty && !content.pages.isEmpty
    index = SiteIndex(knowledge, words: words, jobs: jobs)
    names = PageNames(knowledge.incidents, words: words, jobs: jobs)
    parts = PageParts(
      index: index, settings: settings, words: words, root: PageDepth.top.root)
    incidentPages = IncidentPages(parts: parts, names: names)
    let calendar = IncidentCalendar(parts: parts).file
    machines = MachineFiles(parts: parts, calendar: calendar)
    frame = PageFrame(
      settings: settings, theme: theme,
      navigation: SiteNavigation(
        sections: isHandbook ? [] : SiteSection.navigation(of: index),
        content: ContentLinks(content, language: parts.language)),
      incidents: !isHandbook, calendar: calendar != nil, search: !index.knowledge.distinct.isEmpty)
  }

  private var words: Words { theme.words }

  /// `incidents/<id>.html`
  ///
  /// - Parameter document: gives the incident with its document when the page is made.
  public func incidentPage(
    of id: String, inputs: Digest? = nil, _ document: @escaping @Sendable () -> RenderedIncident
  ) -> SiteFile {
    SiteFile(path: SiteAddress.page(of: id), inputs: inputs) { [frame, incidentPages, theme] in
      frame.bytes(incidentPages.page(document(), theme))
    }
  }

  /// Everything but the incidents' own pages: lists, indexes, feeds, assets.
  public func indexPages() -> [SiteFile] {
    isHandbook ? handbook() : lists()
  }

  private func handbook() -> [SiteFile] {
    var pages = [home]
    pages += contentPages(beside: pages)
    return pages.map { frame.file($0) } + [notFound] + assets + redirects
      + machines.addresses(of: pages)
  }

  private func lists() -> [SiteFile] {
    let prepared = Parallel(jobs: jobs).map(Self.lists) { $0(self) }
    var pages = prepared.flatMap(\.pages)
    pages += contentPages(beside: pages)
    var files = pages.map { frame.file($0) }
    files.append(notFound)
    files += prepared.flatMap(\.files)
    files += assets + redirects
    return files + machines.files(for: pages)
  }

  /// Pages and the files that belong to them.
  private struct Prepared: Sendable {
    var pages: [Page] = []
    var files: [SiteFile] = []
  }

  /// In the order of the pages. Each takes a while to prepare and needs nothing of the others.
  private static let lists: [@Sendable (Self) -> Prepared] = [
    { Prepared(pages: [$0.home, IncidentsPage(parts: $0.parts).page($0.theme)]) },
    { $0.trends },
    {
      Prepared(
        pages: [AboutPage(parts: $0.parts).page($0.theme)]
          + ($0.index.knowledge.distinct.isEmpty
            ? [] : [SearchPage(parts: $0.parts, engine: $0.engine).page($0.theme)]))
    },
    { Prepared(pages: $0.termPages) },
    { Prepared(pages: LedgerPages(parts: $0.parts).pages($0.theme)) },
  ]

  /// `data/statistics.json` and its schema.
  var statistics: [SiteFile] { index.statisticsFiles }

  private var home: Page {
    HomePage(parts: parts, introduction: content.introduction, isHandbook: isHandbook).page(theme)
  }

  private var trends: Prepared {
    let figures = TrendsFigures(parts)
    return Prepared(
      pages: [TrendsPage(parts: parts, figures: figures).page(theme)],
      files: figures.all.flatMap(\.files).map {
        SiteFile(path: $0.path, content: .bytes($0.bytes))
      })
  }

  /// `pages/<id>.html`
  private func contentPages(beside others: [Page]) -> [Page] {
    guard !content.pages.isEmpty else { return [] }
    let incidents = index.knowledge.incidents
    let names = ContentNames(
      content.pages.map(\.page),
      titles: Set(others.map(\.title) + incidents.map(self.names.title)),
      descriptions: Set(others.map(\.description) + incidents.map(self.names.description)))
    return content.pages.map {
      ContentPage(parts: parts.inFolder, rendered: $0, names: names).page(theme)
    }
  }

  private var redirects: [SiteFile] {
    Redirects(
      incidents: index.knowledge.incidents, pages: content.all, words: words,
      language: parts.language
    ).files
  }

  private var termPages: [Page] {
    let rows = IncidentRows(parts: parts.inFolder)
    // Causes, components and years always have a list; the others only where documents name some.
    let always: [TermKind] = [.causes, .components, .years]
    return TermKind.allCases.filter { always.contains($0) || !index[$0].isEmpty }.flatMap {
      TermPages(kind: $0, parts: parts, rows: rows).pages(theme)
    }
  }

  private var assets: [SiteFile] {
    theme.assets.sorted { $0.key < $1.key }
      .map { SiteFile(path: "assets/\($0.key)", content: .bytes($0.value)) }
  }

  /// A server shows this page in place of any address, so only whole links work from there.
  private var notFound: SiteFile {
    var values = PageValues()
    values[text: "root"] = PageFrame.anywhere(settings)
    values[text: "incidents"] = isHandbook ? nil : SiteSection.incidents.path
    let page = Page(
      path: "404.html", title: words["missing.page-title"],
      description: words["missing.description"],
      section: nil, main: theme.render(.notFound, values), isAnywhere: true)
    return frame.file(page)
  }
}
