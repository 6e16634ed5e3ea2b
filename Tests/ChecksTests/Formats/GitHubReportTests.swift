import Markup
import Testing

@testable import Checks

@Suite("Annotations of GitHub")
struct GitHubReportTests {
  @Test("A command names file, lines, columns and rule")
  func command() {
    #expect(
      text(
        GitHubReport(report([finding(in: "x\nsee gone.md", at: "gone.md", help: "mend it")])).bytes)
        == "::warning file=a.md,line=2,endLine=2,col=5,endColumn=11,title=dead-link::it leads to nothing; mend it\n"
    )
  }

  @Test("A note is a notice, and a file as a whole has no line")
  func wholeFile() {
    #expect(
      text(GitHubReport(report([Diagnostic(.note, .emptyFile, "empty", path: "a.md")])).bytes)
        == "::notice file=a.md,title=empty-file::empty\n")
  }

  @Test("Nothing that a document says becomes a command or a property of its own")
  func hostile() {
    let one = Diagnostic(.error, .emptyFile, hostileWords, path: hostilePath)
    let lines = text(GitHubReport(report([one])).bytes).split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 2 && lines[1].isEmpty)
    #expect(
      lines[0].hasPrefix(
        "::error file=a%2Cb%3Ac %2541\"'<&>%0A%3A%3Aerror%3A%3Ax\u{FFFD}[31m\u{FFFD}/ü [x](y).md,title=empty-file::"
      ))
    #expect(lines[0].contains("50 %2525 of%0D%0A::add-mask::x"))
    #expect(!lines[0].unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F })
  }

  @Test("The most severe come first, and more than GitHub shows are said to be there")
  func order() {
    let source = SourceFile(path: "a.md", text: String(repeating: "word\n", count: 30))
    let findings = (0..<12).map { line in
      Diagnostic(
        line == 11 ? .error : .warning, .deadLink, "m\(line)", in: source,
        at: line * 5..<line * 5 + 4)
    }
    let lines = text(GitHubReport(report(findings)).bytes).split(separator: "\n")
    #expect(lines.count == 13)
    #expect(
      lines[0].hasPrefix(
        "::notice title=casebook check::1 error, 11 warnings: GitHub shows the first 10 of each"))
    #expect(lines[1].hasPrefix("::error "))
    #expect(lines[2].contains("::m0"))
  }

  @Test("The summary is a table in which nothing of a document is Markdown")
  func summary() {
    let one = Diagnostic(.error, .emptyFile, hostileWords, path: hostilePath)
    let summary = text(
      GitHubSummary(
        report([one], rulePages: "https://d.example/{rule}.html"),
        files: "https://g.example/o/r/blob/abc"
      ).bytes)
    let rows = summary.split(separator: "\n")
    #expect(rows[1] == "**1** error in 1 document.")
    #expect(rows.count == 5)
    #expect(rows[4].hasPrefix("| error | [a,b&#58;c %41\"'&#60;&#38;&#62; &#58;&#58;error"))
    #expect(
      rows[4].contains(
        "](https://g.example/o/r/blob/abc/a%2Cb%3Ac%20%2541%22%27%3C%26%3E%0A%3A%3Aerror"))
    #expect(rows[4].hasSuffix("| [empty-file](https://d.example/empty-file.html) |"))
    #expect(
      !rows[4].contains("<b>") && !rows[4].contains("@you") && !rows[4].contains("http://evil"))
  }

  @Test("A summary that would be too large says how many are missing")
  func largeSummary() {
    let long = String(repeating: "x", count: 5_000)
    let findings = (0..<300).map { Diagnostic(.note, .emptyFile, long, path: "\($0).md") }
    let bytes = GitHubSummary(report(findings)).bytes
    #expect(bytes.count <= 1_048_576)
    #expect(text(bytes).hasSuffix("more, which GitHub has no room for here.\n"))
  }

  @Test("Nothing found is said")
  func nothing() {
    #expect(GitHubReport(report([])).bytes.isEmpty)
    #expect(
      text(GitHubSummary(report([])).bytes)
        == "## Casebook check\n\nNothing to say about 1 document.\n")
  }
}
