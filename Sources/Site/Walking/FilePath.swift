/// Takes paths apart and puts them together.
public enum FilePath {
  /// The folder that holds a file, `.` for none, and the file's name.
  public static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return (".", path) }
    let name = String(path[path.utf8.index(after: slash)...])
    return (slash == path.startIndex ? "/" : String(path[..<slash]), name)
  }

  /// The folder of a path inside another folder; `nil` where that is it.
  static func parent(of path: String) -> String? {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) }
  }

  /// A path inside a folder; the current folder is not written.
  public static func join(_ folder: String, _ relative: String) -> String {
    prefix(of: folder) + relative
  }

  /// What turns a path inside a folder into one that can be opened from here: empty for the current
  /// folder, else the folder with one slash at its end.
  public static func prefix(of folder: String) -> String {
    var folder = Substring(folder)
    while folder.hasPrefix("./") { folder = folder.dropFirst(2).drop { $0 == "/" } }
    if folder == "." || folder.isEmpty { return "" }
    return folder.hasSuffix("/") ? String(folder) : folder + "/"
  }
}
