import Glibc

/// Removes a folder that Casebook made, with everything in it.
struct TreeRemoval: Sendable {
  let operations: FileOperations

  /// The marker goes last: a removal that is cut short leaves a folder that the next build still
  /// knows for its own. Whatever is gone already counts as removed.
  func remove(_ folder: String) throws(FileError) {
    try empty(folder, sparing: SiteMarker.fileName)
    try removing { () throws(FileError) in
      try operations.removeFile(folder + "/" + SiteMarker.fileName)
    }
    try removing { () throws(FileError) in try operations.removeFolder(folder) }
  }

  private func empty(_ folder: String, sparing spared: String?) throws(FileError) {
    var names: [String] = []
    try removing { () throws(FileError) in names = try operations.list(folder) }
    for name in names where name != spared {
      let path = folder + "/" + name
      try removing { () throws(FileError) in
        // Nearly all are files, so to ask first would double the work. Linux says so of a folder.
        do throws(FileError) {
          try operations.removeFile(path)
        } catch  where error.code == EISDIR {
          try empty(path, sparing: nil)
          try operations.removeFolder(path)
        }
      }
    }
  }

  private func removing(_ step: () throws(FileError) -> Void) throws(FileError) {
    do throws(FileError) {
      try step()
    } catch  where error.code != ENOENT {
      throw error
    } catch {}
  }
}
