/// Why there are no documents of a revision.
enum RevisionFailure: Error, Hashable, CustomStringConvertible {
  case notARevision(String)
  case notInstalled(String)
  case notARepository(String, folder: String)
  case unknownRevision(String, isShallow: Bool)
  /// The revision has no such folder.
  case noFolder(String, folder: String)
  case refused(String)

  var description: String {
    switch self {
    case .notARevision(let text):
      text.isEmpty
        ? "an empty name is no folder, file or revision"
        : "`\(text)` is no revision: it begins with a dash"
    case .notInstalled(let name):
      "\(name) is neither a folder nor a file, and to take it for a revision there has to be a git on the PATH"
    case .notARepository(let name, let folder):
      "\(name) is neither a folder nor a file, and no revision either, since \(folder) is in no git repository"
    case .unknownRevision(let name, let isShallow):
      "\(name) is neither a folder nor a file, and git knows no revision of that name"
        + (isShallow ? Self.shallow : "; was it fetched?")
    case .noFolder(let name, let folder):
      "the revision \(name) has no folder \(folder); name another with --content"
    case .refused(let words): "git says: \(words)"
    }
  }

  private static let shallow =
    "; this clone is shallow and may lack it: run `git fetch --unshallow`, or in GitHub Actions check out with "
    + "`fetch-depth: 0`"
}
