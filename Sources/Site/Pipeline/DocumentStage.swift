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
    let definitions = definitions
    let results = Parallel(jobs: jobs).map(library.postmortems) { document in
      let links = DocumentLinks(source: document.source, resolver: resolver, content: folder)
      return (incident: render(document, links, definitions), links: links)
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

  private func render(
    _ document: Library.Document, _ links: DocumentLinks, _ definitions: [String: [Int]]
  ) -> RenderedIncident {
    let source = document.source
    let body = document.reading.body
    let outline = document.reading.outline
    let marks = EvidenceMarks(
      document.reading.incident, body: body, titleLine: outline.titleLine.map(source.range))
    var request = RenderRequest()
    request.promotedHeadings = outline.promotedHeadings
    request.titleLine = outline.titleLine
    request.marks = marks.marks
    request.resolve = { address, _ in links.target(of: address) }
    if document.reading.part != nil {
      let id = document.reading.incident.id
      request.resolveFragment = { links.page(ofFragment: $0, from: id) }
      request.definitions = definitions[source.path] ?? []
    }
    return RenderedIncident(
      incident: document.reading.incident,
      document: DocumentRenderer.render(source, body: body, request: request),
      markOfField: marks.markOfField)
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

  /// Documents that are no postmortems have no page; linked to, they are files like any other.
  private var resolver: LinkResolver {
    let pages = library.postmortems.map { ($0.source.path, $0.reading.incident.id) }
    var parts: [String: [String: LinkResolver.Part]] = [:]
    for document in library.postmortems {
      for (fragment, own) in document.reading.part?.anchors ?? [:] {
        parts[document.source.path, default: [:]][fragment] = LinkResolver.Part(
          id: document.reading.incident.id, fragment: own)
      }
    }
    return LinkResolver(
      pages: Dictionary(pages) { first, _ in first }, parts: parts,
      attachments: Set(walk.attachments + library.others.map(\.source.path)),
      withheld: library.withheld)
  }
}
