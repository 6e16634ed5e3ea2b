import Glibc

/// The file that an export becomes: made beside its place and moved there in one step.
public struct ExportFile: Sendable {
  /// Without symbolic links, where something stands there.
  private let path: String
  private let written: String

  /// - Parameters:
  ///   - path: as the user wrote it; need not exist.
  ///   - isForced: whether whatever file stands there is replaced.
  /// - Throws: where something stands there that is not an export of Casebook in this format.
  public init(path: String, format: ExportFormat, isForced: Bool) throws(ExportError) {
    written = path
    self.path = OutputFolder.realPath(path) ?? path
    try refuse(format, isForced)
  }

  private func refuse(_ format: ExportFormat, _ isForced: Bool) throws(ExportError) {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      if errno == ENOENT { return try refuseNowhere() }
      throw .file(FileError("look at", written))
    }
    guard !status.isFolder else {
      throw .refused(path: written, reason: "it is a folder; \(format.rawValue) is one file")
    }
    guard status.isRegular else { throw .refused(path: written, reason: "it is no regular file") }
    let isOurs = try ExportError.wrapping { () throws(FileError) in
      try ExportSignature.stands(in: path, format)
    }
    guard isOurs || isForced else {
      throw .refused(
        path: written,
        reason: "a file stands there that is no \(format.rawValue) export of Casebook; choose "
          + "another place, or replace it with --force")
    }
  }

  private func refuseNowhere() throws(ExportError) {
    let (folder, name) = FilePath.split(path)
    guard !name.isEmpty, name != ".", name != ".." else {
      throw .refused(path: written, reason: "that is no name for a file")
    }
    guard FolderListing.isFolder(folder) else {
      throw .refused(path: written, reason: "there is no folder \(folder)")
    }
  }

  /// Makes the file.
  ///
  /// - Parameter make: creates the file at the path that it gets, where none is yet.
  public func write(_ make: (_ path: String) throws -> Void) throws {
    let (folder, name) = FilePath.split(path)
    let number = String(UInt64.random(in: 0 ... .max), radix: 36)
    let new = FilePath.join(folder, ".\(name.prefix(100)).casebook-\(number)")
    do {
      try make(new)
      try ExportError.wrapping { () throws(FileError) in
        try Self.settle(new)
        guard rename(new, path) == 0 else { throw FileError("replace", path) }
      }
    } catch {
      unlink(new)
      throw error
    }
  }

  /// Waits until what was written has reached the disk.
  private static func settle(_ path: String) throws(FileError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError("open", path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw FileError("write to the disk", path) }
  }
}
