import TestSupport
import Testing

@Suite("The command line itself")
struct UsageTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func run(_ arguments: String...) throws -> CommandRun {
    try CommandRun(arguments, in: folder.path)
  }

  @Test("--version prints the version alone")
  func version() throws {
    let run = try run("--version")
    #expect(run.status == 0)
    #expect(run.output == "0.1.0\n")
    #expect(run.errors == "")
  }

  @Test(
    "Every command's help has examples",
    arguments: GeneratedText.commandNames)
  func help(command: String) throws {
    let run = try run(command, "--help")
    #expect(run.status == 0)
    #expect(run.output.contains("Examples:\n  casebook \(command)"))
  }

  @Test(
    "Wrong usage ends with 64 and prints no result",
    arguments: [
      ["nonsense"], ["build", "--nonsense"], ["build", "a", "b"], ["build", "--jobs", "0"],
      ["build", "--audience", "everybody"], ["extract"], ["extract", ".", "--format", "xml"],
      ["serve", "--port", "65536"], ["serve", "--port", "-1"], ["serve", "a", "b"],
      ["search"], ["search", "a", "b", "c"], ["search", "a", ".", "--limit", "0"],
      ["search", "a", "--sort", "size"], ["stats", "a", "b"], ["stats", "--by", "owner"],
      ["stats", "--by", "causes"], ["stats", "--format", "csv"], ["similar"],
      ["similar", "a", ".", "--format", "csv"],
      ["init"], ["init", ""], ["init", "x", "--image", "a b"], ["new"], ["new", ""],
      ["new", " \n"],
      ["new", "a", "b"], ["new", "x", "--date", "2024-02-30"], ["new", "x", "--date", "yesterday"],
      ["new", "x", "--date", "0000-01-01"], ["new", "x", "--zone", "Mars"],
      ["export"], ["export", "--format", "csv"], ["export", "--out", "x"],
      ["export", "--format", "xml", "--out", "x"], ["explain"], ["adopt"],
      ["adopt", "a.md", "--nonsense"],
    ])
  func wrongUsage(arguments: [String]) throws {
    let run = try CommandRun(arguments, in: folder.path)
    #expect(run.status == 64)
    #expect(run.output == "")
    #expect(run.errors.contains("casebook"))
  }

  @Test("What is not there ends with 2 and one line that says so")
  func missing() throws {
    let nowhere = "No such file or directory"
    let cases: [([String], String)] = [
      (["build", "nope"], "cannot open the content folder nope: \(nowhere)"),
      (["serve", "nope"], "cannot open the content folder nope: \(nowhere)"),
      (["extract", "nope"], "cannot read nope: \(nowhere)"),
      (
        ["search", "timeout", "gateway"],
        "there is no folder gateway; a query of several words stands in quotes"
      ),
      (
        ["export", "nope", "--format", "json", "--out", "x"],
        "cannot open the content folder nope: \(nowhere)"
      ),
      (
        ["export", "--format", "json", "--out", "."],
        "will not write the export to .: it is a folder; json is one file"
      ),
      (["stats", "nope"], "cannot read nope: \(nowhere)"),
      (["similar", "nope.md"], "cannot read nope.md: \(nowhere)"),
      (["similar", "."], ". is a folder; similar takes one text"),
      (["explain", "nope.md"], "cannot read nope.md: \(nowhere)"),
      (["explain", "."], ". is a folder; explain takes one document"),
      (["build", "--config", "nope.yml"], "cannot read the configuration nope.yml: \(nowhere)"),
    ]
    for (arguments, message) in cases {
      let run = try CommandRun(arguments, in: folder.path)
      #expect(run.status == 2)
      #expect(run.output == "")
      #expect(run.errors == "casebook: error: \(message)\n")
    }
  }

  @Test("Results that cannot be written end with 2")
  func fullDisk() throws {
    try folder.write("a.md", Postmortem.text(0))
    let run = try ShellRun("\(CommandRun.binary.path) extract a.md > /dev/full", in: folder.path)
    #expect(run.status == 2)
    #expect(run.errors == "casebook: error: cannot write the results: No space left on device\n")
  }
}
