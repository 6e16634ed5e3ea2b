import Incidents
import Markup

/// Renders the documents of a library: the first half of the render stage.
struct DocumentStage: Sendable {
  let library: Library
  let walk: Walk
  let folder: ContentFolder
  let jobs: Int

  struct Output: Sendable {
    /// In the library's order.
    var incidents: [RenderedIncident] = []
    /// Paths of the files that documents link to, sorted.
    var attachments: [String] = []
    var diagnostics: [Diagnostic] = []
  }

  func run() -> Output {
    let resolver = resolver
    let results = Parallel(jobs: jobs).map(library.postmortems) { document in
      let links = DocumentLinks(source: document.source, resolver: resolver, content: folder)
      return (incident: render(document, links: links), links: links)
    }
    var attachments: Set<String> = []
    var output = Output()
    for result in results {
      output.incidents.append(result.incident)
      output.diagnostics += result.incident.document.diagnostics + result.links.diagnostics
      attachments.formUnion(result.links.attachments)
    }
    output.attachments = attachments.sorted(by: ContentWalker.precedesByBytes)
    return output
  }

  private func render(_ document: Library.Document, links: DocumentLinks) -> RenderedIncident {
    let source = document.source
    let body = document.reading.bodyStart..<source.bytes.count
    let outline = document.reading.outline
    let marks = EvidenceMarks(
      document.reading.incident, body: body, titleLine: outline.titleLine.map(source.range))
    var request = RenderRequest()
    request.promotedHeadings = outline.promotedHeadings
    request.titleLine = outline.titleLine
    request.marks = marks.marks
    request.resolve = { address, _ in links.target(of: address) }
    return RenderedIncident(
      incident: document.reading.incident,
      document: DocumentRenderer.render(source, body: body, request: request),
      markOfField: marks.markOfField)
  }

  /// Documents that are no postmortems have no page; linked to, they are files like any other.
  private var resolver: LinkResolver {
    let pages = library.postmortems.map { ($0.source.path, $0.reading.incident.id) }
    return LinkResolver(
      pages: Dictionary(pages) { first, _ in first },
      attachments: Set(walk.attachments + library.others.map(\.source.path)),
      withheld: library.withheld)
  }
}
