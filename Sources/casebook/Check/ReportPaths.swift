import Site

/// Paths as reports have them: from the root of the repository, wherever the command was run and however
/// its arguments were written, so that CI finds the files and a finding keeps its fingerprint.
struct ReportPaths {
  /// Of folders as they are written; looking each up once costs nothing for thousands of documents.
  private var folders: [String: Folder?] = [:]
  private let here = ResultFile.realPath(".") ?? "/"

  private struct Folder {
    /// Real, with a slash at its end.
    let path: String
    /// Of the repository, else where the command runs, else its own; with a slash at its end.
    let root: String
  }

  /// The real path of a file; `nil` where its folder does not exist.
  mutating func real(_ path: String) -> String? {
    if path == "." { return here }
    let (folder, name) = Self.split(path)
    return self.folder(folder).map { $0.path + name }
  }

  mutating func fromRoot(_ path: String) -> String {
    let (written, name) = Self.split(path)
    guard let folder = folder(written) else { return path }
    let whole = folder.path + name
    return whole.hasPrefix(folder.root) ? String(whole.dropFirst(folder.root.count)) : path
  }

  private mutating func folder(_ path: String) -> Folder? {
    if let known = folders[path] { return known }
    let found = ResultFile.realPath(path).map { real in
      let real = real.hasSuffix("/") ? real : real + "/"
      return Folder(path: real, root: root(of: real))
    }
    folders[path] = .some(found)
    return found
  }

  private func root(of folder: String) -> String {
    var at = folder
    while !at.isEmpty {
      if FileIdentity(path: at + ".git") != nil { return at }
      at = Self.split(String(at.dropLast())).folder + "/"
      if at == "//" || at == "./" { break }
    }
    let here = here.hasSuffix("/") ? here : here + "/"
    return folder.hasPrefix(here) ? here : folder
  }

  /// As it is written.
  static func folder(of path: String) -> String { split(path).folder }

  private static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return (".", path) }
    let folder = slash == path.startIndex ? "/" : String(path[..<slash])
    return (folder, String(path[path.utf8.index(after: slash)...]))
  }
}
