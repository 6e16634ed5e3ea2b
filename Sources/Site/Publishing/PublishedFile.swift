import Glibc

/// A file on its way into the new site. As long as its bytes are those of the old site's file of the
/// same path nothing is written; if they are to the end, the old file is kept.
final class PublishedFile: FileSink {
  private enum Place {
    /// As many bytes as these were the old file's.
    case same(OldFile, count: Int)
    case new(NewFile)
  }

  private let path: String
  private let target: String
  private let old: OldSite?
  private let operations: FileOperations
  private var place: Place?
  private var failure: FileError?

  /// - Parameters:
  ///   - path: relative to the site.
  ///   - target: where the new file goes.
  init(path: String, target: String, old: OldSite?, operations: FileOperations) {
    self.path = path
    self.target = target
    self.old = old
    self.operations = operations
    place = old?.file(path).map { .same($0, count: 0) }
  }

  override func take(_ bytes: UnsafeRawBufferPointer) {
    guard failure == nil, !bytes.isEmpty else { return }
    do throws(FileError) {
      if case .same(let file, let count) = place, file.holds(bytes, at: count) {
        place = .same(file, count: count + bytes.count)
      } else {
        try operations.append(bytes, try begun())
      }
    } catch {
      failure = error
    }
  }

  /// After the last bytes.
  ///
  /// - Returns: whether the old file was kept.
  func finish() throws(FileError) -> (isKept: Bool, stamp: FileStamp?) {
    if let failure { throw failure }
    if case .same(let file, let count) = place, count == file.size, let old {
      do throws(FileError) {
        try operations.link(old, path, target)
        return (true, old.stamp(of: path))
      } catch {
        // Not every file system links; and whoever clears the old site away takes its files along.
      }
    }
    let file = try begun()
    let stamp = file.stamp
    try operations.close(file)
    return (false, stamp)
  }

  /// The new file, with what was the same until now.
  private func begun() throws(FileError) -> NewFile {
    if case .new(let file) = place { return file }
    let file = try operations.create(target)
    if case .same(let original, let count) = place {
      try original.read(first: count) { bytes throws(FileError) in
        try operations.append(bytes, file)
      }
    }
    place = .new(file)
    return file
  }
}
