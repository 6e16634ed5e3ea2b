import Glibc
import Markup

/// What lies in a content folder, sorted by the bytes of the paths.
public struct Walk: Sendable {
  /// Files that may be postmortems.
  public var documents: [String] = []
  /// Every other file; only those that a document links to are published.
  public var attachments: [String] = []
  public var diagnostics: [Diagnostic] = []
}

/// Lists a content folder without ever leaving it.
///
/// Left out: names that begin with a dot, `node_modules`, the configuration, every folder that
/// Casebook itself made, and symbolic links, each of which gets a note.
public struct ContentWalker: Sendable {
  /// Folders nested deeper than this are left out with a diagnostic.
  public static let depthLimit = 100

  public let folder: ContentFolder
  /// Folders to leave out, such as the output where it lies inside the content.
  public var excluded: Set<FileIdentity> = []
  /// Whether text files without an ending in their names may be documents.
  public var readsExtensionless = false

  public init(
    folder: ContentFolder, excluded: Set<FileIdentity> = [], readsExtensionless: Bool = false
  ) {
    self.folder = folder
    self.excluded = excluded
    self.readsExtensionless = readsExtensionless
  }

  /// - Throws: where the content folder itself cannot be listed.
  public func walk() throws(FileError) -> Walk {
    var walk = Walk()
    let top = dup(folder.descriptor)
    guard top >= 0 else { throw FileError("open the content folder", folder.path) }
    visit(
      try Self.entries(of: top, folder.path), of: folder.descriptor, prefix: "", depth: 0,
      into: &walk)
    walk.documents.sort(by: Self.precedesByBytes)
    walk.attachments.sort(by: Self.precedesByBytes)
    walk.diagnostics.sort()
    return walk
  }

  /// The order of paths that neither locale nor Unicode normalisation changes.
  public static func precedesByBytes(_ a: String, _ b: String) -> Bool {
    a.utf8.lexicographicallyPrecedes(b.utf8)
  }

  private func visit(
    _ names: [[UInt8]], of descriptor: Int32, prefix: String, depth: Int, into walk: inout Walk
  ) {
    for bytes in names where bytes.first != UInt8(ascii: ".") {
      guard let name = String(validating: bytes, as: UTF8.self) else {
        walk.diagnostics.append(Self.unnameable(prefix + String(decoding: bytes, as: UTF8.self)))
        continue
      }
      if name == "node_modules" || (prefix.isEmpty && name == Configuration.fileName) { continue }
      visit(name, of: descriptor, path: prefix + name, depth: depth, into: &walk)
    }
  }

  private func visit(
    _ name: String, of descriptor: Int32, path: String, depth: Int, into walk: inout Walk
  ) {
    var status = stat()
    guard fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      walk.diagnostics.append(DocumentLoader.unreadable(path, FileError("look at", path)))
      return
    }
    if status.isFolder {
      guard !excluded.contains(FileIdentity(status)) else { return }
      descend(into: name, of: descriptor, path: path, depth: depth + 1, walk: &walk)
    } else if status.isRegular {
      if DocumentName.isDocument(name) || isExtensionless(name, of: descriptor) {
        walk.documents.append(path)
      } else {
        walk.attachments.append(path)
      }
    } else {
      walk.diagnostics.append(Self.leftOut(path, isLink: status.isSymbolicLink))
    }
  }

  /// A name without an ending may be a program's too; no text has a NUL near its start.
  private func isExtensionless(_ name: String, of descriptor: Int32) -> Bool {
    guard readsExtensionless, DocumentName.hasNoEnding(name),
      let file = try? OpenFile(at: descriptor, name: name, path: name),
      let start = try? file.readChunk(size: 4096)
    else { return false }
    return !start.contains(0)
  }

  private func descend(
    into name: String, of parent: Int32, path: String, depth: Int, walk: inout Walk
  ) {
    guard depth <= Self.depthLimit else {
      walk.diagnostics.append(
        Diagnostic(
          .error, .unreadableFile, "the folder is nested deeper than \(Self.depthLimit) folders",
          path: path))
      return
    }
    let opened = openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard opened >= 0 else {
      walk.diagnostics.append(DocumentLoader.unreadable(path, FileError("open", path)))
      return
    }
    defer { close(opened) }
    if faccessat(opened, SiteMarker.fileName, F_OK, 0) == 0 { return }
    do throws(FileError) {
      let copy = dup(opened)
      guard copy >= 0 else { throw FileError("open", path) }
      let entries = try Self.entries(of: copy, path)
      visit(entries, of: opened, prefix: path + "/", depth: depth, into: &walk)
    } catch {
      walk.diagnostics.append(DocumentLoader.unreadable(path, error))
    }
  }

  /// The names in a folder, in the order of their bytes. Closes the descriptor.
  private static func entries(
    of descriptor: Int32, _ path: String
  ) throws(FileError) -> [[UInt8]] {
    guard let stream = fdopendir(descriptor) else {
      let error = FileError("list", path)
      close(descriptor)
      throw error
    }
    // The copy shares its position with the original, which an earlier walk may have moved.
    rewinddir(stream)
    return try FolderListing.names(in: stream, of: path)
  }

  private static func unnameable(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, .notUTF8, "the file's name is not UTF-8, so it has no address", path: path,
      help: "rename it")
  }

  private static func leftOut(_ path: String, isLink: Bool) -> Diagnostic {
    isLink
      ? Diagnostic(.note, .symbolicLink, "symbolic links are not followed", path: path)
      : Diagnostic(.warning, .unreadableFile, "this is neither a file nor a folder", path: path)
  }
}
