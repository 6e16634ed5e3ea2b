import Incidents
import Markup

/// Makes the pages of the site. Holds what they share; every page can be made on its own, from any
/// thread.
struct SiteRenderer: Sendable {
  private let base: KnowledgeBase
  private let settings: Configuration
  private let theme: Theme
  private let frame: PageFrame
  private let rows: IncidentRow
  private let incidentPages: IncidentPage

  init(
    base: KnowledgeBase, settings: Configuration, theme: Theme, sources: [String: SourceFile]
  ) {
    self.base = base
    self.settings = settings
    self.theme = theme
    frame = PageFrame(theme: theme, settings: settings)
    rows = IncidentRow(taxonomy: base.taxonomy, tellings: base.sameIncident)
    let positions = Dictionary(
      base.incidents.enumerated().map { ($1.id, $0) }
    ) { first, _ in first }
    incidentPages = IncidentPage(
      base: base, settings: settings, sources: sources, positions: positions, rows: rows)
  }

  /// An incident's page.
  func page(of rendered: RenderedIncident) -> SiteFile {
    frame.file(incidentPages.page(rendered))
  }

  /// Every page that is about more than one incident, the feeds, and the theme's assets.
  func sharedFiles() -> [SiteFile] {
    let summary = TrendsSummary(base)
    let trends = TrendsPage(summary: summary, taxonomy: base.taxonomy)
    var pages = [
      HomePage(base: base, settings: settings, summary: summary, rows: rows).page,
      incidents(summary),
      trends.page, AboutPage(base: base, settings: settings, summary: summary).page, notFound,
    ]
    for terms in [
      TermPages.causes(base, rows), TermPages.components(base, rows), TermPages.years(base, rows),
    ] {
      pages += terms.pages
    }
    let assets = theme.assets.sorted { $0.key < $1.key }.map {
      SiteFile(path: "assets/\($0.key)", content: .bytes($0.value))
    }
    let addresses = pages.map(\.path).filter { $0 != "404.html" }
    return pages.map(frame.file) + trends.files + assets + redirects
      + Feeds(base: base, settings: settings).files
      + Sitemap(base: base, settings: settings).files(pages: addresses)
  }

  private func incidents(_ summary: TrendsSummary) -> PageFrame.Page {
    let sentence = TrendsSentences.total(summary)
    return PageFrame.Page(
      path: "incidents.html", title: "All incidents", description: sentence, template: "incidents",
      context: [
        "sentence": sentence, "rows": base.incidents.map { rows.context($0, root: "") },
      ])
  }

  private var notFound: PageFrame.Page {
    PageFrame.Page(
      path: "404.html", title: "There is no such page",
      description: "The address may be misspelt.", template: "not-found", context: [:])
  }

  /// Old ids lead to the page of today.
  private var redirects: [SiteFile] {
    let taken = Set(base.incidents.map(\.id))
    return base.incidents.flatMap { incident in
      incident.aliases.filter { FitID.isFit($0) && !taken.contains($0) }.map {
        Redirect.file(from: $0, to: incident)
      }
    }
  }
}

/// A page at an old address.
enum Redirect {
  static func file(from alias: String, to incident: Incident) -> SiteFile {
    let target = "\(incident.id).html"
    let title = HTMLText.escape(incident.title.value)
    let html = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="refresh" content="0; url=\(target)">
      <title>\(title)</title>
      </head>
      <body><main><h1>\(title)</h1><p>This incident has moved: <a href="\(target)">\(title)</a></p></main></body>
      </html>

      """
    return SiteFile(path: SiteAddress.page(of: alias), content: .bytes(Array(html.utf8)))
  }
}
