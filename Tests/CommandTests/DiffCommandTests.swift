import Foundation
import Incidents
import TestSupport
import Testing

@testable import casebook

@Suite("casebook diff")
struct DiffCommandTests {
  private static func document(
    _ title: String, lasted: String = "20 hours", cause: String = "A full disk.",
    actions: String = ""
  ) -> String {
    """
    # \(title)

    On 2 March 2023 from 14:00 UTC, checkout failed for 30 % of users. It lasted \(lasted).

    ## Timeline
    - 14:00 \(title) began

    ## Root cause
    \(cause)

    ## Action items
    \(actions)

    """
  }

  private func repository() throws -> GitFolder {
    let git = try GitFolder()
    try git.folder.write("docs/a.md", Self.document("Disk", actions: "- [ ] Buy disks"))
    try git.folder.write("docs/b.md", Self.document("Login"))
    try git.folder.write("docs/casebook.yml", "time-zone: \"+01:00\"\n")
    try git.folder.write("other/c.md", Self.document("Mail"))
    try git.commit()
    try git.folder.write(
      "docs/a.md",
      Self.document(
        "Disk", lasted: "2 hours", cause: "A wrong configuration flag.", actions: "- [x] Buy disks")
    )
    try git.git("mv", "docs/b.md", "docs/login.md")
    try git.folder.write("docs/d.md", Self.document("New one"))
    return git
  }

  @Test("A revision against the work tree, in words")
  func revision() throws {
    let git = try repository()
    let run = try CommandRun(["diff", "HEAD", "--content", "docs"], in: git.path)
    #expect(run.status == 0)
    #expect(run.errors.isEmpty, "\(run.errors)")
    #expect(run.output.contains("  duration            20 h → 2 h  (line 3)\n"))
    #expect(run.output.contains("  root cause          capacity → configuration"))
    #expect(run.output.contains("  action item done    [x] Buy disks\n"))
    #expect(run.output.contains("  file                b.md → login.md\n"))
    #expect(run.output.contains("+ d.md  New one"))
    #expect(run.output.hasSuffix("2 incidents changed, 1 added\n"))
    #expect(!run.output.contains("c.md"))
  }

  @Test("Folders, revisions and files of records can be compared in any mix")
  func mixes() throws {
    let git = try repository()
    try git.commit("two")
    let data = try CommandRun(["extract", "docs", "--audience", "internal"], in: git.path).output
    try git.folder.write("new.json", data)
    let lines = try CommandRun(["extract", "docs", "--format", "ndjson"], in: git.path).output
    try git.folder.write("new.ndjson", lines)
    for side in [["HEAD"], ["docs"], ["new.json"], ["new.ndjson"], ["main"]] {
      let run = try CommandRun(["diff", "HEAD^"] + side + ["--content", "docs"], in: git.path)
      #expect(run.output.hasSuffix("2 incidents changed, 1 added\n"), "\(side) \(run.errors)")
      let same = try CommandRun(["diff", "new.json"] + side + ["--content", "docs"], in: git.path)
      #expect(same.output == "No record changed\n", "\(side) \(same.output)")
    }
  }

  @Test("The configuration of a revision is the one that it has, in the folder or above")
  func configuration() throws {
    let git = try GitFolder()
    try git.folder.write("docs/a.md", Self.document("Disk").replacing(" UTC", with: ""))
    try git.folder.write("casebook.yml", "time-zone: \"+01:00\"\n")
    try git.commit()
    try git.folder.write("casebook.yml", "time-zone: \"+02:00\"\n")
    let run = try CommandRun(["diff", "HEAD", "--content", "docs"], in: git.path)
    #expect(
      run.output.contains("2023-03-02 14:00 +01:00 → 2023-03-02 14:00 +02:00"),
      "\(run.output)\(run.errors)")
  }

  @Test("What is no side of a comparison gets a message that says why, and exit code 2")
  func failures() throws {
    let git = try repository()
    try git.folder.write("bad.json", "{")
    let outside = try TemporaryFolder()
    try outside.makeFolder("x")
    func failure(_ arguments: [String], in folder: String) throws -> String {
      let run = try CommandRun(["diff"] + arguments, in: folder)
      #expect(run.status == 2)
      #expect(run.output.isEmpty)
      return run.errors
    }
    #expect(
      try failure(["nope", "docs"], in: git.path).contains("git knows no revision of that name"))
    #expect(try failure(["--", "-x", "docs"], in: git.path).contains("begins with a dash"))
    #expect(try failure(["HEAD", "docs"], in: outside.path).contains("is in no git repository"))
    #expect(
      try failure(["HEAD", "--content", "nowhere"], in: git.path).contains(
        "name the content folder"))
    try git.folder.makeFolder("fresh")
    #expect(
      try failure(["HEAD", "--content", "fresh"], in: git.path).contains("has no folder fresh/"))
    #expect(try failure(["bad.json", "docs"], in: git.path).contains("bad.json: this is no JSON"))
    #expect(try failure(["docs/a.md", "docs"], in: git.path).contains("is a document"))
    let empty = try GitFolder()
    #expect(try failure(["HEAD", "."], in: empty.path).contains("git knows no revision"))
    let none = try CommandRun(
      ["diff", "HEAD", "docs"], in: git.path, environment: ["PATH": "/nope"])
    #expect(none.status == 2 && none.errors.contains("there has to be a git on the PATH"))
  }

  @Test("A shallow clone says what to do")
  func shallow() throws {
    let git = try repository()
    let first = try git.git("rev-parse", "HEAD").trimmingCharacters(in: .whitespacesAndNewlines)
    try git.commit("two")
    let clones = try TemporaryFolder()
    try git.git("clone", "-q", "--depth", "1", "file://\(git.path)", clones.at("clone"))
    let run = try CommandRun(["diff", first, "--content", "docs"], in: clones.at("clone"))
    #expect(run.status == 2)
    #expect(run.errors.contains("git fetch --unshallow"))
  }

  @Test("Nothing of a revision is left behind, and the repository is as it was")
  func traces() throws {
    let git = try repository()
    let temporary = try TemporaryFolder()
    let before = try git.git("status", "--porcelain")
    for name in ["HEAD", "nope"] {
      _ = try CommandRun(
        ["diff", name, "--content", "docs"], in: git.path, environment: ["TMPDIR": temporary.path])
      #expect(try temporary.names().isEmpty)
    }
    #expect(try git.git("status", "--porcelain") == before)
  }

  @Test("A revision's symbolic links are not followed, and its files' names stay in its folder")
  func hostileTree() throws {
    let git = try GitFolder()
    try git.folder.write("docs/a.md", Self.document("Disk"))
    try git.folder.link("docs/passwd.md", to: "/etc/passwd")
    try git.commit()
    let run = try CommandRun(["diff", "HEAD", "docs", "--content", "docs"], in: git.path)
    #expect(run.output == "No record changed\n")
  }

  // MARK: As Markdown

  private func record(_ title: String, _ source: String = "a.md") -> IncidentRecord {
    var record = IncidentRecord(id: title, source: source, title: title)
    record.values[.title] = .text(title)
    return record
  }

  @Test("As Markdown it begins with a mark for bots, and what documents say is text alone")
  func markdown() throws {
    let hostile =
      "a | b <script> @ada #12 https://evil.example www.evil.example [x](y) `c` **d** <!-- e --> ![i](j)\n# f"
    var (old, new) = (record("x"), record(hostile))
    old.id = "1"
    new.id = "1"
    let text = ComparisonMarkdown(comparison: RecordComparison(from: [old], to: [new])).text
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0] == "<!-- casebook diff -->")
    #expect(lines[1] == "**1 incident changed**")
    let body = text.dropFirst(lines[0].count)
    for sign in [
      "<script", "@ada", "#12 ", "://", "www.", "](", "`", "<!--", "**d", "\n# f",
    ] { #expect(!body.contains(sign), "\(sign)") }
    let row = try #require(lines.first { $0.hasPrefix("| title") })
    #expect(row.count { $0 == "|" } == 5)
  }

  @Test("No comment is longer than GitHub takes, and it says what it leaves out")
  func bounded() {
    let old = (0..<2_000).map {
      record("Title \($0) \(String(repeating: "@", count: 50))", "\($0).md")
    }
    let text = ComparisonMarkdown(comparison: RecordComparison(from: old, to: [])).text
    #expect(text.unicodeScalars.count <= 65_536)
    #expect(text.contains("more changes do not fit"))
    let few = ComparisonMarkdown(comparison: RecordComparison(from: Array(old.prefix(5)), to: []))
      .text
    #expect(!few.contains("not fit"))
  }

  @Test("Many changes of one incident are folded up")
  func folded() {
    var (old, new) = (record("x"), record("x"))
    new.timeline = (0..<20).map { RecordEntry(at: "14:\($0 + 10)", phase: "other", text: "e\($0)") }
    let text = ComparisonMarkdown(comparison: RecordComparison(from: [old], to: [new])).text
    #expect(text.contains("<details><summary>21 changes</summary>\n\n| What"))
    old.values[.duration] = .number(1200)
    new = old
    new.values[.duration] = .number(120)
    let short = ComparisonMarkdown(comparison: RecordComparison(from: [old], to: [new])).text
    #expect(!short.contains("<details>"))
    #expect(short.contains("| duration | 20 h | 2 h |  |\n"))
  }

  @Test(
    "Values are said in words",
    arguments: [
      ("2023-03-03T14:05:00+01:00", "2023-03-03 14:05 +01:00"),
      ("2023-03-03T14:05:30+00:00", "2023-03-03 14:05:30 UTC"),
      ("2023-03-03T14:05:00", "2023-03-03 14:05"),
      ("2023-03-03", "2023-03-03"), ("XXXX-03-03", "XXXX-03-03"), ("14:05", "14:05"),
      ("The end", "The end"),
    ])
  func instants(_ written: String, _ words: String) { #expect(InstantWords.of(written) == words) }

  @Test("Terminals get no control characters of a document")
  func terminal() {
    var (old, new) = (record("x"), record("a\u{1B}[31mb\u{202E}"))
    old.id = "1"
    new.id = "1"
    let text = ComparisonText(
      comparison: RecordComparison(from: [old], to: [new]), isColoured: false
    ).text
    #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
    #expect(
      ComparisonText(comparison: RecordComparison(from: [], to: []), isColoured: true).text
        == "No record changed\n")
  }
}
