import Incidents
import Markup

/// The pages of single documents as they lie on disk now, within a site as it was built last: what
/// a preview shows of a saved document until the whole site is built again.
///
/// What other pages and what the site as a whole say of the document, and what its own page says of
/// others, is still that of the last build.
public struct PageDrafts: Sendable {
  private let reader: LibraryReader
  private let folder: ContentFolder
  private let audience: Audience
  private let documents: DocumentStage
  private let renderer: SiteRenderer
  /// What the audience must not see, to which no draft may link.
  private let withheld: [LibraryReader.Loaded]
  /// The ids of the incidents that each document tells of, by path.
  private let ids: [String: [String]]

  init(
    of library: Library, loaded: [LibraryReader.Loaded], by reader: LibraryReader,
    folder: ContentFolder, audience: Audience, documents: DocumentStage, renderer: SiteRenderer
  ) {
    // A draft is forgotten, so nothing of it is remembered for later builds either.
    self.reader = LibraryReader(
      settings: reader.settings, splits: reader.splits, jobs: 1, publicText: reader.publicText)
    self.folder = folder
    self.audience = audience
    self.documents = documents
    self.renderer = renderer
    withheld = loaded.filter(\.isWithheld)
    ids = Dictionary(grouping: library.postmortems, by: \.source.path)
      .mapValues { $0.map(\.reading.incident.id) }
  }

  /// The pages of a document's incidents.
  ///
  /// - Parameter path: inside the content folder.
  /// - Returns: `nil` where the last build knew no such incidents, or the document tells of other
  ///   ones now, so that more than its own pages changes.
  public func pages(of path: String) -> [(path: String, bytes: [UInt8])]? {
    guard let known = ids[path] else { return nil }
    let reference = DocumentReference(folder: folder, relative: path, path: path, place: path)
    var timings = Timings()
    var library = reader.read(
      [reader.load(reference, withholding: withheld)], timings: &timings)
    library.keep(for: audience)
    UniqueIDs.assign(in: &library)
    guard library.postmortems.map(\.reading.incident.id) == known else { return nil }
    let definitions = DocumentStage.definitions(library)[path] ?? []
    return library.postmortems.compactMap { document in
      let page = renderer.incidentPage(of: document.reading.incident.id) {
        documents.incident(document, definitions: definitions).rendered
      }
      return page.bytes.map { (page.path, $0) }
    }
  }
}
