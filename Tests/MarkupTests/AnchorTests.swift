import Testing

@testable import Markup

@Suite struct AnchorTests {
  // MARK: Names in raw HTML

  @Test(arguments: [
    #"<a id="why"></a>"#, #"<a name="why"></a>"#, "<a name=why>", "<A ID='why'/>",
  ])
  func anOwnAnchorIsAPlaceOfThePage(anchor: String) {
    let html = html("\(anchor) The cable broke.\n\nSee [why](#why) and [there](b.md).\n")
    #expect(html.contains(#"<span id="doc-why"></span>"#))
    #expect(html.contains(##"<a href="#doc-why">why</a>"##))
    #expect(html.contains(#"<a href="b.md">there</a>"#))
  }

  @Test func anAnchorThatIsNeverClosedTakesNoLinkIn() {
    let html = html("<a name=\"x\"> See [there](b.md).\n")
    #expect(html == "<p><span id=\"doc-x\"></span> See <a href=\"b.md\">there</a>.</p>\n")
  }

  @Test func aLinkMayBeAPlaceAsWell() {
    let html = html(#"<a id="x" href="b.md">there</a>"#)
    #expect(html.contains(#"<span id="doc-x"></span><a href="b.md">there</a>"#))
  }

  @Test(arguments: [
    "<div id=\"x\">\n\nWords.\n\n</div>", "<table id=\"x\"><tr><td>1</td></tr></table>",
  ])
  func elementsKeepTheirIDs(text: String) {
    #expect(html(text).contains(#" id="doc-x""#))
  }

  @Test(arguments: [
    "a b", "", "x\"onload=y", "x<script>", "ev&start", String(repeating: "a", count: 201),
  ])
  func whatIsNoNameIsNoPlace(name: String) {
    let document = rendered("<a id='\(name)'></a>Words.\n")
    #expect(document.html == "<p>Words.</p>\n")
    #expect(document.anchors.isEmpty)
  }

  @Test func ofEqualNamesTheFirstCounts() {
    let html = html("<a id=\"x\"></a>One.\n\nTwo.<a name=\"x\"></a>\n")
    #expect(html == "<p><span id=\"doc-x\"></span>One.</p>\n<p>Two.</p>\n")
  }

  @Test(arguments: [
    "<a id=\"impact\"></a>\n\n## Impact\n", "## Impact <a id=\"impact\"></a>\n",
    "<div id=\"impact\">Words.</div>\n\n## Impact\n",
    "# <a name=\"other\"></a>All of it\n\n## <a name=\"impact\"></a>Impact\n",
  ])
  func aHeadingKeepsItsID(text: String) {
    let document = rendered(text) { $0.labels.permalink = { _ in "To here" } }
    #expect(document.headings.last?.id == "doc-impact")
    #expect(document.html.ranges(of: " id=\"doc-impact\"").count == 1)
    #expect(HTMLBalance.faults(in: document.html) == [])
  }

  // MARK: Names of headings

  @Test(arguments: [
    "## Whom it hit {#impact}", "## Whom it hit {#impact} ##", "##Whom it hit {#impact}",
    "## Whom it hit   {#impact .wide data-x=1}", "## Whom it hit {: #impact}",
    "## Whom it hit {/* #impact */}", "Whom it hit {#impact}\n---",
    "<h2 id=\"impact\">Whom it hit</h2>",
  ])
  func aHeadingNamesItself(text: String) {
    let document = rendered(text + "\n\nAll.\n") {
      if text.hasPrefix("##W") { $0.promotedHeadings = [0: 2] }
    }
    #expect(document.headings.map(\.text) == ["Whom it hit"])
    #expect(document.headings.map(\.id) == ["doc-impact"])
    #expect(
      document.html.contains(
        #"<h2 id="doc-impact"><span id="doc-whom-it-hit"></span>Whom it hit</h2>"#))
    #expect(document.anchors == ["whom-it-hit"])
  }

  @Test(arguments: [
    "## Braces {#", "## The set {1, 2}", "## Use {name}", "## Template {{#if}}", "## A {#b c}",
    "Words {#not-a-heading}",
  ])
  func otherBracesAreWords(text: String) {
    #expect(html(text + "\n").contains(text.drop { $0 == "#" || $0 == " " }))
  }

  @Test func bracesInCodeAreCode() {
    let text = "```\n## Impact {#impact}\n```\n"
    #expect(html(text).contains("## Impact {#impact}"))
  }

  @Test func aNameThatAnEarlierHeadingHasIsLeftOut() {
    let document = rendered("## Impact\n\n## Whom it hit {#impact}\n")
    #expect(document.headings.map(\.id) == ["doc-impact", "doc-whom-it-hit"])
  }

  // MARK: The title

  @Test(arguments: ["# Broken *cable*\n", "Broken cable\n====\n", "# Broken cable {#top-of-it}\n"])
  func theTitleOfThePageCanBeLinkedTo(title: String) {
    let document = rendered(title + "\n[up](#broken-cable)\n\n## Broken cable\n") {
      $0.titleLine = 0
    }
    #expect(document.html.hasPrefix("<span id=\"doc-broken-cable\"></span>\n"))
    #expect(document.headings.map(\.id) == ["doc-broken-cable-1"])
  }

  @Test func aLineThatIsNoHeadingLeavesNothing() {
    #expect(html("Broken cable\n\nWords.\n") { $0.titleLine = 0 } == "<p>Words.</p>\n")
  }

  @Test func theTopIsThePages() {
    #expect(html("[up](#top)").contains(##"<a href="#top">up</a>"##))
  }

  // MARK: What leads into a document

  @Test func onlyWhatThePageHasCounts() {
    let text = """
      # Title

      <a id="one"></a> <nothing id="two"> `<a id="three">` and id="four"

      ```
      ## Five {#five}
      ```

      ## Six {#seven}
      """
    let anchors = DocumentAnchors(SourceFile(path: "a.md", text: text))
    #expect(anchors.all == ["one", "seven", "six", "title"])
  }
}
