import Incidents
import Markup

/// Finds and reads `casebook.yml`.
public struct ConfigurationFile: Sendable {
  /// What was read, and what is wrong in it; the diagnostics' path is the file's own, from here.
  public typealias Contents = (configuration: Configuration, diagnostics: [Diagnostic])

  public let path: String

  /// A file that the user named.
  public init(path: String) { self.path = path }

  /// The file in a content folder; `nil` where there is none.
  public init?(in folder: String) {
    path = FilePath.join(folder, Configuration.fileName)
    guard FileIdentity(path: path) != nil else { return nil }
  }

  /// The file in the folder of a document or content, or the nearest folder above.
  public init?(nearest start: String) {
    guard let real = OutputFolder.realPath(start) else { return nil }
    // The path as the user would write it, where the file lies at the very start.
    if let file = ConfigurationFile(in: start) {
      self = file
      return
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
  public init?(nearestTo paths: [String]) {
    guard let first = paths.first else { return nil }
    self.init(nearest: FolderListing.isFolder(first) ? first : FilePath.split(first).folder)
  }

  /// The folder that it lies in.
  public var folder: String { FilePath.split(path).folder }

  /// As they lie on the disk, up to as many as a configuration may have.
  func bytes() throws(FileError) -> [UInt8] {
    let (folder, name) = try place()
    return try folder.openFile(name).read(limit: DocumentLoader.sizeLimit + 1)
  }

  private func place() throws(FileError) -> (folder: ContentFolder, name: String) {
    guard let real = OutputFolder.realPath(path) else {
      throw FileError("read the configuration", path)
    }
    let (folder, name) = FilePath.split(real)
    return (try ContentFolder(path: folder), name)
  }

  /// - Parameter audience: for whom its texts are.
  public func read(for audience: Audience = .internal) throws(FileError) -> Contents {
    let (folder, name) = try place()
    let loaded = DocumentLoader(folder: folder).load(name, as: path)
    guard let source = loaded.source else {
      var configuration = Configuration()
      // What cannot be read may keep something in.
      configuration.unclearPrivacy = loaded.diagnostics.first { $0.rule != .emptyFile }
      return (configuration, loaded.diagnostics.filter { $0.rule != .emptyFile })
    }
    let (configuration, findings) = Configuration.read(source, for: audience)
    return (configuration, loaded.diagnostics + findings)
  }
}
