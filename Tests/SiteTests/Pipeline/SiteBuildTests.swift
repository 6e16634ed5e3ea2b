import Foundation
import Incidents
import Markup
import TestSupport
import Testing

@testable import Site

@Suite("Building a site")
struct SiteBuildTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func build(_ audience: Audience = .public) throws -> BuildReport {
    var build = SiteBuild(content: folder.at("content"), output: folder.at("public"))
    build.audience = audience
    return try build.run()
  }

  private func postmortem(_ title: String, _ more: String = "") -> String {
    """
    # Postmortem: \(title)

    ## Summary
    On 2 March 2023 from 14:00 to 15:30 UTC, checkout failed for 30 % of users.

    ## Root cause
    A full disk.

    \(more)

    """
  }

  @Test("Only attachments that documents link to are published, byte for byte")
  func attachments() throws {
    let bytes = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 * 31) }
    try folder.write("content/a/x.md", postmortem("one", "[graph](img/g%201.bin) [doc](/run.md)"))
    try folder.write("content/a/img/g 1.bin", bytes: bytes)
    try folder.write("content/a/unlinked.bin", "x")
    try folder.write("content/run.md", "# How to restart\n\nTurn it off and on.\n")
    let report = try build()
    #expect(report.diagnostics.map(\.rule) == [.notAPostmortem])
    let copy = try Data(contentsOf: URL(fileURLWithPath: folder.at("public/files/a/img/g 1.bin")))
    #expect(Array(copy) == bytes)
    #expect(folder.exists("public/files/run.md"))
    #expect(!folder.exists("public/files/a/unlinked.bin"))
  }

  @Test("Links that lead nowhere or out are reported, and nothing outside is published")
  func links() throws {
    try folder.write("secret.txt", "secret")
    try folder.write(
      "content/x.md", postmortem("one", "[a](gone.md) [b](../secret.txt) [c](leak.txt)"))
    try folder.link("content/leak.txt", to: "../secret.txt")
    let report = try build()
    #expect(
      report.diagnostics.map(\.rule) == [.symbolicLink, .deadLink, .linkOutside, .deadLink])
    #expect(!folder.exists("public/files"))
    #expect(try folder.tree("public").values.allSatisfy { !$0.contains("secret\n") })
  }

  @Test("A content folder that does not exist stops the build before it touches anything")
  func noContent() throws {
    #expect(throws: FileError.self) { try build() }
    #expect(try folder.names() == [])
  }

  @Test("No byte of an internal document is in the public site, and all of it in the internal one")
  func audiences() throws {
    let front = "---\naudience: internal\nid: zanzibar\n---\n"
    try folder.write("content/i.md", front + postmortem("zanzibar", "![z](zanzibar.png)"))
    try folder.write("content/zanzibar.png", "zanzibar")
    try folder.write("content/p.md", postmortem("public", "[link](i.md)"))
    let report = try build(.public)
    #expect(report.incidents == 1)
    #expect(report.diagnostics.map(\.rule) == [.deadLink])
    let site = try folder.tree("public")
    #expect(!site.contains { ($0.key + $0.value).contains("zanzibar") })
    #expect(try build(.internal).incidents == 2)
    #expect(folder.exists("public/files/zanzibar.png"))
  }

  @Test("An audience that is misspelt or cannot be read keeps the document in")
  func unclearAudience() throws {
    let broken = "---\naudience: internal\n title: [zanzibar\n---\n"
    try folder.write("content/a.md", broken + postmortem("zanzibar"))
    try folder.write("content/b.md", "---\naudience: interal\n---\n" + postmortem("zanzibar"))
    let report = try build(.public)
    #expect(report.incidents == 0)
    #expect(try !folder.tree("public").values.contains { $0.contains("zanzibar") })
    #expect(report.diagnostics.contains { $0.path == "a.md" && $0.message.hasPrefix("left out") })
  }

  @Test("The zone of casebook.yml counts where a document names none")
  func zone() throws {
    try folder.write("content/casebook.yml", "time-zone: Europe/Berlin\n")
    try folder.write(
      "content/a.md", postmortem("one").replacingOccurrences(of: " UTC", with: ""))
    _ = try build()
    let data = try folder.tree("public")["data/incidents.json"]
    #expect(data?.contains("\"start\":\"2023-03-02T14:00:00+01:00\"") == true)
  }
}
