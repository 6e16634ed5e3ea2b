import Foundation
import TestSupport
import Testing

@Suite("casebook export")
struct ExportCommandTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for number in 1...3 { try folder.write("content/\(number).md", Postmortem.text(number)) }
    try folder.write(
      "content/xyzzy plugh.md",
      "---\naudience: internal\n---\n" + Postmortem.text(4) + "\nfrobozz\n")
    try folder.write(
      "content/5.md",
      Postmortem.text(5) + "\nSee [that](xyzzy%20plugh.md) and [this](<xyzzy plugh.md>).\n")
  }

  private func export(_ format: String, _ out: String, _ more: String...) throws -> CommandRun {
    try CommandRun(
      ["export", "content", "--format", format, "--out", out] + more, in: folder.path)
  }

  @Test("Records are those that extract prints", arguments: ["json", "ndjson"])
  func records(format: String) throws {
    let run = try export(format, "out", "--audience", "internal")
    #expect(run.status == 0)
    #expect(run.output == "")
    #expect(run.errors == "casebook: 5 incidents in out\n")
    let printed = try CommandRun(
      ["extract", "content", "--format", format, "--audience", "internal"], in: folder.path)
    #expect(try String(contentsOfFile: folder.at("out"), encoding: .utf8) == printed.output)
  }

  @Test(
    "Not a byte of an internal document is in a public export, not even in a link to it",
    arguments: ["sqlite", "csv", "ndjson", "json"])
  func audience(format: String) throws {
    for (audience, count) in [("public", 4), ("internal", 5)] {
      let run = try export(format, audience, "--audience", audience)
      #expect(run.errors == "casebook: \(count) incidents in \(audience)\n")
    }
    let words = ["xyzzy", "plugh", "frobozz"].map { Data($0.utf8) }
    let (open, whole) = (try bytes("public", format), try bytes("internal", format))
    for word in words where format == "sqlite" || word != words[2] {
      #expect(whole.range(of: word) != nil)
    }
    for word in words { #expect(open.range(of: word) == nil) }
  }

  @Test(
    "What is internal in a document, and what is redacted, is in no public export",
    arguments: ["sqlite", "csv", "ndjson", "json"])
  func parts(format: String) throws {
    try folder.write(
      "content/casebook.yml",
      "title: Of Grueco\naudience:\n  \"secret/**\": internal\nredact:\n  - Grueco\n")
    try folder.write("content/secret/6.md", Postmortem.text(6) + "\nThe zorkmid was gone.\n")
    try folder.write(
      "content/7.md",
      Postmortem.text(7) + """

        - Ask grueco about it (owner: Grueco)
        - See [the bill](https://x.test/grueco) and [the other](secret/6.md)

        <!-- internal -->
        - Pay the zorkmid, see [here](https://x.test/zorkmid)

        ```
        zorkmid
        ```
        <!-- /internal -->
        """)
    let run = try export(format, "public")
    #expect(run.status == 0, "\(run.errors)")
    let bytes = try bytes("public", format)
    for word in ["zorkmid", "secret/6", "Grueco", "grueco"] {
      #expect(bytes.range(of: Data(word.utf8)) == nil, "\(word)")
    }
    #expect(bytes.range(of: Data("outage number 7".utf8)) != nil)
  }

  private func bytes(_ name: String, _ format: String) throws -> Data {
    let files = format == "csv" ? try folder.names(name).map { name + "/" + $0 } : [name]
    return try files.reduce(Data()) {
      $0 + (try Data(contentsOf: URL(fileURLWithPath: folder.at($1))))
    }
  }

  @Test("What is not an export stays, and nothing is read for it")
  func refused() throws {
    try folder.write("notes", "mine")
    let run = try export("sqlite", "notes")
    #expect(run.status == 2)
    #expect(
      run.errors
        == "casebook: error: will not write the export to notes: a file stands there that is no "
        + "sqlite export of Casebook; choose another place, or replace it with --force\n")
    #expect(try export("sqlite", "notes", "--force").status == 0)
    #expect(try export("sqlite", "notes").status == 0)
    #expect(try folder.names() == ["content", "notes"])
  }

  @Test("A configuration elsewhere counts")
  func configuration() throws {
    try folder.write("other.yml", "licence: CC0-1.0\n")
    #expect(try export("csv", "tables", "--config", "other.yml").status == 0)
    let package = try String(contentsOfFile: folder.at("tables/datapackage.json"), encoding: .utf8)
    #expect(package.contains("{\"name\": \"CC0-1.0\"}"))
  }
}
