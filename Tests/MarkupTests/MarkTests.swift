import Testing

@testable import Markup

@Suite struct MarkTests {
  /// The text inside marks, one part an element, with the id in front where it has one.
  private func marks(_ marked: String) -> [String] {
    html(marked).split(separator: "<mark class=\"evidence\"", omittingEmptySubsequences: false)
      .dropFirst().map { part in
        let tag = part.prefix { $0 != ">" }
        let text = part.dropFirst(tag.count + 1).prefix { $0 != "<" }
        return (tag.split(separator: "\"").dropFirst().first.map { "\($0):" } ?? "") + text
      }
  }

  @Test(arguments: [
    ("It took ⟦90 minutes⟧ in all.", ["m0:90 minutes"]),
    ("## The ⟦title⟧\n\ntext", ["m0:title"]),
    ("- a\n  lazy ⟦one⟧\n- ⟦two⟧", ["m0:one", "m1:two"]),
    ("> quoted\n> ⟦deep⟧\nlazy ⟦too⟧", ["m0:deep", "m1:too"]),
    ("| a | b |\n|---|---|\n| x \\| y | ⟦30 %⟧ |", ["m0:30 %"]),
    ("Some **bold ⟦at** the edge⟧ here", ["m0:at", " the edge"]),
    ("⟦First line\nsecond line⟧ end", ["m0:First line", "second line"]),
    ("A &amp; B \\* ⟦C⟧ d", ["m0:C"]),
    ("A ⟦B &amp; C⟧ d", ["m0:B &amp; C"]),
    ("A ⟦B \\* C⟧ d", ["m0:B * C"]),
    ("`code ⟦inside⟧`", ["m0:inside"]),
    ("```\none\n⟦two⟧\n```", ["m0:two"]),
    ("    indented ⟦code⟧", ["m0:code"]),
    ("- [ ] do ⟦this⟧", ["m0:this"]),
    ("<p>raw ⟦html⟧</p>", ["m0:html"]),
    ("[x](http://a.b/c.d)⟦.⟧**End**", ["m0:."]),
    ("same ⟦same⟧ same", ["m0:same"]),
    ("Größe ⟦über⟧ 東京 ⟦alles⟧", ["m0:über", "m1:alles"]),
    ("⟦a⟧⟦b⟧", ["m0:a", "m1:b"]),
    ("one\r\ntwo ⟦three⟧\r\n", ["m0:three"]),
    ("1. a\n\n   ⟦b⟧\n2. c", ["m0:b"]),
    ("~~gone ⟦now⟧~~", ["m0:now"]),
    ("[link ⟦text⟧](x.md)", ["m0:text"]),
  ])
  func `A mark stands around its own words`(_ marked: String, _ expected: [String]) {
    #expect(marks(marked) == expected, "\(html(marked))")
  }

  @Test func `A mark over blocks has one id and as many parts as it needs`() {
    #expect(marks("a ⟦b\n\n- c\n\nd⟧ e") == ["m0:b", "c", "d"])
  }

  @Test(arguments: [
    "![⟦alt⟧](x.png)\n\nnext", "[x](⟦http://a.b⟧)\n\nnext", "<!-- ⟦hidden⟧ -->\n\nnext",
    "last\n\n<!-- ⟦hidden⟧ -->", "⟦\n\n⟧text", "<script>⟦x⟧</script>\n\nnext", "[r]: ⟦/x⟧\n\nnext",
  ])
  func `A mark without words on the page still has its target`(_ marked: String) {
    let html = html(marked)
    #expect(html.split(separator: "id=\"m0\"", omittingEmptySubsequences: false).count == 2)
    #expect(HTMLBalance.faults(in: html) == [])
  }

  @Test func `A title that the page shows itself keeps its targets`() {
    let found = html("# The ⟦title⟧\n\nText ⟦here⟧") { $0.titleLine = 0 }
    #expect(
      found
        == "<span id=\"doc-the-title\"></span>\n<p><span class=\"evidence\" id=\"m0\"></span>Text "
        + "<mark class=\"evidence\" id=\"m1\">here</mark></p>\n")
  }

  @Test func `A heading that was promoted keeps its marks`() {
    let found = html("##Impact: ⟦30 %⟧ of users") { $0.promotedHeadings = [0: 2] }
    #expect(
      found == "<h2 id=\"doc-impact\">Impact</h2>\n"
        + "<p><mark class=\"evidence\" id=\"m0\">30 %</mark> of users</p>\n")
  }

  @Test func `A front matter's length moves no mark`() {
    let text = "---\na: same\n---\nsame here\n"
    let source = SourceFile(path: "i.md", text: text)
    var request = RenderRequest()
    request.marks = [.init(id: "m", range: 16..<20)]
    let html = DocumentRenderer.render(source, body: 16..<text.utf8.count, request: request).html
    #expect(html == "<p><mark class=\"evidence\" id=\"m\">same</mark> here</p>\n")
  }
}
