import Glibc

/// A file that was made where none was, with the folders that it needed.
public struct FreshFile: Sendable {
  private let path: String
  /// Those that were made for it, the outermost first.
  private let folders: [String]

  /// Whether something stands at a path, be it a symbolic link that leads nowhere.
  public static func stands(at path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// Writes the file; nothing is left of it where that fails.
  ///
  /// - Throws: also where something stands at the path.
  public init(_ bytes: [UInt8], at path: String) throws(FileError) {
    self.path = path
    var folders: [String] = []
    do throws(FileError) {
      try Self.makeFolder(FilePath.split(path).folder, &folders)
      let file = try NewFile(path: path)
      do throws(FileError) {
        try file.append(bytes)
        try file.close()
      } catch {
        unlink(path)
        throw error
      }
    } catch {
      for folder in folders.reversed() { rmdir(folder) }
      throw error
    }
    self.folders = folders
  }

  /// Takes it away again, with the folders that were made for it and hold nothing else.
  public func remove() {
    unlink(path)
    for folder in folders.reversed() { rmdir(folder) }
  }

  private static func makeFolder(_ path: String, _ made: inout [String]) throws(FileError) {
    guard !FolderListing.isFolder(path), !path.isEmpty, path != "." else { return }
    let (above, name) = FilePath.split(path)
    if !name.isEmpty { try makeFolder(above, &made) }
    guard mkdir(path, 0o777) == 0 else { throw FileError("make the folder", path) }
    made.append(path)
  }
}
