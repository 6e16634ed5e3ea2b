import Glibc

/// The folder that the site goes to, known not to be one that must not be replaced.
public struct OutputFolder: Sendable {
  /// What stands there now.
  enum State: Sendable, Hashable {
    case absent
    case empty
    /// A site that Casebook made.
    case site
  }

  /// Absolute, without symbolic links.
  public let path: String
  /// The folder that holds it; the new site is built there, so that both lie on one file system.
  let parent: String
  let name: String

  /// - Parameters:
  ///   - path: as the user wrote it; need not exist.
  ///   - content: the content folder, which must not lie inside.
  ///   - home: the user's home folder.
  /// - Throws: where the folder is not Casebook's to replace.
  public init(
    path: String, content: String, home: String? = Self.home
  ) throws(PublishError) {
    let resolved = try Self.resolve(path)
    let parts = resolved.utf8.split(separator: UInt8(ascii: "/"))
    guard let last = parts.last else {
      throw .refused(path: path, reason: "it is the root of the file system")
    }
    self.path = resolved
    name = String(last)!
    parent = parts.count == 1 ? "/" : String(resolved.dropLast(name.count + 1))
    try refuseProtected(content: content, home: home, written: path)
    _ = try state()
  }

  public static var home: String? {
    getenv("HOME").map { String(cString: $0) }
      ?? getpwuid(getuid()).map {
        String(cString: $0.pointee.pw_dir)
      }
  }

  /// For a walk of the content to leave it out.
  var identities: Set<FileIdentity> { Set([FileIdentity(path: path)].compactMap { $0 }) }

  private func refuseProtected(
    content: String, home: String?, written: String
  ) throws(PublishError) {
    if let home = home.flatMap(Self.realPath), home == path {
      throw .refused(path: written, reason: "it is your home folder")
    }
    guard let content = Self.realPath(content) else { return }
    if content == path {
      throw .refused(path: written, reason: "it is the content folder")
    }
    if content.utf8.starts(with: (path + "/").utf8) {
      throw .refused(path: written, reason: "the content folder lies inside it")
    }
  }

  /// - Throws: where something stands there that Casebook did not make.
  func state() throws(PublishError) -> State {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      if errno == ENOENT { return .absent }
      throw .file(FileError("look at", path))
    }
    guard status.isFolder else {
      throw .refused(path: path, reason: "it is not a folder")
    }
    if SiteMarker.stands(in: path) { return .site }
    let isEmpty = try PublishError.wrapping { () throws(FileError) in
      try FolderListing.names(in: path).isEmpty
    }
    if isEmpty { return .empty }
    throw .refused(
      path: path,
      reason: "it is not empty and Casebook did not make it "
        + "(it has no \(SiteMarker.fileName)); move it away or choose another folder with --out")
  }

  /// The real path of a file that exists.
  static func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The same of a file that has to be there.
  static func realPath(toRead path: String) throws(FileError) -> String {
    guard let real = realPath(path) else { throw FileError("read", path) }
    return real
  }

  /// An absolute path without symbolic links, also for a folder that does not exist yet.
  private static func resolve(_ path: String) throws(PublishError) -> String {
    if let real = realPath(path) { return real }
    var status = stat()
    if lstat(path, &status) == 0 {
      throw .refused(path: path, reason: "it is a symbolic link that leads nowhere")
    }
    var parts = path.utf8.split(separator: UInt8(ascii: "/")).map { String($0)! }
    guard let last = parts.popLast(), last != "..", last != "." else {
      throw .refused(path: path, reason: "its parent does not exist")
    }
    let above = parts.joined(separator: "/")
    let start = path.utf8.first == UInt8(ascii: "/") ? "/" + above : (above.isEmpty ? "." : above)
    let folder = try resolve(start)
    return folder == "/" ? "/" + last : folder + "/" + last
  }
}
