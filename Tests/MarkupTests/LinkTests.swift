import Testing

@testable import Markup

@Suite struct LinkTests {
  @Test(arguments: [
    (
      "[x](https://a.b/?q=1&r=2)",
      "<a href=\"https://a.b/?q=1&amp;r=2\" rel=\"external noopener\">x</a>"
    ),
    ("<mailto:a@b.c>", "<a href=\"mailto:a@b.c\" rel=\"external noopener\">mailto:a@b.c</a>"),
    ("[x](HTTP://a.b)", "<a href=\"HTTP://a.b\" rel=\"external noopener\">x</a>"),
    ("https://a.b", "<a href=\"https://a.b\" rel=\"external noopener\">https://a.b</a>"),
    ("[x](#timeline)", "<a href=\"#doc-timeline\">x</a>"),
    (
      "[x](other.md \"A \\\"title\\\"\")",
      "<a href=\"other.md\" title=\"A &quot;title&quot;\">x</a>"
    ),
    ("[x]()", "x"),
    ("[x](#)", "x"),
    ("<a href=\"other.md\" target=_blank>x</a>", "<a href=\"other.md\">x</a>"),
    ("[a [b](c) d](e)", "[a <a href=\"c\">b</a> d](e)"),
  ])
  func `Links to follow are kept`(_ markdown: String, _ expected: String) {
    #expect(html(markdown) == "<p>\(expected)</p>\n")
    #expect(rendered(markdown).diagnostics == [])
  }

  @Test(arguments: [
    "javascript:x", "JaVaScRiPt:x", "data:x", "vbscript:x", "file:///etc/passwd", "//host/x",
    "/\\host", "\\\\\\\\host", "ftp://a.b", "javascript&colon;x", "&#x6a;avascript:x", "tel:1",
  ])
  func `Links that are not to be followed keep their text and are reported`(_ address: String) {
    let found = rendered("Read [this](\(address)) now.")
    #expect(found.html == "<p>Read this now.</p>\n")
    #expect(found.diagnostics.map(\.rule) == [.unsafeLink])
    #expect(found.diagnostics.map(\.severity) == [.warning])
  }

  @Test func `A finding points at the address`() {
    let found = rendered("text\n\nfirst [x](javascript:y)").diagnostics
    #expect(
      found.map(\.description) == [
        "incident.md:3:11: warning: this link is left out: its address is not http, https, mailto "
          + "or relative [unsafe-link]"
      ])
  }

  @Test func `Relative addresses go through the resolver`() {
    let found = html("[x](a.md) ![y](b.png) [z](gone.md) ![w](gone.png)") { request in
      request.resolve = { address, isImage in
        address.hasPrefix("gone") ? .textOnly : .href("\(isImage ? "files" : "pages")/\(address)?<")
      }
    }
    #expect(
      found == "<p><a href=\"pages/a.md?&lt;\">x</a> "
        + "<img loading=\"lazy\" src=\"files/b.png?&lt;\" alt=\"y\"> z w</p>\n")
  }

  @Test func `Images elsewhere are linked, never loaded`() {
    let found = rendered("![A *chart*](https://a.b/c.png) <img src=http://a.b/d.png>")
    #expect(
      found.html == "<p><a class=\"remote-image\" rel=\"external noopener\" "
        + "href=\"https://a.b/c.png\">A chart</a> <a class=\"remote-image\" "
        + "rel=\"external noopener\" href=\"http://a.b/d.png\">image</a></p>\n")
    #expect(found.diagnostics.map(\.rule) == [.remoteImage, .remoteImage])
    #expect(found.diagnostics.map(\.severity) == [.note, .note])
  }

  @Test func `Images keep their size and always have an alternative text`() {
    #expect(
      html("a <img src=a.png width=\"120px\" height=80 alt='\"<'>")
        == "<p>a <img loading=\"lazy\" src=\"a.png\" alt=\"&quot;&lt;\" width=\"120\" height=\"80\"></p>\n"
    )
    #expect(html("![](a.png)") == "<p><img loading=\"lazy\" src=\"a.png\" alt=\"\"></p>\n")
  }

  @Test func `An image inside an image's text is words`() {
    #expect(html("![a ![b](c) d](e)") == "<p><img loading=\"lazy\" src=\"e\" alt=\"a b d\"></p>\n")
  }
}
