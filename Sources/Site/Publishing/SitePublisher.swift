import Glibc

/// Puts a site in the place of the last one in a single step.
///
/// The site is built in a folder beside the output and then exchanged with it, so that whoever
/// looks sees the old site whole or the new one whole, and a build that fails or is killed changes
/// nothing. Where the file system cannot exchange two folders, the old site is renamed away and
/// the new one renamed into its place: between the two there is no site for a moment, and a build
/// killed just then leaves the old site beside the output, where the next build finds it and puts
/// it back. Two builds at once end as one of the two.
public struct SitePublisher: Sendable {
  public let output: OutputFolder
  /// Where attachments are copied from.
  public let content: ContentFolder
  /// How many files are written at a time.
  public var jobs = 1
  /// Counts the files that are written.
  var progress: Progress?
  var operations = FileOperations.system

  public init(output: OutputFolder, content: ContentFolder, jobs: Int = 1) {
    self.output = output
    self.content = content
    self.jobs = jobs
  }

  /// - Returns: folders beside the output that could not be removed, for the user to know.
  public func publish(_ files: [SiteFile]) throws(PublishError) -> [String] {
    try PublishError.wrapping { () throws(FileError) in try makeParents(of: output.parent) }
    var leftovers = OutputLock.with(output) {
      DeadBuilds(output: output, operations: operations).clear()
    }
    let staging = try PublishError.wrapping { () throws(FileError) in
      try StagingFolder.make(for: output, operations)
    }
    do throws(PublishError) {
      try PublishError.wrapping { () throws(FileError) in try fill(staging.path, with: files) }
      let old = try OutputLock.with(output) { () throws(PublishError) in
        try SiteReplacement(output: output, operations: operations).replace(with: staging.path)
      }
      if let old, !remove(old) { leftovers.append(old) }
    } catch {
      // The reason that the build failed for is worth more than a folder that stays behind, which
      // the next build removes.
      _ = remove(staging.path)
      throw error
    }
    return leftovers
  }

  private func makeParents(of folder: String) throws(FileError) {
    guard FileIdentity(path: folder) == nil else { return }
    if let slash = folder.utf8.lastIndex(of: UInt8(ascii: "/")), slash != folder.startIndex {
      try makeParents(of: String(folder[..<slash]))
    }
    do throws(FileError) {
      try operations.makeFolder(folder)
    } catch  where error.code != EEXIST {
      throw error
    } catch {}
  }

  private func fill(_ staging: String, with files: [SiteFile]) throws(FileError) {
    if let bad = files.first(where: { !$0.staysInside }) {
      throw FileError("create", bad.path, code: EINVAL)
    }
    for folder in Self.folders(of: files) { try operations.makeFolder(staging + "/" + folder) }
    progress?.expect(files.count)
    let results = Parallel(jobs: jobs, progress: progress).map(files) { file -> FileError? in
      do throws(FileError) {
        try write(file, into: staging)
        return nil
      } catch {
        return error
      }
    }
    if let error = results.lazy.compactMap({ $0 }).first { throw error }
    try operations.synchronise(staging)
  }

  private func write(_ file: SiteFile, into staging: String) throws(FileError) {
    let path = staging + "/" + file.path
    switch file.content {
    case .bytes(let bytes): try operations.write(bytes, path)
    case .attachment(let relative): try operations.copy(relative, content, path)
    }
  }

  private func remove(_ folder: String) -> Bool {
    (try? TreeRemoval(operations: operations).remove(folder)) != nil
  }

  /// Every folder that the files need, parents first.
  private static func folders(of files: [SiteFile]) -> [String] {
    var folders: Set<String> = []
    for var path in files.lazy.compactMap(\.folder) {
      while folders.insert(path).inserted,
        let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
      {
        path = String(path[..<slash])
      }
    }
    return folders.sorted(by: ContentWalker.precedesByBytes)
  }
}
