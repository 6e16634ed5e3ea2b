import CPlatform
import Glibc

/// Everything that publishing does to the file system, so that a test can make any one operation
/// fail and see that the old site is whole.
struct FileOperations: Sendable {
  var makeFolder: @Sendable (_ path: String) throws(FileError) -> Void
  /// Creates a file that must not exist yet.
  var write: @Sendable (_ bytes: [UInt8], _ path: String) throws(FileError) -> Void
  /// Creates a file that must not exist yet with the bytes of a file of the content folder.
  var copy:
    @Sendable (_ relative: String, _ from: ContentFolder, _ path: String) throws(FileError) -> Void
  /// Waits until everything written to the path's file system has reached the disk.
  var synchronise: @Sendable (_ path: String) throws(FileError) -> Void
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
    write: { bytes, path throws(FileError) in
      try NewFile(path: path).append(bytes)
    },
    copy: { relative, folder, path throws(FileError) in
      let original = try folder.openFile(relative)
      let copy = try NewFile(path: path)
      while case let chunk = try original.readChunk(), !chunk.isEmpty { try copy.append(chunk) }
    },
    synchronise: { path throws(FileError) in
      let code = casebook_synchronise(path)
      guard code == 0 else { throw FileError("write to the disk", path, code: code) }
    },
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
