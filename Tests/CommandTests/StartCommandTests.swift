import Foundation
import TestSupport
import Testing

@Suite("casebook init and casebook new")
struct StartCommandTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func run(_ arguments: [String], zone: String? = nil) throws -> CommandRun {
    try CommandRun(arguments, in: folder.path, environment: zone.map { ["TZ": $0] } ?? [:])
  }

  @Test("init makes the folder, prints what it wrote, and does it once")
  func begin() throws {
    let first = try run(["init", "a/kb"])
    #expect(first.status == 0)
    #expect(first.output.split(separator: "\n").count == 6)
    #expect(first.output.hasPrefix("a/kb/.github/workflows/postmortems.yml\n"))
    #expect(first.errors == "casebook: next: cd a/kb && casebook serve content --open\n")
    let before = try folder.tree("a")
    let again = try run(["init", "a/kb"])
    #expect(again.status == 2)
    #expect(again.output == "")
    #expect(
      again.errors
        == "casebook: error: nothing was written: .github/workflows/postmortems.yml, .gitignore, "
        + ".gitlab-ci.yml, README.md, content/2024/2024-05-14-the-certificate-that-nobody-owned.md, "
        + "content/casebook.yml are in a/kb already; choose another folder or move what is there away\n"
    )
    #expect(try folder.tree("a") == before)
    #expect(try run(["build", "a/kb/content", "--strict"]).status == 0)
  }

  @Test("init here needs no going there, and an image goes into the files")
  func here() throws {
    let run = try run(["init", ".", "--image", "registry.example.org/casebook@sha256:ab"])
    #expect(run.output.hasPrefix(".github/workflows/postmortems.yml\n"))
    #expect(run.errors == "casebook: next: casebook serve content --open\n")
    let pipeline = try folder.tree("")[".gitlab-ci.yml"] ?? ""
    #expect(pipeline.contains("name: \"registry.example.org/casebook@sha256:ab\"\n"))
  }

  @Test("new uses the day and the zone of this machine, as TZ says")
  func today() throws {
    for zone in ["Pacific/Kiritimati", "Etc/GMT+12"] {
      let before = Self.day(in: zone)
      let run = try run(["new", "Down in \(zone)"], zone: zone)
      #expect(run.status == 0 && run.errors == "")
      let path = String(run.output.dropLast())
      let text = try #require(try folder.tree("")[path])
      // Midnight may have come in between.
      #expect([before, Self.day(in: zone)].contains { text.contains("\ndate: \($0)\n") })
      #expect(
        text.contains(zone.hasPrefix("P") ? "time_zone: \"+14:00\"" : "time_zone: \"-12:00\""))
    }
  }

  private static func day(in zone: String) -> String {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(identifier: zone)!
    let parts = calendar.dateComponents([.year, .month, .day], from: Date())
    return String(format: "%04d-%02d-%02d", parts.year!, parts.month!, parts.day!)
  }

  @Test(
    "new takes another day and zone, with the offset of that day",
    arguments: [
      (["--date", "2024-05-02", "--zone", "Europe/Berlin"], "2024-05-02", "+02:00"),
      (["--date", "2024-01-02", "--zone", "Europe/Berlin"], "2024-01-02", "+01:00"),
      (["--date", "2024-02-29", "--zone", "-03:30"], "2024-02-29", "-03:30"),
      (["--date", "2024-01-02", "--zone", "Z"], "2024-01-02", "+00:00"),
    ])
  func otherwise(options: [String], day: String, offset: String) throws {
    let run = try run(["new", "X"] + options, zone: "Asia/Tokyo")
    #expect(run.output == "2024/\(day)-x.md\n")
    let text = try folder.tree("")["2024/\(day)-x.md"] ?? ""
    #expect(text.hasPrefix("---\ntitle: \"X\"\ndate: \(day)\ntime_zone: \"\(offset)\"\n---\n"))
  }

  @Test("new never overwrites, keeps to the folder, and reads the template that is configured")
  func kept() throws {
    try folder.write("content/2020-01-01-old.md", Postmortem.text(1))
    try folder.write("content/casebook.yml", "template: .forms/ours.md\n")
    try folder.write("content/.forms/ours.md", "# {{title}}\n")
    let arguments = ["new", "Down", "--content", "content", "--date", "2024-05-02"]
    let first = try run(arguments)
    #expect(first.output == "content/2024-05-02-down.md\n")
    #expect(try folder.tree("content")["2024-05-02-down.md"] == "# Down\n")
    let again = try run(arguments)
    #expect(again.status == 2 && again.output == "")
    #expect(
      again.errors
        == "casebook: error: content/2024-05-02-down.md is there already; choose another title or --date\n"
    )
    try folder.write("content/casebook.yml", "template: nowhere.md\n")
    let missing = try run(arguments)
    #expect(
      missing.errors
        == "casebook: error: cannot use the template nowhere.md: the file cannot be read: No such "
        + "file or directory\n")
  }

  @Test("A title may begin with a hyphen behind --, and be anything else")
  func titles() throws {
    #expect(
      try run(["new", "--date", "2024-05-02", "--", "-rf /"]).output == "2024/2024-05-02-rf.md\n")
    let hostile = "../\u{1B}]0;x\u{7}\"\n---\ntype: page\n🔥" + String(repeating: " long", count: 60)
    let run = try run(["new", hostile, "--date", "2024-05-02"])
    #expect(run.status == 0)
    let text = try folder.tree("")[String(run.output.dropLast())] ?? ""
    #expect(text.hasPrefix("---\ntitle: \"../ ]0;x \\\" --- type: page 🔥 long long"))
    #expect(text.split(separator: "\n")[2] == "date: 2024-05-02")
    let build = try self.run(["build", ".", "--out", "public"])
    #expect(build.errors.contains("left out: it is a template"))
  }

  @Test("A content folder that is not there is said")
  func nowhere() throws {
    let run = try run(["new", "X", "--content", "nope"])
    #expect(run.status == 2)
    #expect(
      run.errors
        == "casebook: error: cannot open the content folder nope: No such file or directory\n")
  }
}
