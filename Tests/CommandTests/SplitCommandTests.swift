import Foundation
import TestSupport
import Testing

@Suite("Files that hold several incidents")
struct SplitCommandTests {
  let folder: TemporaryFolder

  private static let log = """
    # Incidents 2023

    All times are in UTC.

    ## 3 March: Disk full

    Between 10:00 and 11:30 the site was down because the disk was full. All users were affected.
    See [the release](#bad-release-2023-05-12), [its impact](#impact), [our guide][guide].

    ## Bad release (2023-05-12)

    **Duration:** 45 minutes

    ### Impact

    30% of users could not log in.

    ### Root cause

    A bug in release 12. Like [the disk](log.md#3-march-disk-full).

    [guide]: https://example.org/guide

    """

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("content/log.md", Self.log)
  }

  private func run(_ arguments: String...) throws -> CommandRun {
    try CommandRun(arguments, in: folder.path)
  }

  private func ids(_ csv: String) -> [String] {
    csv.split(separator: "\r\n").dropFirst().map { String($0.split(separator: ",")[0]) }
  }

  @Test("extract, explain and build agree on them")
  func agreement() throws {
    let note =
      "log.md:5:4: note: the sections at heading level 2 are read as 2 incidents "
      + "[several-incidents]"
    let expected = ["2023-03-03-disk-full", "2023-05-12-bad-release"]
    let extract = try run("extract", "content/log.md", "--format", "csv")
    #expect(ids(extract.output).sorted() == expected)
    #expect(extract.errors == "content/\(note)\n")
    let explain = try run("explain", "content/log.md")
    let heads = explain.output.split(separator: "\n").filter { $0.hasPrefix("content/log.md: ") }
    #expect(heads == expected.map { "content/log.md: \($0)" })
    #expect(explain.output.contains("line 7, column 9, high confidence"))
    let json = try run("explain", "content/log.md", "--format", "json").output
    let list = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]]
    #expect(list?.map { $0["id"] as? String } == expected)
    let build = try run("build", "content")
    #expect(build.errors.hasPrefix("content/\(note)\ncasebook: 2 incidents, "))
    #expect(
      try folder.names("public/incidents") == expected.flatMap { [$0 + ".html", $0 + ".json"] })
  }

  @Test(
    "Each page shows its own section, links to the other and keeps links that are defined below")
  func pages() throws {
    _ = try run("build", "content")
    let pages = try folder.tree("public/incidents")
    let disk = pages["2023-03-03-disk-full.html"] ?? ""
    let release = pages["2023-05-12-bad-release.html"] ?? ""
    #expect(disk.contains("because the disk was full") && !disk.contains("A bug in release 12"))
    #expect(release.contains("A bug in release 12") && !release.contains("because the disk"))
    #expect(disk.contains("<a href=\"2023-05-12-bad-release.html\">the "))
    #expect(disk.contains("<a href=\"2023-05-12-bad-release.html#doc-impact\">its impact</a>"))
    #expect(release.contains("id=\"doc-impact\""))
    #expect(disk.contains("href=\"https://example.org/guide\""))
    #expect(release.contains("<a href=\"2023-03-03-disk-full.html\">the disk</a>"))
    for page in [disk, release] { #expect(page.contains("<h3>Told in the same file</h3>")) }
    let data = try folder.tree("public")["data/incidents.json"] ?? ""
    #expect(data.contains("\"mentions\":[\"2023-05-12-bad-release\"]"))
    #expect(data.contains("\"mentions\":[\"2023-03-03-disk-full\"]"))
    #expect(data.contains("\"same_incident\":[]"))
  }

  @Test("The configuration decides, wherever the command is told to look")
  func configured() throws {
    try folder.write("content/casebook.yml", "split: {\"/log.md\": false}\n")
    for path in ["content", "content/log.md"] {
      #expect(try ids(run("extract", path, "--format", "csv").output).count == 1)
    }
    try folder.write("content/casebook.yml", "split: {\"/log.md\": 3, gone.md: 2}\n")
    for path in ["content", "content/log.md"] {
      let csv = try run("extract", path, "--format", "csv").output
      #expect(ids(csv).count == 1)
    }
    let build = try run("build", "content")
    #expect(
      build.errorLines.first
        == "content/casebook.yml:1:23: warning: no document fits `gone.md` [nothing-to-split]")
  }

  @Test("adopt leaves such a file alone")
  func adopt() throws {
    let run = try run("adopt", "content/log.md")
    #expect(run.status == 0)
    #expect(run.output == "")
    #expect(
      run.errorLines == [
        "content/log.md:1:1: note: left as it is: it holds several incidents, and front matter speaks "
          + "of one [several-incidents]",
        "casebook: 0 documents changed, 1 unchanged",
      ])
    try folder.write("content/casebook.yml", "split: false\n")
    #expect(
      try self.run("adopt", "content/log.md").errorLines.last == "casebook: 1 document changed")
  }

  @Test("Nothing of an internal file with several incidents reaches the public site")
  func audience() throws {
    try folder.write("content/log.md", "---\naudience: internal\n---\n" + Self.log)
    try folder.write("content/a.md", Postmortem.text(1) + "\n[x](log.md#impact)\n")
    #expect(try run("build", "content").errors.contains("[dead-link]"))
    #expect(try !folder.tree("public").contains { ($0.key + $0.value).contains("release 12") })
    try folder.write("content/log.md", "---\naudience: [internal\n---\n" + Self.log)
    _ = try run("build", "content")
    #expect(try !folder.tree("public").contains { ($0.key + $0.value).contains("release 12") })
  }
}
