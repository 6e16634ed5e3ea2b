import Glibc

/// Puts a site in the place of the last one in a single step.
///
/// The site is built in a folder beside the output, where files that stay the same are links to
/// those of the last site (so that they keep their inode and time, and copying tools leave them
/// alone), and then exchanged with it, so that whoever
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

  /// Builds and publishes in one go.
  ///
  /// - Returns: folders beside the output that could not be removed, for the user to know.
  @discardableResult
  public func publish(_ files: [SiteFile]) throws(PublishError) -> [String] {
    let publication = try begin()
    do throws(PublishError) {
      try publication.write(files)
      return try publication.commit()
    } catch {
      publication.abandon()
      throw error
    }
  }

  /// Clears what dead builds left, and makes the folder that the new site is built in.
  ///
  /// - Parameter known: what the last build knew of its files, by path.
  public func begin(knowing known: [String: FileRecord] = [:]) throws(PublishError) -> Publication {
    try PublishError.wrapping { () throws(FileError) in try makeParents(of: output.parent) }
    let leftovers = clearDeadBuilds()
    let old = SiteMarker.stands(in: output.path) ? OldSite(path: output.path) : nil
    let staging = try PublishError.wrapping { () throws(FileError) in
      try StagingFolder.make(for: output, beside: old, operations)
    }
    return Publication(
      publisher: self, staging: staging, old: old, known: known, leftovers: leftovers)
  }

  /// Removes what builds that were killed left beside the output.
  ///
  /// - Returns: folders that could not be removed.
  func clearDeadBuilds() -> [String] {
    OutputLock.with(output) { DeadBuilds(output: output, operations: operations).clear() }
  }

  private func makeParents(of folder: String) throws(FileError) {
    guard FileIdentity(path: folder) == nil else { return }
    if let parent = FilePath.parent(of: folder), !parent.isEmpty { try makeParents(of: parent) }
    do throws(FileError) {
      try operations.makeFolder(folder)
    } catch  where error.code != EEXIST {
      throw error
    } catch {}
  }
}
