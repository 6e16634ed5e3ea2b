import Foundation
import TestSupport
import Testing

@Suite("casebook check")
struct CheckCommandTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func check(_ arguments: String..., environment: [String: String] = [:]) throws
    -> CommandRun
  {
    try CommandRun(["check"] + arguments, in: folder.path, environment: environment)
  }

  /// Sound, but that its actions have no owners and dates.
  private static let sound =
    "---\ncheck: {ignore: [action-without-owner, action-without-date]}\n---\n" + Postmortem.text(1)
  private static let leaking = sound + "\nThe host 10.1.2.3 was down.\n"

  @Test("Results go to standard output with the line, carets, advice and a summary")
  func text() throws {
    try folder.write("content/a.md", Self.leaking)
    let run = try check("content")
    #expect(run.status == 1)
    #expect(run.errors == "")
    #expect(
      run.output == """
        content/a.md:20:10: warning: 10.1.2.3 is an address of a private network [private-address]
          20 | The host 10.1.2.3 was down.
             |          ^^^^^^^^
          help: say what the machine does instead, or use an address from 192.0.2.0/24 or 2001:db8::/32, which are kept for documentation
        1 warning in 1 document

        """)
  }

  @Test("Nothing found is said, and ends well")
  func nothing() throws {
    try folder.write("content/a.md", Self.sound)
    let run = try check("content")
    #expect(run.output == "nothing found in 1 document\n")
    #expect(run.status == 0)
  }

  @Test("A folder without documents is a warning: somebody may have named the wrong one")
  func noDocuments() throws {
    try folder.makeFolder("content")
    let run = try check("content")
    #expect(run.status == 1)
    #expect(
      run.output
        == "content:1:1: warning: there is no document here [no-postmortems]\n1 warning in 0 documents\n"
    )
  }

  @Test("A note does not fail, unless somebody is strict")
  func strict() throws {
    try folder.write("content/a.md", Self.leaking)
    try folder.write("content/casebook.yml", "checks: {private-address: note}\n")
    #expect(try check("content").status == 0)
    #expect(try check("content", "--strict").status == 1)
  }

  @Test(
    "Every format comes out, on standard output and in a file",
    arguments: ["text", "json", "github", "gitlab", "sarif", "junit"])
  func formats(_ format: String) throws {
    try folder.write("content/a.md", Self.leaking)
    let run = try check("content", "--format", format)
    #expect(run.status == 1 && run.errors == "")
    #expect(run.output.contains("private-address"))
    try folder.write("report", "old")
    let second = try check("content", "--format", format, "--out", "report")
    #expect(second.status == 1 && second.output == "")
    #expect(try String(contentsOfFile: folder.at("report"), encoding: .utf8) == run.output)
    #expect(try folder.names() == ["content", "report"])
  }

  @Test("Paths in reports count from the repository's root, wherever the command runs")
  func paths() throws {
    try folder.makeFolder(".git")
    try folder.write("docs/content/a.md", Self.leaking)
    let one = try check("docs/content", "--format", "gitlab").output
    let two = try CommandRun(["check", "--format", "gitlab"], in: folder.at("docs/content")).output
    let three = try check(folder.at("docs/content/a.md"), "--format", "gitlab").output
    #expect(one.contains(#""path":"docs/content/a.md""#))
    #expect(one == two && one == three)
  }

  @Test("The job's summary is added to the file that GitHub names")
  func summary() throws {
    try folder.write("content/a.md", Self.leaking)
    try folder.write("summary.md", "before\n")
    let environment = [
      "GITHUB_STEP_SUMMARY": folder.at("summary.md"), "GITHUB_SERVER_URL": "https://g.example",
      "GITHUB_REPOSITORY": "o/r", "GITHUB_SHA": "abc",
    ]
    let run = try check("content", "--format", "github", environment: environment)
    #expect(
      run.output.hasPrefix(
        "::warning file=content/a.md,line=20,endLine=20,col=10,endColumn=17,title=private-address::"
      ))
    let summary = try String(contentsOfFile: folder.at("summary.md"), encoding: .utf8)
    #expect(summary.hasPrefix("before\n## Casebook check\n\n**1** warning in 1 document."))
    #expect(summary.contains("(https://g.example/o/r/blob/abc/content/a.md#L20)"))
    let failing = try check(
      "content", "--format", "github", environment: ["GITHUB_STEP_SUMMARY": folder.path])
    #expect(failing.status == 1)
    #expect(
      failing.errors.hasPrefix("casebook: warning: there is no summary of the job: cannot write "))
  }

  @Test(
    "A secret is told by no format",
    arguments: ["text", "json", "github", "gitlab", "sarif", "junit"])
  func secrets(_ format: String) throws {
    let secret = "gh" + "p_" + "aB3dE5fG7hI9jK1lM3nO5pQ7rS9tU1vW3xYz"
    try folder.write(
      "content/a.md",
      "---\n\(secret): x\nroot_cause: \(secret)\n---\n" + Postmortem.text(1)
        + "\n[\(secret)](\(secret).md)\n")
    let run = try check("content", "--format", format)
    #expect(run.status == 1)
    #expect(run.output.contains("leaked-secret"))
    #expect(!run.output.contains("dE5fG7hI"))
    #expect(!run.errors.contains("dE5fG7hI"))
  }

  @Test("A baseline accepts what is there, survives moved lines, and says what is gone")
  func baseline() throws {
    try folder.write("content/a.md", Self.leaking)
    let written = try check("content", "--write-baseline", "accepted.json")
    #expect(written.status == 0 && written.output == "")
    #expect(written.errors == "casebook: 1 finding accepted in accepted.json\n")
    try folder.write("content/a.md", Self.sound + "\nNew words.\n\nThe host 10.1.2.3 was down.\n")
    let same = try check("content", "--baseline", "accepted.json")
    #expect(same.status == 0 && same.output == "nothing found in 1 document\n" && same.errors == "")
    try folder.write("content/a.md", Self.sound + "\nThe host 10.9.9.9 was down.\n")
    let other = try check("content", "--baseline", "accepted.json")
    #expect(other.status == 1)
    #expect(other.output.contains("10.9.9.9"))
    #expect(
      other.errors
        == "casebook: note: 1 finding of the baseline is gone; --write-baseline makes it anew\n")
    try folder.write("content/b.md", Self.sound)
    #expect(try check("content/b.md", "--baseline", "accepted.json").errors == "")
  }

  @Test(
    "A baseline that cannot be read is said to be one",
    arguments: [
      ("{", "it is no JSON"), ("[]", "the whole is of the wrong kind"),
      ("{\"version\": 1}", "findings is missing"),
      (
        "{\"version\": 1, \"findings\": [{\"path\": \"a\", \"rule\": 1}]}",
        "findings[0].rule is of the wrong kind"
      ),
      (
        "{\"version\": 1, \"findings\": [{\"path\": \"a\", \"rule\": \"b\"}]}",
        "findings[0].fingerprint is missing"
      ),
    ])
  func brokenBaseline(_ text: String, _ words: String) throws {
    try folder.write("content/a.md", Self.sound)
    try folder.write("b.json", text)
    let run = try check("content", "--baseline", "b.json")
    #expect(run.status == 2)
    #expect(run.errors == "casebook: error: the baseline b.json cannot be read: \(words)\n")
  }

  @Test("A baseline of another version, none, and a folder are said to be that")
  func otherBaselines() throws {
    try folder.write("content/a.md", Self.sound)
    try folder.write("b.json", "{\"version\": 2, \"findings\": []}")
    #expect(
      try check("content", "--baseline", "b.json").errors
        == "casebook: error: the baseline b.json is of version 2, which this Casebook does not know\n"
    )
    #expect(
      try check("content", "--baseline", "c.json").errors
        == "casebook: error: there is no baseline c.json; `--write-baseline c.json` makes one\n")
    #expect(
      try check("content", "--baseline", "content").errors
        == "casebook: error: cannot read the baseline content: Is a directory\n")
  }

  @Test(
    "What cannot be written to is said before anything is judged",
    arguments: ["--out", "--write-baseline"])
  func unwritable(_ option: String) throws {
    try folder.write("content/a.md", Self.sound)
    let run = try check("content", option, "content")
    #expect(run.status == 2 && run.output == "")
    #expect(run.errors == "casebook: error: content is a folder; name a file in it\n")
    let missing = try check("content", option, "nowhere/x.json")
    #expect(missing.status == 2)
    #expect(
      missing.errors == "casebook: error: cannot write nowhere/x.json: No such file or directory\n")
  }

  @Test("Options that do not go together are wrong usage")
  func usage() throws {
    try folder.write("content/a.md", Self.sound)
    #expect(try check("content", "--write-baseline", "b", "--since", "HEAD").status == 64)
    #expect(try check("content", "--write-baseline", "b", "--out", "x").status == 64)
    #expect(try check("content", "--format", "xml").status == 64)
    let none = try check("nowhere")
    #expect(none.status == 2)
    #expect(none.errors == "casebook: error: cannot read nowhere: No such file or directory\n")
  }

  @Test("A configuration with every key wrong has a finding for each")
  func configuration() throws {
    try folder.write("content/a.md", Self.sound)
    try folder.write(
      "content/casebook.yml",
      """
      checks: {dead-lnik: off, missing-date: loud, yaml-syntax: [x]}
      people: {a: b}
      internal-hosts: [localhost, "*.de.*", "a b.de"]
      rule-pages: ftp://x
      pepole: [x]
      """)
    let run = try check("content")
    #expect(run.status == 1)
    let lines = run.output.split(separator: "\n").filter {
      $0.contains(": error: ") || $0.contains(": warning: ")
    }
    #expect(
      lines.map { $0.replacing("content/casebook.yml:", with: "") } == [
        "1:10: warning: there is no rule `dead-lnik` [unknown-rule]",
        "1:40: error: checks.missing-date must be off, note, warning or error, not `loud` [unknown-value]",
        "1:59: error: checks.yaml-syntax must be off, note, warning or error [wrong-type]",
        "2:9: error: people must be a list of names [wrong-type]",
        "3:18: error: internal-hosts must be a list of host names such as *.corp.example.org, not `localhost` [unknown-value]",
        "3:29: error: internal-hosts must be a list of host names such as *.corp.example.org, not `*.de.*` [unknown-value]",
        "3:39: error: internal-hosts must be a list of host names such as *.corp.example.org, not `a b.de` [unknown-value]",
        "4:13: error: rule-pages must be an address that holds {rule}, not `ftp://x` [unknown-value]",
        "5:1: warning: `pepole` is not a key of casebook.yml [unknown-key]",
      ])
    #expect(run.output.contains("did you mean `dead-link`?"))
  }

  @Test("The configuration names people, hosts and pages")
  func configured() throws {
    try folder.write("content/a.md", Self.sound + "\nJane Roe logged in to db.prod.shop.de.\n")
    try folder.write(
      "content/casebook.yml",
      "people: [Jane Roe]\ninternal-hosts: \"*.prod.shop.de\"\nrule-pages: https://d.example/{rule}.html\nchecks: {personal-name: error}\n"
    )
    let run = try check("content", "--format", "sarif")
    #expect(run.output.contains(#""ruleId":"personal-name""#))
    #expect(run.output.contains(#""ruleId":"internal-host""#))
    #expect(run.output.contains(#""helpUri":"https://d.example/internal-host.html""#))
  }
}
