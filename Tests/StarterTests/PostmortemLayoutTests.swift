import Incidents
import Testing

@testable import Starter

@Suite("Where new postmortems go")
struct PostmortemLayoutTests {
  private static let day = Instant(year: 2026, month: 3, day: 9)

  @Test(
    "Where the folder keeps its others; by year where there are none",
    arguments: [
      ([], "2026/2026-03-09-x.md"),
      (["README.md", "template.md", "home.md"], "2026/2026-03-09-x.md"),
      (["a.md", "b.md", "2020/c.md"], "2026-03-09-x.md"),
      (["2020/a.md", "2021/b.md", "c.md"], "2026/2026-03-09-x.md"),
      (["posts/2020/a.md"], "posts/2026/2026-03-09-x.md"),
      (["2020/01/a.md", "2020/12/b.md"], "2026/03/2026-03-09-x.md"),
      (["12/a.md"], "12/2026-03-09-x.md"),
      (["b/a.md", "a/a.md"], "a/2026-03-09-x.md"),
    ])
  func folders(documents: [String], path: String) {
    #expect(PostmortemLayout(of: documents).path(of: "X", on: Self.day) == path)
  }

  @Test(
    "Names are short and safe, whatever the title",
    arguments: [
      ("../../etc/passwd", "etc-passwd"), ("🔥🔥", "incident"), ("-rf", "rf"), ("a/b\\c", "a-b-c"),
      (".hidden", "hidden"), ("Zürich: “down”", "zurich-down"), ("a\u{0}b\nc", "a-b-c"),
      (String(repeating: "long ", count: 60), String(repeating: "long-", count: 11) + "l"),
    ])
  func names(title: String, name: String) {
    let path = PostmortemLayout(of: ["a.md"]).path(of: title, on: Self.day)
    #expect(path == "2026-03-09-\(name).md")
  }
}
