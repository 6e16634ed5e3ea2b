/// The files of a repository that are not what they were where a branch left another: changed in commits,
/// staged, unstaged, and those that git does not know yet.
struct ChangedFiles {
  /// The repository's, a real path.
  let top: String
  /// Real paths.
  private let paths: Set<String>

  /// - Parameters:
  ///   - revision: as the user wrote it; compared is with the newest commit that it shares with HEAD.
  ///   - folder: any one of the repository.
  init(since revision: String, in folder: String) throws(GitFailure) {
    guard !revision.isEmpty, !revision.hasPrefix("-"), !revision.utf8.contains(0) else {
      throw .notARevision(revision)
    }
    let git = try GitCommand(in: folder)
    top = try Self.top(git)
    let base = try Self.base(git, revision)
    let root = try GitCommand(in: top)
    // Of a file that was renamed the new name is one that did not exist.
    let changed = try root.run(
      "diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", "--no-textconv",
      "--no-relative",
      "--diff-filter=d", base, "--")
    let untracked = try root.run("ls-files", "--others", "--exclude-standard", "-z", "--")
    guard changed.status == 0, untracked.status == 0 else {
      throw .refused(Self.words(changed.errors + untracked.errors))
    }
    let prefix = top.hasSuffix("/") ? top : top + "/"
    let names = (changed.output + untracked.output).split(separator: 0)
    paths = Set(names.map { prefix + String(decoding: $0, as: UTF8.self) })
  }

  /// - Parameter path: a real one.
  func contains(_ path: String) -> Bool { paths.contains(path) }

  private static func top(_ git: GitCommand) throws(GitFailure) -> String {
    let found = try git.run("rev-parse", "--show-toplevel")
    guard found.status != 0 else { return found.line }
    // Of folders that belong to somebody else git says something of its own, and how to allow it.
    if found.errors.contains("not a git repository") { throw .notARepository(git.folder) }
    throw .refused(words(found.errors))
  }

  private static func base(_ git: GitCommand, _ revision: String) throws(GitFailure) -> String {
    let isShallow = try git.run("rev-parse", "--is-shallow-repository").line == "true"
    guard try git.run("rev-parse", "--verify", "--quiet", "HEAD^{commit}").status == 0 else {
      throw .noCommit(git.folder)
    }
    let commit = try git.run("rev-parse", "--verify", "--quiet", revision + "^{commit}")
    guard commit.status == 0 else { throw .unknownRevision(revision, isShallow: isShallow) }
    let base = try git.run("merge-base", commit.line, "HEAD")
    guard base.status == 0 else { throw .noCommonCommit(revision, isShallow: isShallow) }
    return base.line
  }

  private static func words(_ errors: String) -> String {
    errors.split(separator: "\n").first.map { line in
      line.hasPrefix("fatal: ") ? String(line.dropFirst(7)) : String(line)
    } ?? "nothing"
  }
}
