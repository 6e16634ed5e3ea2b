import Foundation
import TestSupport
import Testing

@Suite("casebook extract and casebook explain")
struct ReadingCommandTests {
  private func run(_ arguments: [String]) throws -> CommandRun {
    try CommandRun(arguments, in: Fixture.folder.path)
  }

  private func compare(_ arguments: [String], with name: String) throws {
    let run = try run(arguments)
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(try run.output == Fixture.expected(name, updatedBy: run.output))
  }

  @Test("explain shows every value with its words, and what was not taken")
  func explainText() throws {
    try compare(["explain", "explain/checkout.md"], with: "explain/checkout.txt")
  }

  @Test("explain says the same to programs")
  func explainJSON() throws {
    try compare(
      ["explain", "explain/checkout.md", "--format", "json"], with: "explain/checkout.json")
  }

  @Test("extract prints records in every format", arguments: ["json", "ndjson", "csv"])
  func extract(format: String) throws {
    try compare(["extract", "extract", "--format", format], with: "extract/records.\(format)")
  }

  @Test("Files, folders and both together give each document once, sorted by path")
  func mixture() throws {
    let run = try run([
      "extract", "extract", "./explain/checkout.md", "extract/checkout.md", "--format", "csv",
    ])
    let sources = run.output.split(separator: "\r\n").dropFirst().map {
      String($0.split(separator: ",")[2])
    }
    #expect(sources == ["explain/checkout.md", "extract/checkout.md"])
  }

  @Test("Nothing to extract is an empty list, not an error")
  func nothing() throws {
    let folder = try TemporaryFolder()
    let run = try CommandRun(["extract", "."], in: folder.path)
    #expect(run.status == 0)
    #expect(run.output == "[]\n")
    #expect(run.errors == "")
  }

  @Test("explain of what cannot be read ends with 2 and says why")
  func unreadable() throws {
    let folder = try TemporaryFolder()
    try folder.write("bad.md", bytes: [0xFF])
    let run = try CommandRun(["explain", "bad.md"], in: folder.path)
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.errors == "bad.md:1:1: error: the file is not UTF-8 from here [not-utf8]\n")
  }

  @Test("A file named without an ending is read; in a folder only when the configuration says so")
  func extensionless() throws {
    let folder = try TemporaryFolder()
    try folder.write("content/outage", Postmortem.text(1))
    func sources(_ path: String) throws -> [String] {
      try CommandRun(["extract", path, "--format", "csv"], in: folder.path).output
        .split(separator: "\r\n").dropFirst().map { String($0.split(separator: ",")[2]) }
    }
    #expect(try sources("content/outage") == ["content/outage"])
    #expect(try CommandRun(["explain", "content/outage"], in: folder.path).status == 0)
    #expect(try sources("content") == [])
    try folder.write("content/casebook.yml", "extensionless: true\n")
    #expect(try sources("content") == ["outage"])
    let build = try CommandRun(["build", "content"], in: folder.path)
    #expect(build.errors.hasPrefix("casebook: 1 incident, "))
  }

  @Test("The nearest configuration above a document counts")
  func configuration() throws {
    let folder = try TemporaryFolder()
    try folder.write("casebook.yml", "time-zone: \"+05:30\"\nnonsense: 1\n")
    let text = Postmortem.text(1).replacingOccurrences(of: " UTC", with: "")
    try folder.write("2023/a.md", text)
    let run = try CommandRun(["extract", "2023"], in: folder.path)
    #expect(run.output.contains("T14:00:00+05:30\""))
    #expect(
      run.errors
        == "\(folder.path)/casebook.yml:2:1: warning: `nonsense` is not a key of casebook.yml [unknown-key]\n"
    )
  }
}
