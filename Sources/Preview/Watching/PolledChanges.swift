import Glibc

/// Changes that show when the files are looked at again.
final class PolledChanges {
  private let roots: [WatchedPath]
  private var known: [String: FileMark]

  init(_ roots: [WatchedPath]) {
    self.roots = roots
    known = Self.look(roots)
  }

  /// Waits, looks, and where something has changed goes on until nothing does any more.
  ///
  /// - Returns: whether something has changed.
  func next(_ pause: Duration) -> Bool {
    sleep(pause)
    var now = Self.look(roots)
    guard now != known else { return false }
    for _ in 0..<20 {
      sleep(.milliseconds(50))
      let again = Self.look(roots)
      if again == now { break }
      now = again
    }
    known = now
    return true
  }

  private func sleep(_ pause: Duration) {
    usleep(useconds_t(max(0, min(pause / .microseconds(1), 900_000))))
  }

  private static func look(_ roots: [WatchedPath]) -> [String: FileMark] {
    var marks: [String: FileMark] = [:]
    for root in roots {
      marks[root.path] = root.identity
      WatchedTree.folders(root) { folder in
        for name in WatchedTree.names(in: folder) where !WatchedPath.isIgnored(name) {
          let path = folder + "/" + name
          if let mark = FileMark(path), !mark.isFolder { marks[path] = mark }
        }
        return true
      }
    }
    return marks
  }
}
