/// A folder with files that replace the built-in theme's.
enum ThemeFolder {
  /// The files of `templates/` and `assets/` by their paths in the folder.
  static func files(of folder: String) throws(ThemeError) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    do {
      let opened = try ContentFolder(path: folder)
      for part in ["templates", "assets"] where FolderListing.isFolder("\(folder)/\(part)") {
        for name in try FolderListing.names(in: "\(folder)/\(part)") {
          let path = "\(part)/\(name)"
          guard !name.hasPrefix("."), !FolderListing.isFolder("\(folder)/\(path)") else { continue }
          files[path] = try opened.openFile(path).read(limit: 4 * 1024 * 1024)
        }
      }
    } catch {
      throw ThemeError(path: error.path, line: nil, column: nil, reason: error.reason)
    }
    return files
  }
}
