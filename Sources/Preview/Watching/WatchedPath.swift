import Glibc

/// A file or a folder whose changes matter.
public struct WatchedPath: Sendable {
  /// As the user wrote it; need not exist.
  public let path: String
  /// Whether a folder inside is not to be looked at, such as one that a site was written into.
  let ignores: @Sendable (_ folder: String) -> Bool

  public init(
    _ path: String,
    ignoring ignores: @escaping @Sendable (_ folder: String) -> Bool = { _ in false }
  ) {
    self.path = path
    self.ignores = ignores
  }

  /// Names that are never looked at: editors' own files, repositories.
  static func isIgnored(_ name: String) -> Bool {
    name.utf8.first == UInt8(ascii: ".") || name == "node_modules"
  }

  /// What makes it the same file or folder as before; `nil` where there is none.
  var identity: FileMark? { FileMark(path, followsLinks: true) }
}

/// What the system knows of a file; changes whenever the file does.
struct FileMark: Sendable, Hashable {
  let device: UInt64
  let inode: UInt64
  let isFolder: Bool
  let isRegular: Bool
  let size: Int
  let modified: Int
  let modifiedNanoseconds: Int
  let changed: Int
  let changedNanoseconds: Int
  let links: Int

  init?(_ path: String, followsLinks: Bool = false) {
    var status = stat()
    guard (followsLinks ? stat(path, &status) : lstat(path, &status)) == 0 else { return nil }
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
    isFolder = status.st_mode & S_IFMT == S_IFDIR
    isRegular = status.st_mode & S_IFMT == S_IFREG
    size = Int(status.st_size)
    modified = status.st_mtim.tv_sec
    modifiedNanoseconds = status.st_mtim.tv_nsec
    changed = status.st_ctim.tv_sec
    changedNanoseconds = status.st_ctim.tv_nsec
    links = Int(status.st_nlink)
  }

  func isSameFile(as other: Self?) -> Bool { device == other?.device && inode == other?.inode }
}

/// Walks what is watched.
enum WatchedTree {
  /// Deeper folders are not watched; nor are they read.
  private static let depthLimit = 100

  /// Visits a folder and the folders below it, or nothing where the path is none.
  ///
  /// - Parameter visit: gets every folder before the names in it; ends the walk with `false`.
  static func folders(_ root: WatchedPath, _ visit: (String) -> Bool) {
    guard FileMark(root.path, followsLinks: true)?.isFolder == true else { return }
    _ = descend(root.path, root, 0, visit)
  }

  private static func descend(
    _ folder: String, _ root: WatchedPath, _ depth: Int, _ visit: (String) -> Bool
  ) -> Bool {
    guard depth <= depthLimit else { return true }
    guard visit(folder) else { return false }
    for name in names(in: folder) where !WatchedPath.isIgnored(name) {
      let path = folder + "/" + name
      guard FileMark(path)?.isFolder == true, !root.ignores(path) else { continue }
      guard descend(path, root, depth + 1, visit) else { return false }
    }
    return true
  }

  /// Without `.` and `..`, in no order; empty where the folder cannot be read.
  static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names
  }
}
