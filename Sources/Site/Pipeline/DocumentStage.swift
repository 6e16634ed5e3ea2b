import Incidents
import Markup

/// Renders the documents of a library: the first half of the render stage.
struct DocumentStage: Sendable {
  let library: Library
  let walk: Walk
  let folder: ContentFolder
  let labels: RenderRequest.Labels
  let jobs: Int
  var progress: Progress?

  struct Output: Sendable {
    /// In the library's order.
    var incidents: [RenderedIncident] = []
    var pages = ContentPages()
    /// Paths of the files that documents link to, sorted.
    var attachments: [String] = []
    var diagnostics: [Diagnostic] = []
  }

  func run() -> Output {
    let resolver = resolver
    let definitions = definitions
    let incidents = Parallel(jobs: jobs, progress: progress).map(library.postmortems) { document in
      let page = SiteAddress.page(of: document.reading.incident.id)
      let links = documentLinks(of: document.source, on: page, resolver)
      return (incident: render(document, links, definitions), links: links)
    }
    let pages = Parallel(jobs: jobs).map(library.pages) { page in
      let links = documentLinks(of: page.source, on: page.path, resolver)
      return (page: render(page, links), links: links)
    }
    var output = Output()
    output.incidents = incidents.map(\.incident)
    output.pages = ContentPages(pages.map(\.page))
    output.diagnostics =
      (incidents.map(\.incident.document) + pages.map(\.page.document)).flatMap(\.diagnostics)
    let allLinks = incidents.map(\.links) + pages.map(\.links)
    output.diagnostics += allLinks.flatMap(\.diagnostics)
    output.attachments = allLinks.reduce(into: Set<String>()) { $0.formUnion($1.attachments) }
      .sorted(by: ContentWalker.precedesByBytes)
    return output
  }

  private func documentLinks(
    of source: SourceFile, on page: String, _ resolver: LinkResolver
  ) -> DocumentLinks {
    DocumentLinks(source: source, page: page, resolver: resolver, content: folder)
  }

  private func request(_ links: DocumentLinks) -> RenderRequest {
    var request = RenderRequest()
    request.labels = labels
    request.resolve = { links.target(of: $0, isImage: $1) }
    return request
  }

  private func render(
    _ document: Library.Document, _ links: DocumentLinks, _ definitions: [String: [Int]]
  ) -> RenderedIncident {
    let source = document.source
    let body = document.reading.body
    let outline = document.reading.outline
    let marks = EvidenceMarks(
      document.reading.incident, body: body, titleLine: outline.titleLine.map(source.range))
    var request = request(links)
    request.promotedHeadings = outline.promotedHeadings
    request.titleLine = outline.titleLine
    request.marks = marks.marks
    if document.reading.part != nil {
      request.resolveFragment = { links.page(ofFragment: $0) }
      request.definitions = definitions[source.path] ?? []
    }
    return RenderedIncident(
      incident: document.reading.incident,
      document: DocumentRenderer.render(source, body: body, request: request),
      markOfField: marks.markOfField)
  }

  /// A page is written for the site: only what Markdown takes for a heading is one.
  private func render(_ page: SitePage, _ links: DocumentLinks) -> RenderedPage {
    var request = request(links)
    request.titleLine = page.reading.titleLine
    return RenderedPage(
      page: page,
      document: DocumentRenderer.render(page.source, body: page.reading.body, request: request))
  }

  /// The lines that say where links lead, of files with several incidents.
  private var definitions: [String: [Int]] {
    var definitions: [String: [Int]] = [:]
    for document in library.postmortems where document.reading.part != nil {
      let source = document.source
      guard definitions[source.path] == nil else { continue }
      definitions[source.path] = LinkDefinitions.lines(of: source, in: 0..<source.bytes.count)
    }
    return definitions
  }

  /// Documents that are neither postmortems nor pages have no page; linked to, they are files like any other.
  private var resolver: LinkResolver {
    let pages =
      library.postmortems.map {
        ($0.source.path, SiteAddress.page(of: $0.reading.incident.id))
      } + library.pages.map { ($0.source.path, $0.path) }
    var parts: [String: [String: LinkResolver.Part]] = [:]
    for document in library.postmortems {
      for (fragment, own) in document.reading.part?.anchors ?? [:] {
        parts[document.source.path, default: [:]][fragment] = LinkResolver.Part(
          page: SiteAddress.page(of: document.reading.incident.id), fragment: own)
      }
    }
    return LinkResolver(
      pages: Dictionary(pages) { first, _ in first }, parts: parts,
      attachments: Set(walk.attachments + library.others.map(\.source.path)),
      withheld: library.withheld)
  }
}
