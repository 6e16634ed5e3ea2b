/// Why git cannot say what changed.
enum GitFailure: Error, Hashable {
  case notInstalled
  case notARepository(String)
  case noCommit(String)
  case notARevision(String)
  case unknownRevision(String, isShallow: Bool)
  case noCommonCommit(String, isShallow: Bool)
  /// What git itself says.
  case refused(String)
}

extension GitFailure: CustomStringConvertible {
  var description: String {
    switch self {
    case .notInstalled: "--since needs git, and there is no git on the PATH"
    case .notARepository(let folder):
      "--since needs a git repository, and \(folder) is in none"
    case .noCommit(let folder):
      "the git repository of \(folder) has no commit yet, so nothing has changed since one"
    case .notARevision(let text):
      text.isEmpty
        ? "--since needs a revision, such as origin/main"
        : "`\(text)` is no revision: it begins with a dash"
    case .unknownRevision(let text, let isShallow):
      "git knows no revision `\(text)`" + (isShallow ? Self.shallow : "; was it fetched?")
    case .noCommonCommit(let text, let isShallow):
      "HEAD and `\(text)` have no commit in common" + (isShallow ? Self.shallow : "")
    case .refused(let words): "git says: \(words)"
    }
  }

  private static let shallow =
    "; this clone is shallow and may lack it: run `git fetch --unshallow` or `git fetch --deepen=100`, or "
    + "in GitHub Actions check out with `fetch-depth: 0`"
}
