import Testing

@testable import Markup

@Suite struct FrontMatterParserTests {
  private func parse(_ text: String) -> (keys: [String]?, body: String, findings: [String]) {
    let source = SourceFile(path: "incident.md", text: text)
    let parsed = FrontMatterParser.parse(source)
    return (
      parsed.frontMatter?.entries.map(\.key),
      source.text(in: parsed.bodyStart..<source.bytes.count),
      parsed.diagnostics.map(\.description)
    )
  }

  @Test(arguments: [
    "---\na: 1\nb: x\n---\nBody\n", "---  \na: 1\nb: x\n...\nBody\n",
    "---\r\na: 1\r\nb: x\r\n---\r\nBody\n",
  ])
  func `Front matter stands between fences, and the body begins behind them`(_ text: String) {
    let found = parse(text)
    #expect(found.keys == ["a", "b"])
    #expect(found.body == "Body\n")
    #expect(found.findings == [])
  }

  @Test(arguments: [
    "---\n\nJust a rule above text, and no other.\n", "----\na: 1\n---\n", "text\n---\na: 1\n---\n",
    "---\nThis is a sentence of the text.\n---\nMore\n", "", "---", "---\n",
  ])
  func `A rule of dashes is not front matter`(_ text: String) {
    let found = parse(text)
    #expect(found.keys == nil)
    #expect(found.body == text)
    #expect(found.findings == [])
  }

  @Test func `A rule whose fellow is far away is not front matter`() {
    let text = "---\n" + String(repeating: "a: b\n", count: 500) + "---\n"
    #expect(parse(text).body == text)
  }

  @Test func `Broken YAML is reported where it breaks, and the body still begins behind it`() {
    let found = parse("---\ntitle: x\nlist: [a, b\nend: y\n---\nBody\n")
    #expect(found.keys == nil)
    #expect(found.body == "Body\n")
    #expect(found.findings.count == 1)
    #expect(found.findings.first?.hasPrefix("incident.md:4:4: error: this is not YAML: ") == true)
    #expect(found.findings.first?.hasSuffix("[yaml-syntax]") == true)
  }

  @Test func `Empty front matter is front matter`() {
    #expect(parse("---\n---\nBody\n").keys == [])
    #expect(parse("---\n---\nBody\n").body == "Body\n")
  }

  @Test func `TOML between plus signs gives its keys, and its tables as maps`() {
    let found = parse("+++\ntitle = \"A: b\"\nweight = 3\n[extra]\nid = \"no\"\n+++\nBody\n")
    #expect(found.keys == ["title", "weight", "extra"])
    #expect(found.body == "Body\n")
  }

  @Test func `The place of a value is where it stands in the file`() throws {
    let source = SourceFile(path: "i.md", text: "---\na: \"größer\"\nbcd: efg # note\n---\n")
    let entries = try #require(FrontMatterParser.parse(source).frontMatter?.entries)
    #expect(entries.map { source.text(in: $0.keyRange) } == ["a", "bcd"])
    #expect(entries.map { source.text(in: $0.value.range) } == ["\"größer\"", "efg"])
    #expect(entries.map(\.value.written) == ["größer", "efg"])
  }

  @Test func `YAML that would grow beyond all bounds is refused`() {
    var bomb = "---\na0: &a0 [x]\n"
    for level in 1...30 {
      let parts = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ",")
      bomb += "a\(level): &a\(level) [\(parts)]\n"
    }
    #expect(parse(bomb + "---\nBody\n").findings.first?.hasSuffix("[yaml-limit]") == true)
    #expect(parse(bomb + "---\nBody\n").body == "Body\n")
    let deep = "---\na: " + String(repeating: "[", count: 10_000) + "\n---\nBody\n"
    #expect(parse(deep).findings.first?.hasSuffix("[yaml-limit]") == true)
  }
}
