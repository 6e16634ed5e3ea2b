import Incidents
import Markup
import Testing

@testable import Site

@Suite("Internal parts of a document")
struct InternalPartsTests {
  private func shown(
    _ text: String, for audience: Audience = .public
  ) -> (text: String, findings: [Diagnostic]) {
    let source = SourceFile(path: "a.md", text: text)
    let shown = PublicText(Configuration(), for: audience).shown(source, at: "a.md")
    return (String(decoding: shown.source.bytes, as: UTF8.self), shown.diagnostics)
  }

  @Test(
    "What stands between markers goes, and every line feed stays",
    arguments: [
      ("a\n<!-- internal -->\nx\n<!-- /internal -->\nb\n", "a\n\n\n\nb\n"),
      ("a\n::: internal\nx\n:::\nb\n", "a\n\n\n\nb\n"),
      ("a\n:::internal Title\nx\n:::::\nb\n", "a\n\n\n\nb\n"),
      ("a\n::: {.note .internal}\nx\n:::\nb\n", "a\n\n\n\nb\n"),
      ("a\n::: INTERNAL\nx\n:::\nb\n", "a\n\n\n\nb\n"),
      ("a <!-- internal -->x<!-- /internal --> b\n", "a b\n"),
      ("a<!--internal-->x<!--/internal-->b\n", "ab\n"),
      ("a <!-- Internal -->\nx\n<!-- /INTERNAL --> b\n", "a\n\n b\n"),
      ("a <!-- internal: why -->x<!-- /internal -->\n", "a\n"),
      ("a\r\n<!-- internal -->\r\nx\r\n<!-- /internal -->\r\nb\r\n", "a\r\n\r\n\r\n\r\nb\r\n"),
      (
        "> a\n> <!-- internal -->\n> x\n>\n> > y\n> <!-- /internal -->\n> b\n",
        "> a\n>\n>\n>\n>\n>\n> b\n"
      ),
      ("- a\n- <!-- internal -->x<!-- /internal -->\n- b\n", "- a\n\n- b\n"),
      ("Do:\n- <!-- internal -->x<!-- /internal -->\n", "Do:\n\n"),
      ("1. [ ] <!-- internal -->x<!-- /internal -->\n", "\n"),
      ("## <!-- internal -->x<!-- /internal -->\n", "\n"),
      ("- a\n  <!-- internal -->\n  x\n  <!-- /internal -->\n  b\n", "- a\n\n\n\n  b\n"),
      ("- a\n  ::: internal\n  x\n  :::\n  b\n", "- a\n\n\n\n  b\n"),
      ("```\na\n<!-- internal -->\nx\n<!-- /internal -->\n```\n", "```\na\n\n\n\n```\n"),
      ("|a|<!-- internal -->x<!-- /internal -->|\n", "|a||\n"),
      ("a  \nb <!-- internal -->x<!-- /internal --> c  \n", "a  \nb c  \n"),
    ])
  func cut(_ text: String, _ expected: String) {
    let (cut, findings) = shown(text)
    #expect(cut == expected)
    #expect(findings.isEmpty)
  }

  @Test(
    "Parts in parts are counted, and other containers within internal ones",
    arguments: [
      "a\n<!-- internal -->\nx\n<!-- internal -->\nx\n<!-- /internal -->\nx\n<!-- /internal -->\nb\n",
      "a\n::: internal\nx\n::: tip\nx\n:::\nx\n:::\n\nb\n\n",
      "a\n:::: internal\n::: tip\nx\n:::\nx\n::::\n\nb\n\n",
      "a\n::: internal\nx\n<!-- internal -->\n:::\nx\n<!-- /internal -->\n:::\nb\n",
      "a\n<!-- internal -->\n::: module.name\nx\n:::\nx\n\n<!-- /internal -->\nb\n",
    ])
  func nested(_ text: String) {
    let (cut, findings) = shown(text)
    #expect(!cut.contains("x") && cut.contains("a") && cut.contains("b"))
    #expect(findings.isEmpty)
  }

  @Test("A part without an end takes the rest of the document, and is an error")
  func unclosed() {
    for start in ["<!-- internal -->", "::: internal", "a <!-- internal -->"] {
      let (cut, findings) = shown("a\n\n\(start)\nx\n\n# x\n")
      #expect(!cut.contains("x"))
      #expect(cut.filter { $0 == "\n" }.count == 6)
      #expect(findings.map(\.severity) == [.error])
      #expect(findings.map(\.rule) == [.internalPart])
      #expect(findings.first?.position?.line == 3)
    }
  }

  @Test("An end without a beginning, and a comment that only looks like a marker, are warnings")
  func suspects() {
    for text in [
      "a\n<!-- /internal -->\n", "<!-- internal use only -->\n", "<!-- end internal -->\n",
      "<!-- begin internal -->\n", "<!-- internal\nnote -->\n",
    ] {
      let (cut, findings) = shown(text)
      #expect(cut == text)
      #expect(findings.map(\.severity) == [.warning], "\(text)")
    }
  }

  @Test(
    "Other comments, colons and words are none of it",
    arguments: [
      "<!-- a note -->\n", "<!-- internally -->\n", "<!-- internal-note -->\n", "::: tip\nx\n:::\n",
      "a ::: internal\n", ":::\n", "::: internals\nx\n:::\n", "::: internal-note\nx\n:::\n",
      "a: :: internal\n", "<!-- note: internal -->\n",
    ])
  func others(_ text: String) {
    let (cut, findings) = shown(text)
    #expect(cut == text)
    #expect(findings.isEmpty)
  }

  @Test("Nothing in front matter is a marker")
  func frontMatter() {
    let text = "---\ntitle: <!-- internal -->\n---\na\n"
    #expect(shown(text).text == text)
    let container = "---\nsummary: |\n  ::: internal\n---\na\n"
    #expect(shown(container).text == container)
  }

  @Test("What is a marker only once something between was taken out is one all the same")
  func rejoined() {
    let inner = "<!-- internal -->y<!-- /internal -->"
    let (cut, _) = shown("a <!-\(inner)- internal -->x<!-- /internal --> b\n")
    #expect(cut == "a b\n")
  }

  @Test("For the organisation the parts stay, and their markers become tags as long as before")
  func marked() {
    let text = "a <!-- internal -->x<!-- /internal --> b\n\n::: internal\ny\n:::\n"
    let (marked, _) = shown(text, for: .internal)
    #expect(
      marked
        == "a <internal-part  >x</internal-part  > b\n\n<!--internal-->\ny\n<!--/internal-->\n")
    let code = "```\n::: internal\ny\n:::\n```\n"
    #expect(shown(code, for: .internal).text == code)
  }

  @Test("Many markers, in one line or nested, take time that grows with the text alone")
  func hostile() {
    let many = 20_000
    for text in [
      String(repeating: "<!-- internal -->x<!-- /internal -->", count: many),
      String(repeating: "<!-- internal ", count: many),
      String(repeating: "<!-- internal -->", count: many),
      String(repeating: ":", count: many * 10),
      String(repeating: "> ", count: many * 5) + "::: internal",
      "x" + String(repeating: ":::", count: many * 3),
      String(repeating: "::: internal\n", count: many),
      String(repeating: "<!-<!-- internal -->x<!-- /internal -->", count: many / 10),
    ] {
      let clock = ContinuousClock()
      let time = clock.measure { _ = shown(text) }
      #expect(time < .seconds(20))
    }
  }
}
