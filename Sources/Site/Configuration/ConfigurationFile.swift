import Glibc
import Incidents
import Markup

/// Finds and reads `casebook.yml`.
public struct ConfigurationFile: Sendable {
  /// What was read, and what is wrong in it.
  public struct Contents: Sendable {
    public var configuration = Configuration()
    /// Their path is the file's own, from here.
    public var diagnostics: [Diagnostic] = []
    /// What the configuration was made of; `nil` without a file that can be read.
    var source: SourceFile?

    public init() {}
  }

  public let path: String

  /// A file that the user named.
  public init(path: String) { self.path = path }

  /// The file in a content folder; `nil` where there is none. One that leads nowhere or cannot be looked at
  /// is one all the same, since it may say what must be kept in: to read it then fails.
  public init?(in folder: String) {
    path = FilePath.join(folder, Configuration.fileName)
    guard FreshFile.stands(at: path) || !FileError.absent.contains(errno) else { return nil }
  }

  /// The file in the folder of a document or content, or the nearest folder above.
  ///
  /// - Throws: where that cannot be told: to go on without might show what must be kept in.
  public init?(nearest start: String) throws(FileError) {
    // The path as the user would write it, where the file lies at the very start.
    if let file = ConfigurationFile(in: start) {
      self = file
      return
    }
    guard let real = OutputFolder.realPath(start) else {
      guard FileError.absent.contains(errno) else { throw FileError("look at", start) }
      return nil
    }
    var folder = real
    while folder != "/" {
      folder = FilePath.split(folder).folder
      if let file = ConfigurationFile(in: folder) {
        self = file
        return
      }
    }
    return nil
  }

  /// The nearest file at or above the first of some documents or folders.
  public init?(nearestTo paths: [String]) throws(FileError) {
    guard let first = paths.first else { return nil }
    let isFolder = try FolderListing.isFolderForCertain(first)
    try self.init(nearest: isFolder ? first : FilePath.split(first).folder)
  }

  /// The folder that it lies in.
  public var folder: String { FilePath.split(path).folder }

  /// - Parameter audience: for whom its texts are.
  public func read(for audience: Audience = .internal) throws(FileError) -> Contents {
    guard let real = OutputFolder.realPath(path) else {
      throw FileError("read the configuration", path)
    }
    let (folder, name) = FilePath.split(real)
    let loaded = DocumentLoader(folder: try ContentFolder(path: folder)).load(name, as: path)
    var contents = Contents()
    contents.source = loaded.source
    contents.diagnostics = loaded.diagnostics.filter { $0.rule != .emptyFile }
    if let source = loaded.source {
      let (configuration, findings) = Configuration.read(source, for: audience)
      contents.configuration = configuration
      contents.diagnostics += findings
    } else {
      // What cannot be read may keep something in.
      contents.configuration.unclearPrivacy = contents.diagnostics.first
    }
    return contents
  }
}
