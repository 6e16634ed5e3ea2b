import Glibc

/// A folder beside the output in which the new site is built, locked for as long as its build lives.
final class StagingFolder {
  let path: String
  /// Whether the lock is held; not every network file system has locks.
  let isLocked: Bool
  private let descriptor: Int32

  /// `nil` where a live build holds the folder or it is gone.
  init?(path: String) {
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    self.path = path
    guard descriptor >= 0 else { return nil }
    isLocked = flock(descriptor, LOCK_EX | LOCK_NB) == 0
    if !isLocked, errno == EWOULDBLOCK { return nil }
    // Between its making and its locking, another build may have taken it for a dead one's.
    var held = stat()
    guard fstat(descriptor, &held) == 0, FileIdentity(held) == FileIdentity(path: path) else {
      return nil
    }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  private static let attempts = 100

  /// Makes and locks a folder with the marker in it, which tells a later build whose it was should
  /// this one die.
  ///
  /// - Parameter old: whose marker is kept.
  static func make(
    for output: OutputFolder, beside old: OldSite?, _ operations: FileOperations
  ) throws(FileError) -> StagingFolder {
    for _ in 0..<attempts {
      // Never a name that was used before: another build may still be removing what had it.
      let number = Int.random(in: 0..<1_000_000_000)
      let path = output.parent + "/" + StagingName.make(output.name, getpid(), number)
      do throws(FileError) {
        try operations.makeFolder(path)
      } catch  where error.code == EEXIST {
        continue
      }
      guard let folder = StagingFolder(path: path) else { continue }
      do throws(FileError) {
        let marker = PublishedFile(
          path: SiteMarker.fileName, target: path + "/" + SiteMarker.fileName, old: old,
          operations: operations)
        marker.append(Array(SiteMarker.text.utf8))
        _ = try marker.finish()
      } catch {
        try? TreeRemoval(operations: operations).remove(path)
        throw error
      }
      return folder
    }
    throw FileError("make a folder in", output.parent, code: EEXIST)
  }
}

/// The names of the folders that builds leave beside the output while they work:
/// `.NAME.casebook-PID-NUMBER`, and with `-old` the site that the new one is about to replace where
/// the two cannot be exchanged.
enum StagingName {
  static let oldSuffix = "-old"

  static func make(_ output: String, _ process: Int32, _ number: Int) -> String {
    prefix(output) + "\(process)-\(number)"
  }

  static func matches(_ name: String, output: String) -> Bool {
    let prefix = prefix(output)
    guard name.utf8.starts(with: prefix.utf8) else { return false }
    var numbers = name.utf8.dropFirst(prefix.utf8.count)
    if isOld(name) { numbers = numbers.dropLast(oldSuffix.utf8.count) }
    let parts = numbers.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return parts.count == 2
      && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { (0x30...0x39).contains($0) } }
  }

  static func isOld(_ name: String) -> Bool { name.hasSuffix(oldSuffix) }

  private static func prefix(_ output: String) -> String { "." + output + ".casebook-" }
}
