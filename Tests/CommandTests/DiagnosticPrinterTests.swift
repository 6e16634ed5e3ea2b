import Markup
import Testing

@testable import casebook

@Suite("Printing diagnostics")
struct DiagnosticPrinterTests {
  private func print(
    _ text: String, at words: String, help: String? = nil, detailed: Bool = true,
    coloured: Bool = false, message: String = "something is odd"
  ) throws -> String {
    let source = SourceFile(path: "a/b.md", text: text)
    let range = try #require(text.firstRange(of: words))
    let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    let diagnostic = Diagnostic(
      .warning, .deadLink, message, in: source, at: start..<start + words.utf8.count, help: help)
    return DiagnosticPrinter(prefix: "content/", isDetailed: detailed, isColoured: coloured)
      .text(diagnostic)
  }

  @Test("One line for programs")
  func oneLine() throws {
    #expect(
      try print("zwölf\nein Fehler hier", at: "Fehler", help: "Mend it.", detailed: false)
        == "content/a/b.md:2:5: warning: something is odd [dead-link]\n")
  }

  @Test("For people the line with carets, and what to change")
  func detailed() throws {
    #expect(
      try print("zwölf\nein Fehler hier", at: "Fehler", help: "Mend it.") == """
        content/a/b.md:2:5: warning: something is odd [dead-link]
          2 | ein Fehler hier
            |     ^^^^^^
          help: Mend it.

        """)
  }

  @Test("Of a long line only the part around the words is shown")
  func longLine() throws {
    let lines = try print(
      String(repeating: "x", count: 200) + "HERE" + String(repeating: "y", count: 200), at: "HERE"
    ).split(separator: "\n")
    let column = try #require(lines[2].firstIndex(of: "^")).utf16Offset(in: lines[2])
    #expect(lines[1].dropFirst(column).hasPrefix("HERE"))
    #expect(lines[2].hasSuffix(" ^^^^"))
    #expect(lines.allSatisfy { $0.count < 110 })
  }

  @Test("Words over several lines are marked to the end of the first")
  func severalLines() throws {
    #expect(
      try print("one two\nthree four", at: "two\nthree")
        .hasSuffix("  1 | one two\n    |     ^^^\n"))
  }

  @Test("A place at the end of a line still gets a caret")
  func atTheEnd() throws {
    let source = SourceFile(path: "a.md", text: "one")
    let diagnostic = Diagnostic(.error, .yamlSyntax, "ends here", in: source, at: 3..<3)
    #expect(
      DiagnosticPrinter(isDetailed: true, isColoured: false).text(diagnostic)
        .hasSuffix("  1 | one\n    |    ^\n"))
  }

  @Test("Only colour of its own reaches the terminal")
  func colour() throws {
    let text = try print(
      "a \u{1B}[31mred\u{1B}[0m \u{202E}word", at: "word", coloured: true,
      message: "has \u{1B}]0;title\u{7}\nforged:1:1: error")
    let escapes = text.split(separator: "\u{1B}").dropFirst().map { $0.prefix { $0 != "m" } }
    #expect(escapes == ["[1;33", "[0", "[1;32", "[0"])
    #expect(!text.contains("\u{202E}"))
    #expect(text.split(separator: "\n").count == 3)
  }

  @Test("A finding about the content folder is not about a file named dot")
  func folder() {
    let diagnostic = Diagnostic(.warning, .noPostmortems, "empty", path: ".")
    #expect(
      DiagnosticPrinter(prefix: "x/", isDetailed: false).text(diagnostic)
        == "x:1:1: warning: empty [no-postmortems]\n")
  }
}
