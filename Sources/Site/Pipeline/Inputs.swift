import Markup

/// The documents that a command was asked to read: files and folders, in any mix.
public struct Inputs: Sendable {
  /// Sorted by path, each once.
  public private(set) var references: [DocumentReference] = []
  public private(set) var diagnostics: [Diagnostic] = []
  /// What turns the diagnostics' paths into ones that can be opened from here.
  public let prefix: String
  private let readsExtensionless: Bool
  /// The real path of the folder that patterns of the configuration count from.
  private let contentFolder: String?

  /// One folder is a content folder: its records have paths relative to it. Files, and several
  /// folders, have paths as they were asked for.
  ///
  /// - Parameters:
  ///   - readsExtensionless: whether files in folders need no ending to be documents; a file that is
  ///     asked for by name never does.
  ///   - contentFolder: where the configuration lies, if there is one.
  /// - Throws: where one of the paths does not exist or may not be read.
  public init(
    paths: [String], readsExtensionless: Bool = false, contentFolder: String? = nil
  ) throws(FileError) {
    self.readsExtensionless = readsExtensionless
    self.contentFolder = try contentFolder.map(OutputFolder.realPath(toRead:))
    let areFolders = try paths.map(FolderListing.isFolderForCertain)
    if areFolders == [true] {
      prefix = FilePath.prefix(of: paths[0])
      try add(folder: paths[0], prefix: "")
    } else {
      prefix = ""
      for (path, isFolder) in zip(paths, areFolders) {
        if isFolder {
          try add(folder: path, prefix: FilePath.prefix(of: path))
        } else {
          try add(file: path)
        }
      }
    }
    references.sort { ContentWalker.precedesByBytes($0.path, $1.path) }
    var seen: Set<String> = []
    references.removeAll { !seen.insert($0.path).inserted }
  }

  private mutating func add(folder path: String, prefix: String) throws(FileError) {
    let folder = try ContentFolder(path: path)
    let walk = try ContentWalker(
      folder: folder, readsExtensionless: readsExtensionless
    ).walk()
    let real = FilePath.join(try OutputFolder.realPath(toRead: path), "")
    references += walk.documents.map {
      DocumentReference(
        folder: folder, relative: $0, path: prefix + $0, place: place(real, $0))
    }
    diagnostics += walk.diagnostics.map { prefix.isEmpty ? $0 : $0.moved(to: prefix + $0.path) }
  }

  private mutating func add(file path: String) throws(FileError) {
    // A link that the user names is followed; one that a walk comes across is not.
    let real = try OutputFolder.realPath(toRead: path)
    let (folder, name) = FilePath.split(real)
    let written = FilePath.split(path)
    references.append(
      DocumentReference(
        folder: try ContentFolder(path: folder), relative: name,
        path: FilePath.join(written.folder, written.name),
        place: place(FilePath.join(folder, ""), name)))
  }

  /// A file's path inside the content folder; its own name where it lies elsewhere.
  ///
  /// - Parameter folder: a real path with a slash at its end.
  private func place(_ folder: String, _ relative: String) -> String {
    let path = folder + relative
    guard let contentFolder else { return relative }
    let root = FilePath.join(contentFolder, "")
    return path.utf8.starts(with: root.utf8) ? String(path.dropFirst(root.count)) : relative
  }
}

extension Diagnostic {
  /// The same finding about a file of another name; only for findings about a whole file.
  fileprivate func moved(to path: String) -> Diagnostic {
    Diagnostic(severity, rule, message, path: path, help: help)
  }
}
