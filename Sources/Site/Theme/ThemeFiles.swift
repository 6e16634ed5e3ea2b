import DefaultTheme

/// A theme's files before they are compiled.
struct ThemeFiles: Sendable {
  struct Source: Sendable {
    let text: String
    /// For messages.
    let path: String
  }

  /// By name without the extension.
  private(set) var templates: [String: Source] = [:]
  /// By file name.
  private(set) var assets: [String: [UInt8]] = [:]

  private static let sizeLimit = 16 * 1024 * 1024

  init() {
    for (name, bytes) in DefaultTheme.templates {
      templates[name] = Source(
        text: String(decoding: bytes, as: UTF8.self), path: "theme/templates/\(name).mustache")
    }
    assets = DefaultTheme.assets
  }

  init(folder path: String) throws(ThemeError) {
    self.init()
    var found = false
    do throws(FileError) {
      let folder = try ContentFolder(path: path)
      for name in try FolderListing.names(in: path) where name == "templates" || name == "assets" {
        for file in try FolderListing.names(in: FilePath.join(path, name)) {
          // Editors leave hidden files behind.
          guard !file.hasPrefix(".") else { continue }
          found = try add(file, of: name, in: folder) || found
        }
      }
    } catch {
      throw .unreadable(error)
    }
    guard found else { throw .noTheme(path: path) }
  }

  /// - Returns: whether the file is part of a theme.
  private mutating func add(
    _ file: String, of kind: String, in folder: ContentFolder
  ) throws(FileError) -> Bool {
    guard kind == "assets" || file.hasSuffix(".mustache") else { return false }
    let relative = "\(kind)/\(file)"
    let bytes = try folder.openFile(relative).read(limit: Self.sizeLimit)
    if kind == "assets" {
      assets[file] = bytes
    } else {
      templates[String(file.dropLast(9))] = Source(
        text: String(decoding: bytes, as: UTF8.self), path: FilePath.join(folder.path, relative))
    }
    return true
  }
}
