import Glibc

/// A file that a command writes its results into.
public enum ResultFile {
  /// Puts the bytes there in one step: whoever looks, and whatever fails, finds the old content or the new
  /// one whole. Of a symbolic link the file that it leads to is changed; what is no regular file, such as
  /// a pipe, is written to.
  public static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      guard errno == ENOENT else { throw FileError("write", path) }
      return try create(path, bytes)
    }
    if status.isFolder { throw FileError("write", path, code: EISDIR) }
    guard status.isRegular, let real = OutputFolder.realPath(path) else {
      return try append(bytes, to: path)
    }
    try FileReplacement().replace(real, with: bytes, before: try FileStatus(path: real))
  }

  private static func create(_ path: String, _ bytes: [UInt8]) throws(FileError) {
    let number = String(UInt64.random(in: 0 ... .max), radix: 36)
    let new = FilePath.join(FilePath.split(path).folder, ".casebook-\(number)")
    do throws(FileError) {
      let file = try NewFile(path: new)
      try file.append(bytes)
      try file.synchronise()
      try file.close()
      guard rename(new, path) == 0 else { throw FileError("write", path) }
    } catch {
      unlink(new)
      // The name of the passing file would say nothing to anybody.
      throw FileError("write", path, code: error.code)
    }
  }

  /// Adds to the end of a file, which need not exist.
  public static func append(_ bytes: [UInt8], to path: String) throws(FileError) {
    let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FileError("write", path) }
    defer { close(descriptor) }
    var done = 0
    while done < bytes.count {
      let put = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress! + done, bytes.count - done)
      }
      if put >= 0 { done += put } else if errno != EINTR { throw FileError("write", path) }
    }
  }

  /// All of a file.
  ///
  /// - Parameter limit: one larger than this many bytes is refused.
  public static func read(_ path: String, limit: Int) throws(FileError) -> [UInt8] {
    let real = try OutputFolder.realPath(toRead: path)
    let (folder, name) = FilePath.split(real)
    do throws(FileError) {
      if FolderListing.isFolder(real) { throw FileError("read", path, code: EISDIR) }
      let bytes = try ContentFolder(path: folder).openFile(name).read(limit: limit + 1)
      guard bytes.count <= limit else { throw FileError("read", path, code: EFBIG) }
      return bytes
    } catch {
      throw FileError("read", path, code: error.code)
    }
  }

  /// The real path of what a path leads to; `nil` where there is nothing.
  public static func realPath(_ path: String) -> String? { OutputFolder.realPath(path) }
}
