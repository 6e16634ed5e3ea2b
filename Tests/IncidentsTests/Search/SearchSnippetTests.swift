import Testing

@testable import Incidents

@Suite("Snippets")
struct SearchSnippetTests {
  /// With hits in brackets and an ellipsis where something is cut off.
  private func snippet(_ text: String, _ words: [String: Int]) -> String {
    let snippet = SearchSnippet(of: text, words: words)
    let body = snippet.pieces.map { $0.isHit ? "[\($0.text)]" : $0.text }.joined()
    return (snippet.isCutBefore ? "…" : "") + body + (snippet.isCutAfter ? "…" : "")
  }

  @Test("A short text is shown whole, every hit marked as it is written")
  func short() {
    #expect(
      snippet(
        "The Timeout of Zürich, and the TIMEOUTS.", ["timeout": 0, "timeouts": 0, "zurich": 1])
        == "The [Timeout] of [Zürich], and the [TIMEOUTS].")
    #expect(snippet("", ["timeout": 0]) == "")
    #expect(snippet("Nothing here.", ["timeout": 0]) == "Nothing here.")
  }

  @Test("The stretch with the most clauses wins, the first of several")
  func densest() {
    let filler = String(repeating: "much else ", count: 20)
    let text = "alpha alpha alpha \(filler)alpha beta \(filler)beta alpha end"
    let shown = snippet(text, ["alpha": 0, "beta": 1])
    #expect(shown.hasPrefix("…"))
    #expect(shown.contains("else [alpha] [beta] much"))
    #expect(shown.hasSuffix("…"))
    let body = shown.filter { !"[]…".contains($0) }
    #expect((140...160).contains(body.count))
    #expect(body.hasPrefix("much") || body.hasPrefix("else"))
  }

  @Test("At the ends of the text as much is shown as elsewhere")
  func ends() {
    let filler = String(repeating: "much else ", count: 40)
    #expect(snippet(filler + "alpha", ["alpha": 0]).filter { !"[]…".contains($0) }.count > 150)
    #expect(snippet("alpha " + filler, ["alpha": 0]).filter { !"[]…".contains($0) }.count > 150)
    #expect(snippet(filler, [:]).filter { $0 != "…" }.count > 150)
  }

  @Test("Pairs of Han that overlap are one mark, and a pair of units stays whole")
  func scripts() {
    #expect(snippet("是数据库的故障", ["数据": 0, "据库": 0]) == "是[数据库]的故障")
    let fire = String(repeating: "🔥", count: 200)
    for shift in ["", "a"] {
      let shown = snippet(shift + fire + " alpha " + fire, ["alpha": 0])
      #expect(!shown.contains("\u{FFFD}"))
      #expect(shown.contains("[alpha]"))
    }
  }

  @Test("A piece of a name in code is marked")
  func names() {
    #expect(snippet("HikariPoolTimeout seen", ["timeout": 0]) == "HikariPool[Timeout] seen")
    #expect(snippet("PoolTimeout seen", ["pooltimeout": 0, "pool": 1]) == "[PoolTimeout] seen")
  }
}
