import Testing

@testable import Markup

@Suite struct TOMLReaderTests {
  private func read(_ toml: String) -> TOMLReader.Result {
    let source = SourceFile(path: "i.md", text: toml)
    return TOMLReader.read(source, range: 0..<source.bytes.count)
  }

  private func kind(_ value: String) -> YAMLValue.Kind? {
    read("a = \(value)\n").entries.first?.value.kind
  }

  @Test(arguments: [
    ("\"x\"", "x"), ("'a\\b'", "a\\b"),
    ("\"t\\tn\\n\\\"q\\\" \\u00e9 \\U0001F6A2\"", "t\tn\n\"q\" é 🚢"),
    ("\"\"\"\none\ntwo \\\n   three\"\"\"", "one\ntwo three"), ("'''\nit's'''", "it's"),
    ("\"\"\"say \"\"yes\"\"\"\"\"", "say \"\"yes\"\""), ("\"\"", ""),
    ("2023-03-03T14:00:00+01:00", "2023-03-03T14:00:00+01:00"),
    ("2023-03-03 14:00:00 # local", "2023-03-03 14:00:00"),
  ])
  func textsAndDatesAreRead(_ written: String, _ text: String) {
    #expect(kind(written) == .string(text))
  }

  @Test func numbersSwitchesListsAndTablesAreRead() {
    #expect(kind("1_000") == .int(1000))
    #expect(kind("-2.5") == .double(-2.5))
    #expect(kind("true") == .bool(true))
    let list = read("a = [ 'x', # one\n  \"y\",\n]\nb = 1").entries
    guard case .list(let values) = list.first?.value.kind else {
      Issue.record("no list")
      return
    }
    #expect(values.map(\.written) == ["x", "y"])
    #expect(list.last?.key == "b")
    guard case .map(let entries) = kind("{ x = 1, y = \"}\" }") else {
      Issue.record("no table")
      return
    }
    #expect(entries.map(\.key) == ["x", "y"])
  }

  @Test func keysOfTablesAreNotTheDocuments() {
    let read = read(
      "a = 1\nb.c = 2\n\"d e\" = 3\n\n[t]\nf = 4\n[[u.v]]\ng = \"[w]\"\n[[x]]\nh = 5\n[ y ] # z\n")
    #expect(read.entries.map(\.key) == ["a", "d e", "t", "y"])
    #expect(read.taken == ["b", "t", "u", "x", "y"])
    #expect(read.end == "a = 1\nb.c = 2\n\"d e\" = 3".utf8.count)
    #expect(read.failure == nil)
    guard case .map(let entries) = read.entries[2].value.kind else {
      Issue.record("no table")
      return
    }
    #expect(entries.map(\.key) == ["f"])
  }

  @Test(arguments: [
    ("a", "1:2"), ("a = ", "1:5"), ("= 1", "1:1"), ("a = \"x\nb = 1", "1:7"), ("a = 'x' y", "1:9"),
    ("a = [1, 2\nb = 3", "2:1"), ("a = \"\\q\"", "1:8"), ("a = \"\"\"x", "1:9"),
    ("a = \"\\uD800\"", "1:8"), ("[a", "1:3"), ("[a]\nb", "2:2"), ("[[a]\n", "1:5"),
    ("ok = 1\na = {x = 1", "2:11"),
  ])
  func whatIsNoTOMLIsReportedWhereItBreaks(_ toml: String, _ place: String) {
    let failure = read(toml).failure?.description
    #expect(
      failure?.hasPrefix("i.md:\(place): error: this is not TOML: ") == true, "\(failure ?? "-")")
    #expect(failure?.hasSuffix("[yaml-syntax]") == true)
  }

  @Test func depthIsBounded() {
    #expect(read("a = " + String(repeating: "[", count: 100_000)).failure != nil)
    #expect(
      read("a = " + String(repeating: "[", count: 20) + String(repeating: "]", count: 20)).failure
        == nil)
  }

  @Test func frontMatterThatIsNoTOMLIsSkippedWithAnError() {
    let source = SourceFile(path: "i.md", text: "+++\naudience = \"internal\n+++\nBody\n")
    let parsed = FrontMatterParser.parse(source)
    #expect(parsed.frontMatter == nil)
    #expect(source.text(in: parsed.bodyStart..<source.bytes.count) == "Body\n")
    #expect(parsed.diagnostics.map(\.rule) == [.yamlSyntax])
  }
}
