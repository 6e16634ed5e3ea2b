import Incidents
import Markup

/// Follows the links of documents as their pages would.
struct LinkCheck: Sendable {
  /// What the links of one incident or page turn up.
  struct Result: Sendable {
    /// Of the document.
    let path: String
    let images: [DocumentImage]
    let diagnostics: [Diagnostic]
  }

  /// A document's links on their way to being judged.
  private struct Followed: Sendable {
    let source: SourceFile
    let place: CheckPlaces.Place
    let links: DocumentLinks
    let document: RenderedDocument
  }

  private let library: Library
  private let places: CheckPlaces
  private let resolver: LinkResolver?
  private let definitions: [String: [Int]]
  private let jobs: Int
  private let readable = ReadableFiles()

  init(library: Library, places: CheckPlaces, jobs: Int) {
    self.library = library
    self.places = places
    self.jobs = jobs
    resolver = places.walk.map { LinkResolver(library, attachments: $0.attachments) }
    definitions = DocumentStage.definitions(library)
  }

  /// In the order of the library.
  var results: [Result] {
    let parallel = Parallel(jobs: jobs)
    let followed =
      parallel.map(library.postmortems, follow).compactMap(\.self)
      + parallel.map(library.pages, follow).compactMap(\.self)
    let fragments = FragmentCheck(
      uses: followed.flatMap { one in one.links.fragments.map { (one.place, $0) } },
      library: library, places: places, jobs: jobs)
    return followed.map { one in
      let dead = one.links.fragments.compactMap { use in
        fragments.finding(use, in: one.source, one.place, one.links)
      }
      return Result(
        path: one.source.path, images: one.document.images,
        diagnostics: one.document.diagnostics
          + one.links.diagnostics.filter { one.place.isContent || $0.rule != .linkOutside } + dead)
    }
  }

  private func follow(_ document: Library.Document) -> Followed? {
    let source = document.source
    let place = places.place(of: source.path)
    func destination(_ path: String) -> LinkResolver.Destination? {
      place.flatMap { resolver?.resolve(path, from: $0.path) }
    }
    let mayStand = LinkMarkup.mayStand(in: source.bytes, document.reading.body) { path in
      if case .page = destination(path) { true } else { false }
    } isPicture: { words, path in
      guard !DocumentImage.saysNothing(words), let place,
        case .attachment(let path, _) = destination(path)
      else { return false }
      return readable.contains(path, in: place.root)
    }
    guard mayStand else { return nil }
    let page = SiteAddress.page(of: document.reading.incident.id)
    return followed(source, document.reading.body, page) { links in
      let request = DocumentStage.request(
        for: document, links, RenderRequest.Labels(), definitions: definitions[source.path] ?? [])
      return DocumentRenderer.render(source, body: document.reading.body, request: request)
    }
  }

  private func follow(_ page: SitePage) -> Followed? {
    followed(page.source, page.reading.body, page.path) { links in
      DocumentStage.render(page, links, RenderRequest.Labels()).document
    }
  }

  private func followed(
    _ source: SourceFile, _ body: Range<Int>, _ page: String,
    _ render: (DocumentLinks) -> RenderedDocument
  ) -> Followed? {
    guard let place = places.place(of: source.path) else { return nil }
    let resolver =
      self.resolver
      ?? LinkResolver(pages: [:], attachments: [], withheld: [], folder: place.root)
    let links = DocumentLinks(
      source: source, body: body, place: place.path, page: page, resolver: resolver,
      content: place.root)
    let document = render(links)
    return Followed(source: source, place: place, links: links, document: document)
  }
}
