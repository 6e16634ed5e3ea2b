import Glibc

/// Changes as the Linux kernel reports them.
///
/// One instance knows the folders that were there when it was made; once a folder has come, gone or
/// moved it is stale, and a new one is made.
final class NotifiedChanges {
  /// What the events that have come amount to.
  struct News: Sendable, Hashable {
    /// A file is whole: it was closed after writing, or put in place, or it went.
    var isSettled = false
    /// A file is being written, and nobody has closed it yet.
    var isGrowing = false
    /// Folders came, went or moved, or events were lost.
    var isStale = false
    /// What was written, came or went.
    var files: Set<String> = []

    var isSomething: Bool { isSettled || isGrowing || isStale }
  }

  private let descriptor: Int32
  private var folders: [Int32: (path: String, root: WatchedPath)] = [:]
  /// Names that matter in folders that are watched for the sake of single files alone.
  private var names: [Int32: Set<String>] = [:]

  private static let events =
    IN_CLOSE_WRITE | IN_MODIFY | IN_ATTRIB | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO
    | IN_DELETE_SELF | IN_MOVE_SELF

  /// `nil` where the system has no watches left, or none at all.
  init?(_ roots: [WatchedPath]) {
    descriptor = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
    guard descriptor >= 0 else { return nil }
    // Whole folders first: what is watched for all its files needs no names.
    let isFolder = { (root: WatchedPath) in
      FileMark(root.path, followsLinks: true)?.isFolder == true
    }
    for root in roots.filter(isFolder) {
      var isWhole = true
      WatchedTree.folders(root) { folder in
        isWhole = add(folder, of: root) != nil
        return isWhole
      }
      guard isWhole else { return nil }
    }
    let wholly = Set(folders.keys)
    for root in roots where !isFolder(root) {
      let (folder, name) = Self.split(root.path)
      guard let watch = add(folder, of: root, unlessIn: wholly) else { return nil }
      if watch >= 0, !wholly.contains(watch) { names[watch, default: []].insert(name) }
    }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// - Parameter known: watches of whole folders, which keep their names.
  /// - Returns: `nil` where there are no watches left; a folder that has gone meanwhile has none and
  ///   needs none.
  private func add(
    _ folder: String, of root: WatchedPath, unlessIn known: Set<Int32> = []
  ) -> Int32? {
    let watch = inotify_add_watch(descriptor, folder, UInt32(Self.events))
    guard watch >= 0 else { return errno == ENOSPC || errno == ENOMEM ? nil : -1 }
    if !known.contains(watch) { folders[watch] = (folder, root) }
    return watch
  }

  private static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return (".", path) }
    let folder = String(path[..<slash])
    return (folder.isEmpty ? "/" : folder, String(path[path.utf8.index(after: slash)...]))
  }

  /// Waits for events and takes them all.
  func next(_ duration: Duration) -> News {
    var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    let (seconds, attoseconds) = duration.components
    let limit = max(0, Int32(seconds) * 1000 + Int32(attoseconds / 1_000_000_000_000_000))
    var news = News()
    guard poll(&polled, 1, limit) > 0 else { return news }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = read(descriptor, &buffer, buffer.count), count > 0 {
      take(buffer[..<count], into: &news)
    }
    return news
  }

  private func take(_ bytes: ArraySlice<UInt8>, into news: inout News) {
    bytes.withUnsafeBytes { buffer in
      let head = MemoryLayout<inotify_event>.size
      var offset = 0
      while offset + head <= buffer.count {
        let watch = buffer.loadUnaligned(fromByteOffset: offset, as: Int32.self)
        let mask = buffer.loadUnaligned(fromByteOffset: offset + 4, as: UInt32.self)
        let length = buffer.loadUnaligned(fromByteOffset: offset + 12, as: UInt32.self)
        let end = min(buffer.count, offset + head + Int(length))
        let name = String(
          decoding: buffer[(offset + head)..<end].prefix { $0 != 0 }, as: UTF8.self)
        take(watch, Int(mask), name, into: &news)
        offset = end
      }
    }
  }

  private func take(_ watch: Int32, _ mask: Int, _ name: String, into news: inout News) {
    let has = { (flags: Int) in mask & flags != 0 }
    if has(Int(IN_Q_OVERFLOW)) {
      news.isStale = true
      return
    }
    guard let folder = folders[watch], !has(Int(IN_IGNORED)) else { return }
    if has(Int(IN_DELETE_SELF) | Int(IN_MOVE_SELF)) {
      news.isStale = true
      return
    }
    if name.isEmpty || WatchedPath.isIgnored(name) { return }
    if let wanted = names[watch], !wanted.contains(name) { return }
    if has(Int(IN_ISDIR)) {
      // The time and the rights of a folder say nothing that the events of its files do not.
      if !has(Int(IN_ATTRIB)), matters(folder.path + "/" + name, of: folder.root) {
        news.isStale = true
      }
      return
    }
    let path = folder.path + "/" + name
    news.files.insert(path)
    if has(Int(IN_MODIFY)) || has(Int(IN_CREATE)) && isBeingWritten(path) {
      news.isGrowing = true
    } else {
      news.isSettled = true
    }
  }

  /// Whether a folder that has come or gone is one to watch, or was.
  private func matters(_ path: String, of root: WatchedPath) -> Bool {
    guard FileMark(path) == nil else { return !root.ignores(path) }
    return path == root.path || folders.values.contains { $0.path == path }
  }

  /// A new file with one name is open in the program that made it, which will close it; a second
  /// name of a file, or a link, is whole at once.
  private func isBeingWritten(_ path: String) -> Bool {
    guard let mark = FileMark(path) else { return false }
    return mark.isRegular && mark.links == 1
  }
}
