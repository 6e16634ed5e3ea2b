import Synchronization

/// Which files of the content folder can be read, each asked for once: thousands of documents may show the
/// same picture.
final class ReadableFiles: Sendable {
  private let known = Mutex<[String: Bool]>([:])

  /// - Parameter root: the folder that the path counts from, the same for every question.
  func contains(_ path: String, in root: ContentFolder) -> Bool {
    if let known = known.withLock({ $0[path] }) { return known }
    let canRead = root.canRead(path)
    known.withLock { $0[path] = canRead }
    return canRead
  }
}
