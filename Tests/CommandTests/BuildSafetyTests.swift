import Foundation
import TestSupport
import Testing

@Suite("Builds that are the same, killed, or many at once")
struct BuildSafetyTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for number in 0..<60 {
      try folder.write("content/\(number % 5)/\(number).md", Postmortem.text(number))
    }
  }

  private func build(
    _ out: String, _ arguments: [String] = [], environment: [String: String] = [:],
    content: String = "content"
  ) throws -> [String: String] {
    let run = try CommandRun(
      ["build", content, "--out", out, "--quiet"] + arguments, in: folder.path,
      environment: environment)
    #expect(run.status == 0)
    return try folder.tree(out)
  }

  @Test("Neither jobs, locale, time zone nor the walk's order change a byte")
  func identical() throws {
    let first = try build("public", ["--jobs", "1"])
    #expect(first.count >= 4)
    for jobs in ["2", "8"] { #expect(try build("public", ["--jobs", jobs]) == first) }
    for (zone, language) in [("Pacific/Kiritimati", "de_DE.UTF-8"), ("America/St_Johns", "C")] {
      let environment = ["TZ": zone, "LANG": language, "LC_ALL": language]
      #expect(try build("public", environment: environment) == first)
    }
    for number in (0..<60).reversed() {
      try folder.write("reversed/\(number % 5)/\(number).md", Postmortem.text(number))
    }
    #expect(try build("elsewhere", content: "reversed") == first)
  }

  @Test("A build that is killed at any moment leaves a whole site, and the next one tidies up")
  func killed() throws {
    let old = try build("public")
    try folder.write("content/more.md", Postmortem.text(99))
    let new = try build("other")
    for milliseconds in stride(from: 1, to: 60, by: 3) {
      let process = try CommandRun.start(["build", "content"], in: folder.path)
      usleep(UInt32(milliseconds) * 1000)
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let site = try folder.tree("public")
      #expect(site == old || site == new)
    }
    #expect(try build("public") == new)
    #expect(try folder.names() == ["content", "other", "public"])
  }

  @Test("Builds at once end as one of them")
  func atOnce() throws {
    let one = try build("one")
    try folder.write("changed/a.md", Postmortem.text(7))
    let other = try build("two", content: "changed")
    for _ in 0..<3 {
      let processes = try ["content", "changed", "content", "changed"].map {
        try CommandRun.start(["build", $0], in: folder.path)
      }
      for process in processes {
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
      }
      let site = try folder.tree("public")
      #expect(site == one || site == other)
    }
    _ = try build("public")
    #expect(try folder.names() == ["changed", "content", "one", "public", "two"])
  }
}
