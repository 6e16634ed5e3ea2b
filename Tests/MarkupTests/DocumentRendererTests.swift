import Testing

@testable import Markup

@Suite struct DocumentRendererTests {
  @Test func `A table can be scrolled by keyboard and names its columns`() {
    #expect(
      html("| a | b |\n|:-:|--:|\n| c |")
        == """
        <div class="table" role="region" tabindex="0" aria-label="Table 1"><table>
        <thead><tr><th scope="col" class="align-center">a</th>\
        <th scope="col" class="align-right">b</th></tr></thead>
        <tbody>
        <tr><td class="align-center">c</td><td class="align-right"></td></tr>
        </tbody></table></div>

        """)
  }

  @Test func `Code keeps its language and its bytes`() {
    #expect(
      html("```sh \"><b>\na <b> && c\n\n  d\n```")
        == "<pre><code class=\"language-sh\">a &lt;b&gt; &amp;&amp; c\n\n  d\n"
        + "</code></pre>\n")
  }

  @Test(arguments: [
    ("```\n\(String(repeating: "x", count: 26))\n```", false),
    ("```\n\(String(repeating: "x", count: 27))\n```", true),
    ("```\na\n\t\t\tabc\n```", true),
    ("- ```\n  a\n  ```", true),
    ("> ```\n> a\n> ```", true),
    ("<pre>a</pre>", true),
  ])
  func `Code that may be wider than a phone can be reached by keyboard and has a name`(
    _ text: String, _ isReached: Bool
  ) {
    let attributes = "<pre tabindex=\"0\" role=\"group\" aria-label=\"Code 1\">"
    #expect(html(text).contains(attributes) == isReached)
    #expect(html(text).contains("tabindex") == isReached)
  }

  @Test func `Words beside the document's own come from the labels`() {
    let found = html("- [x] a\n\n| a |\n|-|\n\n<pre>b</pre>\n\n![](https://x.test/y.png)") {
      $0.labels = .init(
        table: { "Tabelle \($0)" }, code: { "Quelltext \($0)" }, done: "\"fertig\"", image: "Bild")
    }
    #expect(found.contains("checked aria-label=\"&quot;fertig&quot;\">"))
    #expect(found.contains("aria-label=\"Tabelle 1\""))
    #expect(found.contains("aria-label=\"Quelltext 1\""))
    #expect(found.contains(">Bild</a>"))
  }

  @Test func `Task boxes say what they mean`() {
    #expect(
      html("- [x] a\n- [ ] b")
        == """
        <ul>
        <li class="task"><input type="checkbox" disabled checked aria-label="done"> a</li>
        <li class="task"><input type="checkbox" disabled aria-label="open"> b</li>
        </ul>

        """)
  }

  @Test(arguments: [
    "10:45 AM It began", "Task 3: Do it", "Start Time: noon", "**Owner:** Ada", "2023-03-03 began",
    "1430 UTC began", "3) third",
  ])
  func `A line that stands for itself keeps its line`(_ line: String) {
    #expect(html("before it\n\(line)").contains("before it<br>\n"))
    #expect(html("> before it\n> \(line)").contains("before it<br>\n"))
    #expect(html("before &amp; \\* it\n\(line)").contains("it<br>\n"))
  }

  @Test(arguments: [
    "2.5 million users", "2020 was worse", "then: it broke", "and 10:45 passed",
    "Nobody on the whole team knew: nothing", "https://a.b",
  ])
  func `A line of running text does not`(_ line: String) {
    #expect(!html("before it\n\(line)").contains("<br>"))
  }

  @Test func `Nothing is rendered of nothing`() {
    #expect(html("") == "")
    #expect(html("\n\n") == "")
  }

  @Test func `Ordered lists keep their first number`() {
    #expect(html("3. a\n4. b") == "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>\n")
  }
}
