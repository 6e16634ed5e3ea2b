import Incidents
import Markup

/// Renders the documents of a library: those of incidents one by one while their pages are made,
/// and at once those of the few other pages, which the frame of every page has to know.
struct DocumentStage: Sendable {
  private let library: Library
  private let folder: ContentFolder
  private let labels: RenderRequest.Labels
  let resolver: LinkResolver
  private let secrets: AttachmentSecrets?
  /// The lines that say where links lead, of files with several incidents.
  private let definitions: [String: [Int]]
  let pages: ContentPages
  /// What the pages turned up.
  let found: PageFindings.Found

  init(
    library: Library, walk: Walk, folder: ContentFolder, labels: RenderRequest.Labels,
    publicText: PublicText, jobs: Int
  ) {
    self.library = library
    self.folder = folder
    self.labels = labels
    let resolver = LinkResolver(
      library, attachments: walk.attachments, publicText: publicText)
    self.resolver = resolver
    let secrets = AttachmentSecrets(
      publicText.redaction, folder: folder, documents: library.others.map(\.source.path))
    self.secrets = secrets
    definitions = Self.definitions(library)
    let rendered = Parallel(jobs: jobs).map(library.pages) { page in
      let links = DocumentLinks(
        source: page.source, page: page.path, resolver: resolver, content: folder,
        secrets: secrets)
      let rendered = Self.render(page, links, labels)
      return (page: rendered, found: Self.found(rendered.document, links))
    }
    pages = ContentPages(rendered.map(\.page))
    found = rendered.reduce(into: PageFindings.Found()) { $0.add($1.found) }
  }

  /// The document of an incident, ready for its page, and what it turned up.
  ///
  /// - Parameter number: among the library's postmortems.
  func incident(_ number: Int) -> (rendered: RenderedIncident, found: PageFindings.Found) {
    let document = library.postmortems[number]
    return incident(document, definitions: definitions[document.source.path] ?? [])
  }

  /// The same for a document that need not be one of the library's.
  func incident(
    _ document: Library.Document, definitions: [Int]
  ) -> (rendered: RenderedIncident, found: PageFindings.Found) {
    let page = SiteAddress.page(of: document.reading.incident.id)
    let links = DocumentLinks(
      source: document.source, body: document.reading.body, page: page, resolver: resolver,
      content: folder, secrets: secrets)
    let rendered = Self.render(document, links, labels, definitions: definitions)
    return (rendered, Self.found(rendered.document, links))
  }

  private static func found(
    _ document: RenderedDocument, _ links: DocumentLinks
  ) -> PageFindings.Found {
    PageFindings.Found(
      diagnostics: document.diagnostics + links.diagnostics, attachments: links.attachments,
      refused: links.refused)
  }

  private static func request(
    _ links: DocumentLinks, _ labels: RenderRequest.Labels
  ) -> RenderRequest {
    var request = RenderRequest()
    request.labels = labels
    request.resolve = { links.target(of: $0, isImage: $1) }
    return request
  }

  /// - Parameter definitions: the lines that say where links lead, of a file with several incidents.
  static func render(
    _ document: Library.Document, _ links: DocumentLinks, _ labels: RenderRequest.Labels,
    definitions: [Int]
  ) -> RenderedIncident {
    let source = document.source
    let body = document.reading.body
    let marks = EvidenceMarks(
      document.reading.incident, body: body,
      titleLine: document.reading.outline.titleLine.map(source.range))
    var request = request(for: document, links, labels, definitions: definitions)
    request.marks = marks.marks
    return RenderedIncident(
      incident: document.reading.incident,
      document: DocumentRenderer.render(source, body: body, request: request),
      markOfField: marks.markOfField)
  }

  /// What the document's text alone does not tell of its page, but for the marks.
  static func request(
    for document: Library.Document, _ links: DocumentLinks, _ labels: RenderRequest.Labels,
    definitions: [Int]
  ) -> RenderRequest {
    let outline = document.reading.outline
    var request = request(links, labels)
    request.promotedHeadings = outline.promotedHeadings
    request.titleLine = outline.titleLine
    request.resolveFragment = { links.page(ofFragment: $0) }
    if document.reading.part != nil { request.definitions = definitions }
    return request
  }

  /// A page is written for the site: only what Markdown takes for a heading is one.
  static func render(
    _ page: SitePage, _ links: DocumentLinks, _ labels: RenderRequest.Labels
  ) -> RenderedPage {
    var request = request(links, labels)
    request.resolveFragment = { links.page(ofFragment: $0) }
    request.titleLine = page.reading.titleLine
    return RenderedPage(
      page: page,
      document: DocumentRenderer.render(page.source, body: page.reading.body, request: request))
  }

  /// By the paths of files with several incidents.
  static func definitions(_ library: Library) -> [String: [Int]] {
    var definitions: [String: [Int]] = [:]
    for document in library.postmortems where document.reading.part != nil {
      let source = document.source
      guard definitions[source.path] == nil else { continue }
      definitions[source.path] = LinkDefinitions.lines(of: source, in: 0..<source.bytes.count)
    }
    return definitions
  }
}
