import Foundation
import TestSupport
import Testing

@Suite("casebook stats")
struct StatsCommandTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func run(_ arguments: String...) throws -> CommandRun {
    try CommandRun(["stats"] + arguments, in: folder.path)
  }

  private func object(_ run: CommandRun) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
  }

  /// What holds of every text: it fits a terminal, and no document writes to one.
  private func expectHarmless(_ run: CommandRun) {
    #expect(run.status == 0)
    for line in run.output.split(separator: "\n") {
      #expect(line.count <= 100, "\(line)")
      #expect(!line.hasSuffix(" "))
    }
    let controls = run.output.unicodeScalars.filter {
      $0.value < 0x20 && $0 != "\n" || (0x7F..<0xA0).contains($0.value)
        || (0x202A...0x202E).contains($0.value)
    }
    #expect(controls.isEmpty)
    for wrong in ["nan ", "NaN", "inf ", "−inf", "⟨", "Optional"] {
      #expect(!run.output.contains(wrong))
    }
  }

  @Test(
    "What a folder can bear to say, whole and by terms",
    arguments: ["", "cause", "component", "service", "severity", "tag", "year"])
  func text(kind: String) throws {
    try StatsFolder.write(to: folder)
    let run = try CommandRun(
      ["stats", "content"] + (kind.isEmpty ? [] : ["--by", kind]), in: folder.path)
    expectHarmless(run)
    let name = "stats/\(kind.isEmpty ? "all" : "by-\(kind)").txt"
    #expect(try run.output == Fixture.expected(name, updatedBy: run.output))
  }

  @Test("Programs get the site's data/statistics.json, byte for byte")
  func json() throws {
    try StatsFolder.write(to: folder)
    let run = try run("content", "--format", "json")
    let built = try CommandRun(["build", "content", "--out", "site", "--quiet"], in: folder.path)
    #expect(built.status == 0)
    #expect(try folder.tree("site")["data/statistics.json"] == run.output)
    #expect(try self.run("content", "--format", "json", "--jobs", "1").output == run.output)
  }

  @Test("With --by they get the block of that kind")
  func jsonOfAKind() throws {
    try StatsFolder.write(to: folder)
    let whole = try object(run("content", "--format", "json"))
    let part = try object(run("content", "--format", "json", "--by", "component"))
    #expect(Set(part.keys) == ["schema_version", "documents", "incidents", "by"])
    let blocks = try #require(part["by"] as? [String: Any])
    #expect(Set(blocks.keys) == ["component"])
    let all = try #require(whole["by"] as? [String: Any])
    #expect((blocks["component"] as? NSDictionary) == (all["component"] as? NSDictionary))
  }

  @Test("An empty folder is told in a sentence, by any kind and as data")
  func empty() throws {
    try folder.write("content/.keep", "")
    let text = try run("content")
    expectHarmless(text)
    #expect(text.errors == "")
    #expect(
      text.output == """
        There is no incident yet.
        Only incidents that were written up are counted, and only by the documents in this folder.

        """)
    #expect(try run("content", "--by", "cause").output == "No incident names a cause.\n")
    #expect(try run("content", "--by", "year").output == "No incident has a date.\n")
    #expect(try object(run("content", "--format", "json"))["incidents"] as? Int == 0)
  }

  /// Start and end of each incident.
  static let odd: [(name: String, times: [(String, String)])] = [
    ("none with a date", [("", ""), ("", "")]),
    ("one", [("2023-03-03T10:00:00Z", "2023-03-03T11:00:00Z")]),
    (
      "all on one day",
      (0..<12).map { ("2023-03-03T\(10 + $0 % 10):00:00Z", "2023-03-03T\(11 + $0 % 10):30:00Z") }
    ),
    (
      "all of equal duration",
      (10..<28).map { ("2023-03-\($0)T10:00:00Z", "2023-03-\($0)T11:00:00Z") }
    ),
    (
      "all of no duration", (10..<28).map { ("2023-03-\($0)T10:00:00Z", "2023-03-\($0)T10:00:00Z") }
    ),
    (
      "the end before the start",
      (10..<22).map { ("2023-03-\($0)T10:00:00Z", "2023-03-\($0)T09:00:00Z") }
    ),
    ("a century", (0..<12).map { ("\(1910 + 10 * $0)-03-03", "\(1910 + 10 * $0)-03-04") }),
    ("eight thousand years", [("1000-03-03", "1000-03-04"), ("9000-03-03", "9000-03-04")]),
    (
      "the clocks change",
      (20..<31).map { ("2023-03-\($0)T01:30:00+01:00", "2023-03-\($0)T03:15:00+02:00") }
    ),
  ]

  @Test("Odd histories are told in sentences, never in numbers that are none", arguments: odd)
  func oddities(name: String, times: [(String, String)]) throws {
    for (number, (start, end)) in times.enumerated() {
      try folder.write(
        "content/\(number).md",
        """
        ---
        type: incident
        \(start.isEmpty ? "status: done" : "start: \(start)\nend: \(end)")
        ---
        # Outage \(number)

        Gone.

        """)
    }
    let text = try run("content")
    expectHarmless(text)
    #expect(text.output.contains(" \(times.count) incident"))
    for kind in ["cause", "year"] { expectHarmless(try run("content", "--by", kind)) }
    let data = try object(run("content", "--format", "json"))
    #expect(data["incidents"] as? Int == times.count)
  }

  @Test("Errors of documents are told beside the figures, milder findings are not")
  func diagnostics() throws {
    try folder.write("content/bad.md", bytes: [0xFF])
    try folder.write("content/a.md", Postmortem.text(1))
    try folder.write("content/README.md", "# Read me\n")
    let run = try run("content", "--by", "year")
    #expect(run.status == 0)
    #expect(run.errors == "content/bad.md:1:1: error: the file is not UTF-8 from here [not-utf8]\n")
    #expect(run.output.contains("  2023      1"))
  }
}
