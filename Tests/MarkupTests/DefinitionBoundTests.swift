import Testing

@testable import Markup

/// Links through definitions, `[name]: address`, of which cmark copies the address into each.
@Suite struct DefinitionBoundTests {
  private static let uses = "\n\n" + String(repeating: "[a] ", count: 20_000)
  private static let long = String(repeating: "b", count: 50_000)

  @Test(arguments: [
    "[a]: /\(long)",
    "[a]: /b \"\(long)\"",
    "[a]:\n  <\(long)>",
    "[a]:\n/b\n'\(long)'",
    "[a]: /b\n(c\n" + String(repeating: "[x]: d\n", count: 10_000) + ")",
    "[a]: /b \"c\n" + String(repeating: "[x]: d\n", count: 10_000) + "\"",
    "[a]: /b \"c\\\"\n" + String(repeating: "[x]: d\n", count: 10_000) + "\"",
    "> 1. [a]: /\(long)",
    "[c]: /d\n[a]: /\(long)",
    "[\n\na]: /b\n[a\n]: /\(long)",
  ])
  func `A long definition of many links is text`(_ definition: String) {
    let page = html(definition + Self.uses)
    #expect(page.utf8.count < 4_000_000)
  }

  @Test func `A long definition of few links holds`() {
    let page = html("See [a].\n\n[a]: /\(Self.long)")
    #expect(page.contains("<a "))
    #expect(!page.contains("[a]"))
  }

  @Test(arguments: ["", " \"title\"", " 'its'", " (so)"])
  func `Thousands of short definitions hold, one below the other`(_ title: String) {
    let uses = (0..<3_000).map { "[n\($0)]" }.joined(separator: " and\n")
    let definitions = (0..<3_000).map { "[n\($0)]: https://example.org/\($0)\(title)" }
    let page = html(uses + "\n\n" + definitions.joined(separator: "\n"))
    #expect(page.contains("https://example.org/0\""))
    #expect(page.contains("https://example.org/2999\""))
    #expect(!page.contains("[n0]"))
  }

  @Test func `A title on the next line holds`() {
    let page = html("[a]\n\n[a]: /b\n  \"the title\"\n")
    #expect(page.contains("<a "))
    #expect(!page.contains("the title\"<"))
  }

  @Test func `A long paragraph that begins with a link keeps it`() {
    let page = html(String(repeating: "[a](/b) ", count: 20_000))
    #expect(!page.contains("[a]"))
  }
}
