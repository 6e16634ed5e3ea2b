import CPlatform
import Glibc

/// Everything that publishing does to the file system, so that a test can make any one operation
/// fail and see that the old site is whole.
struct FileOperations: Sendable {
  var makeFolder: @Sendable (_ path: String) throws(FileError) -> Void
  /// Creates a file that must not exist yet.
  var create: @Sendable (_ path: String) throws(FileError) -> NewFile
  var append: @Sendable (_ bytes: UnsafeRawBufferPointer, _ file: NewFile) throws(FileError) -> Void
  var close: @Sendable (_ file: NewFile) throws(FileError) -> Void
  /// Gives a file of the old site a second name, in the new one.
  var link: @Sendable (_ site: OldSite, _ path: String, _ new: String) throws(FileError) -> Void
  /// Opens a file of the content folder.
  var open: @Sendable (_ relative: String, _ folder: ContentFolder) throws(FileError) -> OpenFile
  /// The next bytes of it; empty at its end.
  var read: @Sendable (_ file: OpenFile) throws(FileError) -> [UInt8]
  var exchange: @Sendable (_ first: String, _ second: String) throws(FileError) -> Void
  var rename: @Sendable (_ from: String, _ to: String) throws(FileError) -> Void
  var list: @Sendable (_ folder: String) throws(FileError) -> [String]
  var removeFile: @Sendable (_ path: String) throws(FileError) -> Void
  var removeFolder: @Sendable (_ path: String) throws(FileError) -> Void
}

extension FileOperations {
  /// The system's own.
  static let system = FileOperations(
    makeFolder: { path throws(FileError) in
      guard mkdir(path, 0o777) == 0 else { throw FileError("make the folder", path) }
    },
    create: { path throws(FileError) in try NewFile(path: path) },
    append: { bytes, file throws(FileError) in try file.append(bytes) },
    close: { file throws(FileError) in try file.close() },
    link: { site, path, new throws(FileError) in try site.link(path, to: new) },
    open: { relative, folder throws(FileError) in try folder.openFile(relative) },
    read: { file throws(FileError) in try file.readChunk() },
    exchange: { first, second throws(FileError) in
      let code = casebook_exchange(first, second)
      guard code == 0 else { throw FileError("exchange \(first) with", second, code: code) }
    },
    rename: { from, to throws(FileError) in
      guard Glibc.rename(from, to) == 0 else { throw FileError("rename \(from) to", to) }
    },
    list: { folder throws(FileError) in try FolderListing.names(in: folder) },
    removeFile: { path throws(FileError) in
      guard unlink(path) == 0 else { throw FileError("remove", path) }
    },
    removeFolder: { path throws(FileError) in
      guard rmdir(path) == 0 else { throw FileError("remove", path) }
    })
}
