import Markup

/// The documents to check, and the folders that their links count from.
struct CheckPlaces: Sendable {
  /// Where a document lies, as its links see it.
  struct Place: Sendable {
    /// Nothing outside it is ever looked at.
    let root: ContentFolder
    /// The document's path inside it.
    let path: String
    /// Whether it is known that a site has no more than this folder.
    let isContent: Bool
  }

  let references: [DocumentReference]
  let diagnostics: [Diagnostic]
  let prefix: String
  /// What lies in the content folder; `nil` where single files or parts of it are checked.
  let walk: Walk?
  private let places: [String: Place]

  /// - Parameter configurationFolder: where the configuration lies, if there is one.
  init(
    paths: [String], configurationFolder: String?, settings: Configuration
  ) throws(FileError) {
    let content = configurationFolder.flatMap(OutputFolder.realPath)
    if paths.count == 1, FolderListing.isFolder(paths[0]),
      content == nil || content == OutputFolder.realPath(paths[0])
    {
      let folder = try ContentFolder(path: paths[0])
      let walk = try ContentWalker(
        folder: folder, readsExtensionless: settings.extensionless
      ).walk()
      self.walk = walk
      references = walk.references(in: folder)
      diagnostics = walk.diagnostics
      prefix = FilePath.prefix(of: paths[0])
      places = Dictionary(
        uniqueKeysWithValues: references.map {
          ($0.path, Place(root: folder, path: $0.path, isContent: true))
        })
      return
    }
    let inputs = try Inputs(
      paths: paths, readsExtensionless: settings.extensionless, contentFolder: configurationFolder)
    walk = nil
    references = inputs.references
    diagnostics = inputs.diagnostics
    prefix = inputs.prefix
    var roots = CheckRoots(content: content)
    var places: [String: Place] = [:]
    for reference in inputs.references { places[reference.path] = try roots.place(of: reference) }
    self.places = places
  }

  /// - Parameter path: a document's, as records and diagnostics have it.
  func place(of path: String) -> Place? { places[path] }

  /// The paths of all documents inside the content folder, where all of it is checked.
  var contentDocuments: [[String]] { walk.map { [$0.documents] } ?? [] }
}

/// Finds the folder that a single document's links may lead through, and opens each once.
private struct CheckRoots {
  /// The real path of the configuration's folder.
  let content: String?
  private var folders: [String: ContentFolder] = [:]
  /// Of folders of documents: their root.
  private var roots: [String: String] = [:]

  init(content: String?) { self.content = content }

  mutating func place(of reference: DocumentReference) throws(FileError) -> CheckPlaces.Place {
    let written = FilePath.join(reference.folder.path, reference.relative)
    let (folder, name) = FilePath.split(written)
    guard let real = OutputFolder.realPath(folder) else { throw FileError("read", written) }
    let root = root(of: real)
    let top = try open(root)
    let inside = FilePath.join(real, name).dropFirst(FilePath.prefix(of: root).count)
    return CheckPlaces.Place(
      root: top, path: String(inside), isContent: root == content)
  }

  private mutating func open(_ path: String) throws(FileError) -> ContentFolder {
    if let known = folders[path] { return known }
    let folder = try ContentFolder(path: path)
    folders[path] = folder
    return folder
  }

  /// - Parameter folder: a real path.
  private mutating func root(of folder: String) -> String {
    if let content, Self.holds(content, folder) { return content }
    if let known = roots[folder] { return known }
    var at = folder
    while FileIdentity(path: FilePath.join(at, ".git")) == nil {
      guard at != "/" else {
        roots[folder] = folder
        return folder
      }
      at = FilePath.split(at).folder
    }
    roots[folder] = at
    return at
  }

  private static func holds(_ folder: String, _ path: String) -> Bool {
    path == folder || path.utf8.starts(with: FilePath.prefix(of: folder).utf8)
  }
}
