import Glibc
import Synchronization

/// The state of the site that is shown now, and who wants to know when there is another.
final class StateBoard: Sendable {
  private struct Content {
    var state: PreviewState?
    var version = 0
    /// The ends of pipes that wake those who wait, by the ends that they wait at.
    var bells: [Int32: Int32] = [:]
  }

  private let content = Mutex(Content())

  /// - Returns: the state with its number; `nil` before there is any.
  var current: (state: PreviewState, version: Int)? {
    content.withLock { content in content.state.map { ($0, content.version) } }
  }

  func publish(_ state: PreviewState) { change { $0.state = state } }

  /// Tells everybody that files have changed, and nothing else.
  func publishFiles() { change { _ in } }

  private func change(_ edit: (inout Content) -> Void) {
    content.withLock { content in
      edit(&content)
      content.version += 1
      for bell in content.bells.values {
        // A full pipe has woken its reader already.
        var byte: UInt8 = 1
        _ = write(bell, &byte, 1)
      }
    }
  }

  /// Lends a descriptor that is readable whenever there is a new state.
  ///
  /// - Returns: `nil` where the system has no descriptors left.
  func listening<Value>(_ work: (Int32) -> Value) -> Value? {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    content.withLock { $0.bells[ends[0]] = ends[1] }
    defer {
      content.withLock { _ = $0.bells.removeValue(forKey: ends[0]) }
      for end in ends { close(end) }
    }
    return work(ends[0])
  }

  static func hush(_ bell: Int32) {
    var bytes = [UInt8](repeating: 0, count: 64)
    while read(bell, &bytes, bytes.count) > 0 {}
  }
}
