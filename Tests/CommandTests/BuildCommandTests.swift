import Foundation
import TestSupport
import Testing

@Suite("casebook build")
struct BuildCommandTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func build(_ arguments: String...) throws -> CommandRun {
    try CommandRun(["build"] + arguments, in: folder.path)
  }

  @Test("An empty folder makes a whole site without incidents, and a warning")
  func emptyFolder() throws {
    try folder.makeFolder("content")
    let run = try build("content")
    #expect(run.status == 0)
    #expect(run.output == "")
    #expect(
      run.errorLines.first
        == "content:1:1: warning: there is no postmortem here, so the site is empty "
        + "[no-postmortems]")
    let data = try JSONSerialization.jsonObject(
      with: Data(contentsOf: URL(fileURLWithPath: folder.at("public/data/incidents.json"))))
    #expect((data as? [String: Any])?["incidents"] as? [String] == [])
  }

  @Test("Bad files get a diagnostic each, and the rest is built")
  func badFiles() throws {
    try folder.write("content/a.md", Postmortem.text(1))
    try folder.write("content/empty.md", "")
    try folder.write("content/latin1.md", bytes: Array("# Stra".utf8) + [0xDF, 0x65])
    try folder.write("content/large.md", bytes: [UInt8](repeating: 0x61, count: 4_194_305))
    try folder.link("content/link.md", to: "/etc/passwd")
    let run = try build("content")
    #expect(run.status == 0)
    #expect(run.output == "")
    #expect(
      run.errorLines.dropLast() == [
        "content/empty.md:1:1: warning: the file is empty [empty-file]",
        "content/large.md:1:1: error: the file is larger than 4 MiB [file-too-large]",
        "content/latin1.md:1:7: error: the file is not UTF-8 from here [not-utf8]",
        "content/link.md:1:1: note: symbolic links are not followed [symbolic-link]",
      ])
    #expect(run.errorLines.last?.hasPrefix("casebook: 1 incident, ") == true)
    #expect(run.errorLines.last?.hasSuffix(" in public; 2 errors, 1 warning, 1 note") == true)
  }

  @Test("The site may lie in the content folder, and does not become content")
  func insideContent() throws {
    try folder.write("a.md", Postmortem.text(1))
    #expect(try build().status == 0)
    let first = try folder.tree("public")
    #expect(try build().status == 0)
    #expect(try folder.tree("public") == first)
    #expect(try folder.names() == ["a.md", "public"])
  }

  @Test("A folder that Casebook did not make is refused, and stays")
  func refused() throws {
    try folder.write("content/a.md", Postmortem.text(1))
    try folder.write("public/thesis.txt", "years of work")
    let run = try build("content")
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("casebook: error: will not write the site to "))
    #expect(run.errorLines.count == 1)
    #expect(try folder.tree("public") == ["thesis.txt": "years of work"])
  }

  @Test(
    "A base address that nothing can be put behind is refused",
    arguments: ["foo", "ftp://x", "https://", "https://ex.org/a b", "https://ex.org/?q=1"])
  func baseAddress(address: String) throws {
    try folder.write("content/a.md", Postmortem.text(1))
    let run = try build("content", "--base-url", address)
    #expect(run.status != 0)
    #expect(run.errors.contains("--base-url must be an address"))
    #expect(!folder.exists("public"))
    #expect(try build("content", "--base-url", "https://ex.org/kb/").status == 0)
  }

  @Test("--strict says why there is no site, even with --quiet")
  func strictAndQuiet() throws {
    try folder.write("content/empty.md", "")
    let run = try build("content", "--strict", "--quiet")
    #expect(run.status == 1)
    #expect(run.errors.contains("--strict: nothing was published"))
  }

  @Test("An internal document is explained to those inside alone, and that is said")
  func explainInternal() throws {
    try folder.write("content/a.md", "---\naudience: internal\n---\n" + Postmortem.text(1))
    let run = try CommandRun(
      ["explain", "content/a.md", "--audience", "public"], in: folder.path)
    #expect(run.status == 2)
    #expect(run.errors.contains("content/a.md is internal"))
  }

  @Test("--strict publishes nothing where there is a warning, and ends with 1")
  func strict() throws {
    try folder.write("content/a.md", Postmortem.text(1))
    #expect(try build("content", "--strict").status == 0)
    let before = try folder.tree("public")
    try folder.write("content/empty.md", "")
    let run = try build("content", "--strict")
    #expect(run.status == 1)
    #expect(
      run.errors == """
        content/empty.md:1:1: warning: the file is empty [empty-file]
        casebook: 1 incident; 1 warning; --strict: nothing was published

        """)
    #expect(try folder.tree("public") == before)
  }

  @Test("--quiet prints errors only")
  func quiet() throws {
    try folder.write("content/a.md", Postmortem.text(1))
    try folder.write("content/empty.md", "")
    #expect(try build("content", "--quiet").errors == "")
    try folder.write("content/bad.md", bytes: [0xFF])
    #expect(
      try build("content", "--quiet").errors
        == "content/bad.md:1:1: error: the file is not UTF-8 from here [not-utf8]\n")
  }

  @Test("--timings names every stage in order")
  func timings() throws {
    try folder.write("content/a.md", Postmortem.text(1))
    let run = try build("content", "--timings", "--quiet")
    #expect(
      run.errorLines.map { $0.split(separator: " ")[1] }
        == [
          "walk", "parse", "extract", "relate", "index", "render", "publish", "total", "memory",
        ])
    #expect(run.errorLines.last?.hasSuffix(" MiB at most") == true)
  }

  @Test("Two documents with one id are both built, the later with a suffix")
  func duplicateIDs() throws {
    try folder.write("content/a.md", Postmortem.text(1))
    try folder.write("content/b.md", Postmortem.text(1))
    let run = try build("content")
    #expect(run.errors.contains("content/b.md:1:1: warning: the id "))
    #expect(run.errors.contains(" is taken by a.md, so this document gets "))
    #expect(run.errors.contains("-2 [duplicate-id]"))
  }

  @Test("Control characters of names and documents never reach the terminal")
  func controlCharacters() throws {
    try folder.write("content/\u{1B}[31mred\u{7}.md", "")
    let run = try build("content")
    #expect(!run.errors.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
  }
}
