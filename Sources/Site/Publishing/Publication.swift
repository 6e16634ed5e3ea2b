import Glibc

/// A new site on its way: files are written into the staging folder until it is committed, or
/// abandoned. One of the two must be called.
public final class Publication {
  private let publisher: SitePublisher
  private let staging: StagingFolder
  private var leftovers: [String]
  private let old: OldSite?
  private var folders: Set<String> = []
  /// What the last build knew of its files, by path.
  private let known: [String: FileRecord]
  /// What this one knows.
  private(set) var records: [String: FileRecord] = [:]
  private(set) var count = PublishedCount()

  init(
    publisher: SitePublisher, staging: StagingFolder, old: OldSite?, known: [String: FileRecord],
    leftovers: [String]
  ) {
    self.publisher = publisher
    self.staging = staging
    self.old = old
    self.known = known
    self.leftovers = leftovers
  }

  /// Writes files, several at a time.
  ///
  /// - Returns: by the files' order, whether each was known to be the same without being made.
  @discardableResult
  public func write(_ files: [SiteFile]) throws(PublishError) -> [Bool] {
    try PublishError.wrapping { () throws(FileError) in
      if let bad = files.first(where: { !$0.staysInside }) {
        throw FileError("create", bad.path, code: EINVAL)
      }
      try makeFolders(of: files)
      let folder = staging.path
      publisher.progress?.expect(files.count)
      let parallel = Parallel(jobs: publisher.jobs, progress: publisher.progress)
      let results = parallel.map(files) { [known, old, publisher] in
        FileWriting(
          file: $0, known: known[$0.path], folder: folder, old: old,
          content: publisher.content, operations: publisher.operations
        ).result
      }
      var skipped: [Bool] = []
      skipped.reserveCapacity(files.count)
      for (file, result) in zip(files, results) {
        let done = try result.get()
        count.add(done.outcome)
        skipped.append(done.outcome == .known)
        if let stamp = done.stamp {
          records[file.path] = FileRecord(inputs: file.inputs, stamp: stamp)
        }
      }
      return skipped
    }
  }

  /// Gives the bytes of a file that was written; `nil` where there is none.
  var written: @Sendable (_ path: String) -> [UInt8]? {
    let folder = try? ContentFolder(path: staging.path)
    return { path in try? folder?.openFile(path).read(limit: .max - 1) }
  }

  /// Puts the site in its place.
  ///
  /// - Returns: folders beside the output that could not be removed.
  public func commit() throws(PublishError) -> [String] {
    let (output, operations) = (publisher.output, publisher.operations)
    let replaced = try OutputLock.with(output) { () throws(PublishError) in
      try SiteReplacement(output: output, operations: operations).replace(with: staging.path)
    }
    if let replaced, !remove(replaced) { leftovers.append(replaced) }
    return leftovers
  }

  /// Leaves the old site as it is. The reason for it is worth more than a folder that stays behind,
  /// which the next build removes.
  public func abandon() { _ = remove(staging.path) }

  private func remove(_ folder: String) -> Bool {
    (try? TreeRemoval(operations: publisher.operations).remove(folder)) != nil
  }

  /// Makes every folder that the files need, parents first.
  private func makeFolders(of files: [SiteFile]) throws(FileError) {
    var missing: [String] = []
    for file in files {
      var folder = FilePath.parent(of: file.path)
      while let path = folder, folders.insert(path).inserted {
        missing.append(path)
        folder = FilePath.parent(of: path)
      }
    }
    for folder in missing.sorted(by: ContentWalker.precedesByBytes) {
      try publisher.operations.makeFolder(staging.path + "/" + folder)
    }
  }
}

/// What is known of a file that was published: what it came of, and how to see that nobody touched
/// it since.
public struct FileRecord: Sendable, Hashable {
  /// `nil` where nobody can say.
  public let inputs: Digest?
  public let stamp: FileStamp

  public init(inputs: Digest?, stamp: FileStamp) {
    self.inputs = inputs
    self.stamp = stamp
  }
}

/// How the files of a site came about.
public struct PublishedCount: Sendable, Hashable {
  /// - Parameter kept: of a site that needed no building.
  init(kept: Int = 0) { self.kept = kept }

  /// Made and written.
  public private(set) var written = 0
  /// Those of the last build.
  public private(set) var kept = 0

  public var all: Int { written + kept }

  mutating func add(_ outcome: FileWriting.Outcome) {
    if outcome == .written { written += 1 } else { kept += 1 }
  }
}
