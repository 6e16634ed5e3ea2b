import Markup
import Synchronization

/// Looks through files that are published as they are for what must not be published. Only texts are
/// looked through: the bytes of a picture say nothing, and mean nothing.
final class AttachmentSecrets: Sendable {
  private let redaction: Redaction
  private let folder: ContentFolder
  /// Whether they do, by the files' paths.
  private let known: Mutex<[String: Bool]>
  /// What one stretch of a file has in common with the next, in bytes: longer than what a pattern fits.
  private static let overlap = 4096

  /// - Parameter documents: paths of files that are published as the audience may see them.
  /// - Returns: `nil` where everything may be published.
  init?(_ redaction: Redaction, folder: ContentFolder, documents: [String]) {
    guard !redaction.isEmpty else { return nil }
    self.redaction = redaction
    self.folder = folder
    known = Mutex(Dictionary(documents.map { ($0, false) }) { first, _ in first })
  }

  /// Whether a file says something that must not be published; of one that cannot be read nobody knows,
  /// so it does.
  func stand(in path: String) -> Bool {
    if let known = known.withLock({ $0[path] }) { return known }
    let found = (try? look(into: path)) ?? true
    known.withLock { $0[path] = found }
    return found
  }

  private func look(into path: String) throws(FileError) -> Bool {
    let file = try folder.openFile(path)
    var text = try file.readChunk()
    guard !text.prefix(Self.overlap).contains(0) else { return false }
    while !text.isEmpty {
      if redaction.concerns(text) { return true }
      let more = try file.readChunk()
      guard !more.isEmpty else { return false }
      text = text.suffix(Self.overlap) + more
    }
    return false
  }
}
