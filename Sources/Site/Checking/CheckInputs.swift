import Incidents
import Markup

/// What `check` looks at: documents that were read, with what came up on the way and where their links
/// lead.
public struct CheckInputs: Sendable {
  /// One file.
  public struct Document: Sendable {
    public let source: SourceFile
    /// One reading an incident, also of what is no postmortem; empty for a page of the site.
    public var incidents: [Reading] = []
    /// Pictures, but for those of postmortems in which every picture has words and every link leads
    /// somewhere.
    public var images: [DocumentImage] = []
    /// From reading it and from following its links, sorted.
    public var found: [Diagnostic] = []
  }

  /// By path, each file once.
  public let documents: [Document]
  /// About files that are none of `documents`, such as those that cannot be read; sorted.
  public let diagnostics: [Diagnostic]
  /// What turns the paths of documents and diagnostics into ones that can be opened from here.
  public let prefix: String
  public let configuration: Configuration
  /// With paths that can be opened as they are.
  public let configurationDiagnostics: [Diagnostic]

  /// Reads documents, and follows their links as the site would.
  ///
  /// A folder is checked as the content folder that a build would make a site of. Of single files, and
  /// of folders inside the content folder, links may lead anywhere inside the folder of the
  /// configuration, else of the repository, else their own.
  ///
  /// - Parameters:
  ///   - configuration: `nil` for the nearest `casebook.yml` at or above the first path.
  /// - Throws: where a path or the configuration cannot be read.
  public init(
    paths: [String], configuration: ConfigurationFile? = nil, jobs: Int
  ) throws(FileError) {
    let file =
      if let configuration { configuration } else { try ConfigurationFile(nearestTo: paths) }
    let configured = try file?.read() ?? ConfigurationFile.Contents()
    let settings = configured.configuration
    let places = try CheckPlaces(
      paths: paths, configurationFolder: file?.folder, settings: settings)
    var timings = Timings()
    var reading = settings.reading
    reading.keepsStatements = true
    var library = LibraryReader(
      settings: reading, splits: settings.splits, jobs: jobs,
      publicText: PublicText(settings, for: .internal)
    ).read(places.references, timings: &timings)
    UniqueIDs.assign(in: &library)
    UniquePageIDs.assign(in: &library)

    let links = LinkCheck(library: library, places: places, jobs: jobs).results
    var documents = Self.documents(library)
    for result in links { documents[result.path]?.add(result) }
    var others: [Diagnostic] = []
    for finding in places.diagnostics + library.diagnostics {
      if documents[finding.path]?.found.append(finding) == nil { others.append(finding) }
    }
    var sorted = documents.values
      .sorted { ContentWalker.precedesByBytes($0.source.path, $1.source.path) }
    // What only the list holds is put in order where it stands.
    documents = [:]
    for index in sorted.indices { sorted[index].sort() }
    self.documents = sorted
    diagnostics = others.sorted()
    prefix = places.prefix
    self.configuration = settings
    configurationDiagnostics =
      configured.diagnostics + places.contentDocuments.map(settings.idleSplits).joined()
  }

  private static func documents(_ library: Library) -> [String: Document] {
    var documents: [String: Document] = [:]
    for document in library.postmortems + library.others {
      documents[document.source.path, default: Document(source: document.source)]
        .incidents.append(document.reading)
    }
    for page in library.pages { documents[page.source.path] = Document(source: page.source) }
    return documents
  }
}

extension CheckInputs.Document {
  fileprivate mutating func add(_ result: LinkCheck.Result) {
    images += result.images
    found += result.diagnostics
  }

  /// Incidents and pictures in the order of the text, findings in theirs.
  fileprivate mutating func sort() {
    incidents.sort { $0.body.lowerBound < $1.body.lowerBound }
    images.sort { $0.place.lowerBound < $1.place.lowerBound }
    found.sort()
  }
}
