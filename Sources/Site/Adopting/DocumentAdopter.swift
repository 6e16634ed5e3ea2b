import Glibc
import Incidents
import Markup

/// Writes what documents say into their front matter, one at a time.
public struct DocumentAdopter: Sendable {
  /// What is to be done about one document.
  public struct Preparation: Sendable {
    /// `nil` where there is nothing to do, or it cannot be done.
    public var change: DocumentChange?
    public var diagnostics: [Diagnostic] = []
    /// Whether the document could not be dealt with at all.
    public var isFailure = false
  }

  private let reader: PostmortemReader
  private let adoption: Adoption
  private let configuration: Configuration
  private let contentFolder: String?

  /// - Parameters:
  ///   - contentFolder: where the configuration lies, if there is one.
  ///   - includesGuesses: whether values of low confidence are written too.
  public init(configuration: Configuration, contentFolder: String?, includesGuesses: Bool) {
    self.configuration = configuration
    self.contentFolder = contentFolder
    reader = PostmortemReader(settings: configuration.reading)
    adoption = Adoption(settings: configuration.reading, includesGuesses: includesGuesses)
  }

  /// Reads a document and works out its change; writes nothing.
  ///
  /// - Parameter path: as the user named it; a symbolic link is followed, and stays a link.
  public func prepare(_ path: String) -> Preparation {
    do throws(FileError) {
      let real = try OutputFolder.realPath(toRead: path)
      if FolderListing.isFolder(real) { throw FileError("read", path, code: EISDIR) }
      let place = try Inputs(paths: [path], contentFolder: contentFolder).references.first?.place
      let split = configuration.splits.choice(for: place ?? path)
      let before = try FileStatus(path: real)
      let (folder, name) = FilePath.split(real)
      let file = try ContentFolder(path: folder).openFile(name)
      let bytes = try file.read(limit: DocumentLoader.sizeLimit + 1)
      return prepare(bytes, path: path, real: real, before: before, split: split)
    } catch {
      return Preparation(diagnostics: [DocumentLoader.unreadable(path, error)], isFailure: true)
    }
  }

  private func prepare(
    _ bytes: [UInt8], path: String, real: String, before: FileStatus, split: SplitChoice
  ) -> Preparation {
    let (source, findings) = DocumentLoader.check(bytes, path: path)
    guard let source else { return Preparation(diagnostics: findings, isFailure: true) }
    guard case .incidents(let readings) = reader.readFile(source, split: split) else {
      let note = Diagnostic(
        .note, .notAPostmortem, "left as it is: its front matter says that it is a page", path: path
      )
      return Preparation(diagnostics: findings + [note])
    }
    let reading = readings[0]
    if readings.count > 1 || reading.part != nil {
      let note = Diagnostic(
        .note, .severalIncidents,
        "left as it is: it holds several incidents, and front matter speaks of one", path: path)
      return Preparation(diagnostics: findings + [note])
    }
    if let reason = reading.notAPostmortem {
      let note = Diagnostic(.note, .notAPostmortem, "left as it is: \(reason)", path: path)
      return Preparation(diagnostics: findings + [note])
    }
    var preparation = Preparation(diagnostics: findings + reading.diagnostics)
    switch adoption.plan(source, reading.incident) {
    case .nothing: break
    case .impossible:
      preparation.isFailure = true
      preparation.diagnostics.append(
        Diagnostic(
          .error, .notAdopted, "left as it is: its front matter takes no further keys", path: path,
          help: "write the front matter as one `key: value` a line"))
    case .add(let addition):
      preparation.change = DocumentChange(
        path: path, real: real, old: bytes, new: addition.applied(to: bytes), before: before)
    }
    return preparation
  }
}

/// A document as it is and as it is to be.
public struct DocumentChange: Sendable {
  let path: String
  /// Without symbolic links.
  let real: String
  let old: [UInt8]
  let new: [UInt8]
  let before: FileStatus

  /// For `patch`, from the current folder.
  public var diff: [UInt8] { UnifiedDiff(path: path, old: old, new: new).bytes }

  /// Puts the new content in the place of the old.
  ///
  /// - Returns: why that could not be done; the old content is then whole.
  public func write() -> Diagnostic? {
    do throws(FileError) {
      try FileReplacement().replace(real, with: new, before: before)
      return nil
    } catch {
      return Diagnostic(.error, .notAdopted, "left as it is: \(error)", path: path)
    }
  }
}
