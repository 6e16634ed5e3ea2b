import Testing

@testable import Markup

@Suite struct PermalinkTests {
  private func linked(_ text: String) -> RenderedDocument {
    rendered(text) { $0.labels.permalink = { "To \($0)" } }
  }

  @Test func `A heading gets a link to itself, beside it and without any text`() {
    #expect(
      linked("# Root *cause*:\n\ntext").html
        == "<div class=\"heading\"><h2 id=\"doc-root-cause\">Root <em>cause</em>:</h2>"
        + "<a class=\"anchor\" href=\"#doc-root-cause\" aria-label=\"To Root cause\"></a></div>\n"
        + "<p>text</p>\n")
  }

  @Test func `Nobody is linked who did not ask`() {
    #expect(html("# A") == "<h2 id=\"doc-a\">A</h2>\n")
  }

  @Test func `Headings of raw HTML and those that are numbered get theirs too`() {
    let found = linked("<h3>A</h3>\n\n## A")
    #expect(found.headings.map(\.id) == ["doc-a", "doc-a-1"])
    for id in found.headings.map(\.id) {
      #expect(
        found.html.contains("<a class=\"anchor\" href=\"#\(id)\" aria-label=\"To A\"></a></div>"))
    }
    #expect(HTMLBalance.faults(in: found.html) == [])
  }

  @Test func `A heading without words is none, and gets none`() {
    #expect(!linked("# ![](a.png)").html.contains("anchor"))
  }

  @Test func `A hostile heading stays text in its link`() {
    let found = linked("# \"><script>alert(1)</script> &amp; x").html
    #expect(found.contains("aria-label=\"To &quot;&gt; &amp; x\""))
    #expect(!found.contains("<script"))
  }

  @Test func `Headings in lists and quotes are balanced`() {
    #expect(HTMLBalance.faults(in: linked("- # a\n> # b\n\n<div><h2>c\n\nd").html) == [])
  }
}
