import Foundation
import TestSupport
import Testing

@Suite("casebook check --since")
struct CheckSinceTests {
  let repository: GitFolder

  init() throws {
    repository = try GitFolder()
    for name in ["committed", "staged", "unstaged", "untouched", "renamed", "deleted", "old"] {
      try repository.folder.write("docs/content/\(name).md", Self.leaking(name))
    }
    try repository.folder.write(".gitignore", "ignored.md\n")
    try repository.commit()
    try repository.git("checkout", "-q", "-b", "work")
  }

  private static func leaking(_ name: String) -> String {
    Postmortem.text(name.utf8.count) + "\nThe host 10.1.2.3 of \(name).\n"
  }

  private func check(_ arguments: String..., environment: [String: String] = [:]) throws
    -> CommandRun
  {
    try CommandRun(
      ["check", "--format", "json"] + arguments, in: repository.path, environment: environment)
  }

  /// The names of the documents that have findings.
  private func names(_ run: CommandRun) throws -> [String] {
    let all = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    let findings = try #require(all?["findings"] as? [[String: Any]])
    return Set(findings.compactMap { $0["path"] as? String }).sorted()
  }

  @Test("Committed, staged, unstaged, untracked and renamed documents are judged, and no others")
  func changed() throws {
    let folder = repository.folder
    try folder.write("docs/content/committed.md", Self.leaking("committed") + "more\n")
    try repository.git("mv", "docs/content/renamed.md", "docs/content/new name.md")
    try repository.git("rm", "-q", "docs/content/deleted.md")
    try repository.commit()
    try repository.git("checkout", "-q", "main")
    try folder.write(
      "docs/content/old.md", Self.leaking("old") + "changed where the branch is not\n")
    try repository.commit()
    try repository.git("checkout", "-q", "work")
    try folder.write("docs/content/staged.md", Self.leaking("staged") + "more\n")
    try repository.git("add", "-A")
    try folder.write("docs/content/unstaged.md", Self.leaking("unstaged") + "more\n")
    try folder.write("docs/content/ünträcked \"x\".md", Self.leaking("untracked"))
    try folder.write("docs/content/ignored.md", Self.leaking("ignored"))
    try folder.write("elsewhere.md", Self.leaking("elsewhere"))

    let run = try check("docs/content", "--since", "main")
    #expect(run.status == 1 && run.errors == "")
    #expect(
      try names(run) == [
        "docs/content/committed.md", "docs/content/new name.md", "docs/content/staged.md",
        "docs/content/unstaged.md", "docs/content/ünträcked \"x\".md",
      ])
    // Of a subfolder, and of a hook, whose environment names a repository.
    let inside = try CommandRun(
      ["check", "--format", "json", "--since", "main"], in: folder.at("docs/content"),
      environment: ["GIT_DIR": ".git", "GIT_INDEX_FILE": "/nowhere"])
    #expect(inside.output == run.output)
  }

  @Test("A changed document is judged against all of them")
  func relations() throws {
    try repository.folder.write(
      "docs/content/fresh.md",
      Postmortem.text(9) + "\nSee [one](untouched.md) and [two](gone.md).\n")
    let run = try check("docs/content", "--since", "main")
    #expect(run.output.contains("gone.md"))
    #expect(!run.output.contains("untouched.md"))
  }

  @Test("Where nothing changed, that is said")
  func nothing() throws {
    let run = try CommandRun(["check", "docs/content", "--since", "main"], in: repository.path)
    #expect(run.status == 0)
    #expect(run.output == "nothing found in 0 documents changed since main\n")
  }

  @Test("A revision that does not exist, or looks like an option, is said to be one")
  func revisions() throws {
    #expect(
      try check("docs/content", "--since", "nowhere").errors
        == "casebook: error: git knows no revision `nowhere`; was it fetched?\n")
    let dash = try check("docs/content", "--since=--output=/tmp/x")
    #expect(dash.status == 2)
    #expect(
      dash.errors == "casebook: error: `--output=/tmp/x` is no revision: it begins with a dash\n")
    #expect(
      try check("docs/content", "--since", "").errors
        == "casebook: error: --since needs a revision, such as origin/main\n")
    // A file is none.
    #expect(try check("docs/content", "--since", "main:.gitignore").status == 2)
  }

  @Test("Branches without a common commit are said to have none")
  func noCommon() throws {
    try repository.git("checkout", "-q", "--orphan", "other")
    try repository.commit("another one")
    #expect(
      try check("docs/content", "--since", "main").errors
        == "casebook: error: HEAD and `main` have no commit in common\n")
  }

  @Test("A folder that is no repository, one without a commit, and no git are said to be that")
  func noRepository() throws {
    let plain = try TemporaryFolder()
    try plain.write("content/a.md", Postmortem.text(1))
    let run = try CommandRun(["check", "content", "--since", "main"], in: plain.path)
    #expect(run.status == 2)
    #expect(
      run.errors == "casebook: error: --since needs a git repository, and content is in none\n")
    let empty = try GitFolder()
    try empty.folder.write("content/a.md", Postmortem.text(1))
    #expect(
      try CommandRun(["check", "content", "--since", "main"], in: empty.path).errors
        == "casebook: error: the git repository of content has no commit yet, so nothing has changed since one\n"
    )
    #expect(
      try check("docs/content", "--since", "main", environment: ["PATH": plain.path]).errors
        == "casebook: error: --since needs git, and there is no git on the PATH\n")
  }

  @Test("In a shallow clone it is said how to get the rest")
  func shallow() throws {
    try repository.folder.write("docs/content/committed.md", Self.leaking("committed") + "more\n")
    try repository.commit()
    let clones = try TemporaryFolder()
    try repository.git(
      "clone", "-q", "--depth", "1", "--no-single-branch", "file://\(repository.path)",
      clones.at("clone"))
    for revision in ["origin/main", "HEAD~1"] {
      let run = try CommandRun(
        ["check", "docs/content", "--since", revision], in: clones.at("clone"))
      #expect(run.status == 2)
      #expect(
        run.errors.contains("this clone is shallow and may lack it: run `git fetch --unshallow`"))
      #expect(run.errors.contains("`fetch-depth: 0`"))
    }
  }
}
