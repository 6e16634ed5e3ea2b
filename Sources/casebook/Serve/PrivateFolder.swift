import Foundation
import Glibc
import Site

/// A folder of this process alone below the system's temporary one, for a site that nobody keeps.
///
/// It is locked for as long as the process lives, so that a later one finds and removes what a
/// killed one left.
final class PrivateFolder: Sendable {
  let path: String
  private let descriptor: Int32

  /// Begins with a dot: neither a walk nor a watch of the temporary folder ever looks inside.
  private static let prefix = ".casebook-preview-"
  private static let attempts = 100

  init() throws(CommandFailure) {
    let parent = Self.parent
    Self.removeDead(in: parent)
    for _ in 0..<Self.attempts {
      var template = Array("\(parent)/\(Self.prefix)XXXXXX".utf8CString)
      guard mkdtemp(&template) != nil else { break }
      let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
      guard let descriptor = Self.locked(path) else { continue }
      self.path = path
      self.descriptor = descriptor
      return
    }
    throw CommandFailure("cannot make a folder in \(parent): \(String(cString: strerror(errno)))")
  }

  /// Removes the folder, also while a build still writes into it: renamed, it is no longer where
  /// the build looks for it.
  func remove() {
    let gone = path + "-gone"
    let name = rename(path, gone) == 0 ? gone : path
    for _ in 0..<50 {
      try? FileManager.default.removeItem(atPath: name)
      if FileIdentity(path: name) == nil { return }
      usleep(20_000)
    }
  }

  private static var parent: String {
    let named = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    let folder = FolderListing.isFolder(named) ? named : "/tmp"
    return folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
  }

  private static func removeDead(in parent: String) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? []
    for name in names where name.hasPrefix(prefix) {
      let path = parent + "/" + name
      guard let descriptor = locked(path) else { continue }
      try? FileManager.default.removeItem(atPath: path)
      close(descriptor)
    }
  }

  /// The folder opened and locked; `nil` where it is another user's, a living process holds it, or it
  /// has gone.
  private static func locked(_ path: String) -> Int32? {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    var held = stat()
    var named = stat()
    guard fstat(descriptor, &held) == 0, held.st_uid == getuid(),
      flock(descriptor, LOCK_EX | LOCK_NB) == 0, lstat(path, &named) == 0,
      named.st_ino == held.st_ino
    else {
      close(descriptor)
      return nil
    }
    return descriptor
  }
}
