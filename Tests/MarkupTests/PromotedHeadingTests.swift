import Testing

@testable import Markup

@Suite struct PromotedHeadingTests {
  private func promoted(_ text: String, _ lines: [Int: Int]) -> String {
    html(text) { $0.promotedHeadings = lines }
  }

  @Test(arguments: [
    ("##Summary:", "<h2 id=\"doc-summary\">Summary:</h2>\n"),
    ("##Summary##", "<h2 id=\"doc-summary\">Summary</h2>\n"),
    ("#Moving to C#", "<h2 id=\"doc-moving-to-c\">Moving to C#</h2>\n"),
    ("ISSUE SUMMARY.", "<h2 id=\"doc-issue-summary\">ISSUE SUMMARY.</h2>\n"),
    ("**A TITLE**", "<h2 id=\"doc-a-title\"><strong>A TITLE</strong></h2>\n"),
    ("Timeline:", "<h2 id=\"doc-timeline\">Timeline:</h2>\n"),
    ("    Timeline:", "<h2 id=\"doc-timeline\">Timeline:</h2>\n"),
    ("<h1 align=\"center\">X</h1>", "<h2 id=\"doc-x\">X</h2>\n\n"),
  ])
  func `A line that reads as a heading becomes one`(_ line: String, _ expected: String) {
    #expect(promoted(line, [0: 2]) == expected)
    #expect(
      promoted("before\n\(line)\nafter", [1: 2])
        == "<p>before</p>\n\(expected)<p>after</p>\n")
  }

  @Test(arguments: [
    ("##Summary: On March 3, it broke.", "Summary", "On March 3, it broke."),
    ("#Summary: It broke.", "Summary", "It broke."),
    ("**Impact:** All users.", "<strong>Impact:</strong>", "All users."),
    ("**Impact**: All users.", "<strong>Impact</strong>", "All users."),
  ])
  func `A heading ends at its colon where text follows`(
    _ line: String, _ heading: String, _ text: String
  ) {
    let id = heading.contains("Summary") ? "doc-summary" : "doc-impact"
    #expect(promoted(line, [0: 2]) == "<h2 id=\"\(id)\">\(heading)</h2>\n<p>\(text)</p>\n")
  }

  @Test func `A long sentence with a late colon is one heading`() {
    let line = "##" + String(repeating: "word ", count: 14) + "end: rest"
    #expect(promoted(line, [0: 2]).hasSuffix("end: rest</h2>\n"))
  }

  @Test func `Lines in code stay code`() {
    #expect(promoted("```\nTimeline:\n```", [1: 2]).contains("<code>Timeline:\n</code>"))
    #expect(promoted("~~~~\n```\nTimeline:\n~~~\n~~~~", [2: 2]).contains("Timeline:\n~~~"))
  }

  @Test func `The underline of a heading goes with it`() {
    #expect(
      html("Title\n=====\n\ntext") { $0.titleLine = 0 }
        == "<span id=\"doc-title\"></span>\n<p>text</p>\n")
    #expect(
      promoted("Timeline:\n---\ntext", [0: 2])
        == "<h2 id=\"doc-timeline\">Timeline:</h2>\n<p>text</p>\n")
  }

  @Test func `A document indented as a whole is text, not code`() {
    let text = "# T\n\n    First.\n\n    - item\n      more\n"
    #expect(
      html(text)
        == "<h2 id=\"doc-t\">T</h2>\n<p>First.</p>\n<ul>\n<li>item\nmore</li>\n</ul>\n")
    #expect(html("Text\n\n    code").contains("<code>code\n</code>"))
  }

  @Test func `Levels start at 2 and skip none, ids count, empty headings are none`() {
    let found = rendered("# A\n\n#### B\n\n## A\n\n# ![](x.png)\n\n# A-1\n\n# A")
    #expect(found.headings.map(\.id) == ["doc-a", "doc-b", "doc-a-1", "doc-a-1-1", "doc-a-2"])
    #expect(found.headings.map(\.level) == [2, 3, 3, 2, 2])
    #expect(Set(found.headings.map(\.id)).count == found.headings.count)
    #expect(found.html.contains("<div><img"))
  }

  @Test func `A raw heading that is never closed is a heading all the same`() {
    let found = rendered("<h1>Title\n\ntext\n\n<div><h3>Sub</div>more")
    #expect(found.headings.map(\.text) == ["Title", "Sub"])
    #expect(
      found.html == "<h2 id=\"doc-title\">Title\n</h2>\n<p>text</p>\n"
        + "<div><h3 id=\"doc-sub\">Sub</h3>\n</div>more\n")
  }
}
