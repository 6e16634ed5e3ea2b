import Glibc

/// Looks at folders by their paths.
public enum FolderListing {
  /// Whether a path leads to a folder, symbolic links followed.
  public static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.isFolder
  }

  /// The same, where a folder that cannot be looked at must not pass for something else.
  static func isFolderForCertain(_ path: String) throws(FileError) -> Bool {
    var status = stat()
    if stat(path, &status) == 0 { return status.isFolder }
    guard FileError.absent.contains(errno) else { throw FileError("look at", path) }
    return false
  }

  /// In the order of their bytes, without `.` and `..`.
  static func names(in folder: String) throws(FileError) -> [String] {
    guard let stream = opendir(folder) else { throw FileError("list", folder) }
    return try names(in: stream, of: folder).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The same of an open folder, which it closes.
  ///
  /// - Throws: also where the folder cannot be read to its end: what is not listed would seem to be gone.
  static func names(
    in stream: OpaquePointer, of folder: String
  ) throws(FileError) -> [[UInt8]] {
    defer { closedir(stream) }
    var names: [[UInt8]] = []
    errno = 0
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if !name.elementsEqual(".".utf8), !name.elementsEqual("..".utf8) { names.append(name) }
      errno = 0
    }
    guard errno == 0 else { throw FileError("list", folder) }
    return names.sorted { $0.lexicographicallyPrecedes($1) }
  }
}
