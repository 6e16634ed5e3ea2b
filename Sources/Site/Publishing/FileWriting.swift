/// The writing of one file of a new site.
struct FileWriting {
  enum Outcome: Sendable, Hashable {
    /// The old file, whose bytes were known to be the same.
    case known
    /// The old file, whose bytes turned out to be the same.
    case same
    case written
  }

  struct Done: Sendable {
    let outcome: Outcome
    /// Of the finished file; `nil` where nobody needs it.
    let stamp: FileStamp?
  }

  let file: SiteFile
  let known: FileRecord?
  /// The folder that the new site is built in.
  let folder: String
  let old: OldSite?
  let content: ContentFolder
  let operations: FileOperations

  var result: Result<Done, FileError> {
    do throws(FileError) { return .success(try write()) } catch { return .failure(error) }
  }

  private var target: String { folder + "/" + file.path }

  private func write() throws(FileError) -> Done {
    if let stamp = keep() { return Done(outcome: .known, stamp: stamp) }
    let sink = PublishedFile(path: file.path, target: target, old: old, operations: operations)
    switch file.content {
    case .bytes(let bytes): sink.append(bytes)
    case .made(let make): make(sink)
    case .attachment(let relative):
      let original = try operations.open(relative, content)
      while case let chunk = try operations.read(original), !chunk.isEmpty { sink.append(chunk) }
    }
    let (isKept, stamp) = try sink.finish()
    return Done(outcome: isKept ? .same : .written, stamp: file.inputs == nil ? nil : stamp)
  }

  /// Keeps the old file without making it anew, if it comes of the same and nobody touched it.
  private func keep() -> FileStamp? {
    guard let known, let old, file.inputs == known.inputs, old.stamp(of: file.path) == known.stamp,
      (try? operations.link(old, file.path, target)) != nil
    else { return nil }
    return known.stamp
  }
}
