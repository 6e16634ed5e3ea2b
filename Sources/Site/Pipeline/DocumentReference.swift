import Markup

/// A document to read: which folder it lies in, and what messages and records call it.
public struct DocumentReference: Sendable {
  public let folder: ContentFolder
  /// Inside the folder.
  public let relative: String
  /// In records and diagnostics.
  public let path: String
  /// Inside the content folder, as patterns of the configuration see it.
  public let place: String

  public init(folder: ContentFolder, relative: String, path: String, place: String) {
    self.place = place
    self.folder = folder
    self.relative = relative
    self.path = path
  }
}
