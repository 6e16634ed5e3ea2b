import Testing

@testable import Markup

@Suite struct HostileSizeTests {
  private static let documents: [(name: String, text: String)] = [
    ("quotes on a line", String(repeating: ">", count: 10_000) + " end"),
    ("lists on a line", String(repeating: "- ", count: 10_000) + "end"),
    ("numbers on a line", String(repeating: "1. ", count: 10_000) + "end"),
    (
      "lists by indent",
      (0..<600).map { String(repeating: "  ", count: $0) + "- a\n" }.joined() + "end"
    ),
    (
      "emphasis",
      String(repeating: "*a **b ", count: 5_000) + "end" + String(repeating: "** *", count: 5_000)
    ),
    ("brackets", String(repeating: "[", count: 20_000) + "end"),
    ("links never closed", String(repeating: "[a](", count: 10_000) + "end"),
    ("tags never closed", String(repeating: "<a ", count: 20_000) + "end"),
    ("quotes never closed", String(repeating: "<a x=\"", count: 20_000) + "end"),
    ("comments never closed", String(repeating: "<!--", count: 20_000) + "end"),
    ("dropped tags never closed", String(repeating: "<title>", count: 5_000) + "end"),
    ("elements", String(repeating: "<div>", count: 20_000) + "end"),
    ("tables in tables", String(repeating: "<table><td>", count: 10_000) + "end"),
    ("mail addresses", String(repeating: "a@", count: 50_000) + "end"),
    (
      "a wide table over short rows",
      String(repeating: "|a", count: 2_000) + "\n" + String(repeating: "|-", count: 2_000) + "\n"
        + String(repeating: "a\n", count: 5_000) + "end"
    ),
  ]

  @Test(arguments: documents.indices)
  func `Hostile nesting stays small, balanced and whole`(_ index: Int) {
    let document = Self.documents[index]
    let found = html(document.text)
    #expect(found.contains("end"), "\(document.name)")
    #expect(found.utf8.count < document.text.utf8.count * 8 + 10_000, "\(document.name)")
    #expect(HTMLBalance.faults(in: found) == [], "\(document.name)")
    #expect(Self.depth(of: found) < 260, "\(document.name)")
  }

  @Test func `Thirty thousand like headings have thirty thousand ids`() {
    let found = rendered(String(repeating: "# a\n", count: 30_000))
    #expect(Set(found.headings.map(\.id)).count == 30_000)
  }

  @Test(
    .timeLimit(.minutes(2)),
    arguments: [
      String(repeating: "- ", count: 10_000) + "a\n" + String(repeating: "\n", count: 100_000)
        + "end",
      String(repeating: "- ", count: 10_000) + "a\n" + String(repeating: "b\n", count: 50_000)
        + "end",
      String(repeating: "> ", count: 10_000) + "a\n" + String(repeating: "b\n", count: 50_000)
        + "end",
      (0..<1_500).map { String(repeating: "  ", count: $0) + "- a\n" }.joined()
        + String(repeating: "\n", count: 50_000) + "end",
    ])
  func `Lines below quotes and lists that are nested without end cost no more for it`(
    _ text: String
  ) {
    let found = html(text)
    #expect(found.contains("end"))
    #expect(HTMLBalance.faults(in: found) == [])
  }

  @Test(.timeLimit(.minutes(2)))
  func `A hundred thousand headings and as many links are rendered, each once`() {
    let found = rendered(
      (0..<100_000).map { "## Heading \($0)\n\n" }.joined()
        + (0..<1_000).map { _ in String(repeating: "[a](b) ", count: 100) + "\n" }.joined())
    #expect(Set(found.headings.map(\.id)).count == 100_000)
    #expect(
      found.html.utf8.split(separator: UInt8(ascii: "\"")).count { $0.elementsEqual("b".utf8) }
        == 100_000)
  }

  @Test func `A rule is a rule however long, and code is not touched`() {
    let rule = String(repeating: "- ", count: 600)
    #expect(html(rule) == "<hr>\n")
    let code = "```\n" + String(repeating: "> ", count: 600) + "x\n```"
    #expect(!html(code).contains("\\"))
  }

  @Test func `What stands behind too many marks is text`() {
    let found = html(String(repeating: ">", count: 500) + " end")
    #expect(found.contains(String(repeating: "&gt;", count: 99) + " end"))
  }

  private static func depth(of html: String) -> Int {
    var depth = 0
    var deepest = 0
    for part in html.utf8.split(separator: UInt8(ascii: "<")) {
      if part.first == UInt8(ascii: "/") {
        depth -= 1
      } else if ["br>", "hr>", "img"].allSatisfy({ !part.starts(with: $0.utf8) }) {
        depth += 1
      }
      deepest = max(deepest, depth)
    }
    return deepest
  }
}
