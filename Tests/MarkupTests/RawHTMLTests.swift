import Testing

@testable import Markup

/// What lets a table be scrolled.
private let frame = "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"Table 1\">"

@Suite struct RawHTMLTests {
  @Test(arguments: [
    "<script>alert(1)</script>", "<SCRIPT >alert(1)</ScRiPt >", "a <script>alert(1)</script> b",
    "<style>alert(1)</style>", "<iframe src=x>alert(1)</iframe>", "<svg><path>alert(1)</svg>",
    "<svg onload=alert(1)></svg>", "<math><mi>alert(1)</math>", "<textarea>alert(1)</textarea>",
    "<title>alert(1)</title>", "<template>alert(1)</template>", "<object>alert(1)</object>",
    "<noscript>alert(1)</noscript>", "<select><option>alert(1)</select>", "<!-- alert(1) -->",
    "<?php alert(1) ?>", "<b onclick=\"alert(1)\">x</b>", "<img src=x onerror=alert(1)>",
    "<div style=\"alert(1)\" id=\"alert(1)\" class=\"alert(1)\">x</div>",
    "<script>a<b \"alert(1)</script>",
    "<a href=\"javascript:alert(1)\">x</a>", "<a href=\"java\nscript:alert(1)\">x</a>",
    "<a href=\"&#106;avascript&colon;alert(1)\">x</a>", "<base href=\"alert(1)\">",
    "<link rel=stylesheet href=\"alert(1)\">", "<meta http-equiv=refresh content=\"alert(1)\">",
    "[x](javascript:alert(1))", "[x](&#x6A;avascript:alert(1))", "[x](<java\tscript:alert(1)>)",
    "![x](javascript:alert(1))", "[x](data:text/html,alert(1))", "[x](vbscript:alert(1))",
    "[x](\u{1}javascript:alert(1))", "[x](//host/alert(1))",
    "[x](/\\host/alert(1))", "[x](file:///alert(1))",
  ])
  func `Code never reaches the page`(_ hostile: String) {
    #expect(!html(hostile).contains("alert(1)"), "\(html(hostile))")
  }

  @Test(
    arguments: [
      ("a <b>b", "<p>a <b>b</b></p>\n"),
      ("a </p></div></main> b", "<p>a  b</p>\n"),
      ("**a <i>b** c</i>", "<p><strong>a <i>b</i></strong> c</p>\n"),
      ("- <div>a\n- b</div>", "<ul>\n<li><div>a</div></li>\n<li>b</li>\n</ul>\n"),
      ("> <div>\n\nb</div></blockquote>", "<blockquote>\n<div></div></blockquote>\n<p>b</p>\n"),
      ("|a <b>|c|\n|-|-|", nil),
      ("a <table><tr><td>b</td></tr></table>", "<p>a b</p>\n"),
      ("<p>a<div>b</div>", "<p>a</p><div>b</div>"),
      ("<ul>a<li>b<li>c</ul>", "<ul><li>a</li><li>b</li><li>c</li></ul>"),
      ("<li>a</li>", "a"),
      (
        "<table><td>a<tr><td>b</table>",
        "\(frame)<table><tr><td>a</td></tr><tr><td>b</td></tr></table></div>"
      ),
      (
        "<table><caption>c</caption>x</table>",
        "\(frame)<table><caption>c</caption><tbody><tr><td>x</td></tr></tbody></table></div>"
      ),
      (
        "<table><td>a<table><td>b</table></table>c",
        "\(frame)<table><tr><td>a<table><tr><td>b</td></tr></table></td></tr></table></div>c"
      ),
      ("<center>a</center>", "<div class=\"align-center\">a</div>"),
      ("<tt>a</tt>", "<p><code>a</code></p>\n"),
      ("<p align=\"RIGHT\">a</p>", "<p class=\"align-right\">a</p>"),
      ("a <a href=\"/x\">b <a href=\"/y\">c</a></a>", "<p>a <a href=\"/x\">b c</a></p>\n"),
      (
        "<details><summary>s</summary>\n\n- a\n\n</details>\n\nb",
        "<details><summary>s</summary>\n<ul>\n<li>a</li>\n</ul>\n</details>\n<p>b</p>\n"
      ),
      ("<table><td>a\n\nb", "\(frame)<table><tr><td>a\n<p>b</p>\n</td></tr></table></div>"),
      ("a <blink>b</blink>", "<p>a b</p>\n"),
      ("x <!-- y", "<p>x &lt;!-- y</p>\n"),
      ("<!-- y\n\nz", " y\n\nz\n"),
      ("<div\n\nz", "&lt;div\n<p>z</p>\n"),
      ("use <title> and <script> well", "<p>use  and  well</p>\n"),
      ("<td colspan=2 rowspan=\"9x\">", ""),
      ("<ol start=4><li>a</ol>", "<ol start=\"4\"><li>a</li></ol>\n"),
    ] as [(String, String?)])
  func `Tags are balanced, and text is kept`(_ raw: String, _ expected: String?) {
    let html = html(raw)
    #expect(HTMLBalance.faults(in: html) == [])
    guard let expected else { return }
    #expect(html.filter { $0 != "\n" } == expected.filter { $0 != "\n" })
  }

  @Test func `No mixture of tags and Markdown unbalances the page or loses a mark`() {
    let pieces = [
      "<div>", "</div>", "<p>", "</p>", "<b>", "</b>", "<a href=x>", "</a>", "<ul>", "<li>",
      "</ul>",
      "<table>", "<td>", "</table>", "<h2>", "</h2>", "\n\n", "\n", "- ", "> ", "# ", "**", "`",
      "word",
      "[l](m.md)", "<pre>", "</pre>", "<details>", "<summary>", "</details>", "|a|\n|-|\n", "<br>",
    ]
    // A linear congruential generator (Knuth's MMIX): the same mixtures every time.
    var state: UInt64 = 42
    for _ in 0..<1000 {
      var document = ""
      for _ in 0..<20 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        document += pieces[Int(state >> 33) % pieces.count]
      }
      let found = html(document) { request in
        request.marks = stride(from: 0, to: document.utf8.count - 5, by: 11).map {
          RenderRequest.Mark(id: "m\($0)", range: $0..<$0 + 5)
        }
      }
      #expect(HTMLBalance.faults(in: found) == [], "\(document.debugDescription)")
      for start in stride(from: 0, to: document.utf8.count - 5, by: 11) {
        let targets = found.utf8.split(separator: Array("id=\"m\(start)\"".utf8)).count - 1
        #expect(targets == 1, "\(document.debugDescription)")
      }
    }
  }
}
