import Markup
import Testing

@testable import Checks

@Suite("What a document accepts")
struct SuppressionTests {
  /// The findings of a document in which every `gone.md` is a dead link, as the printed lines have them.
  private func findings(_ text: String, path: String = "a.md", levels: [Rule: RuleLevel] = [:])
    -> [String]
  {
    let source = SourceFile(path: path, text: text)
    let bytes = Array(text.utf8)
    let word = Array("gone.md".utf8)
    let dead = bytes.indices.filter { bytes[$0...].starts(with: word) }.map {
      Diagnostic(.warning, .deadLink, "dead", in: source, at: $0..<$0 + word.count)
    }
    return DocumentCheck(levels: levels)
      .findings(in: CheckedDocument(source: source, incidents: [], found: dead))
      .map { "\($0.position?.line ?? 0) \($0.rule.rawValue)" }
  }

  @Test("A comment accepts what is found in the block that follows, and no further")
  func block() {
    #expect(
      findings(
        "gone.md\n\n<!-- casebook: ignore dead-link it moves next week -->\n\ngone.md\ngone.md\n\ngone.md\n"
      )
        == ["1 dead-link", "8 dead-link"])
  }

  @Test("Beside other words it accepts what is found in its own line")
  func sameLine() {
    #expect(findings("gone.md <!-- casebook: ignore dead-link -->\ngone.md\n") == ["2 dead-link"])
    #expect(findings("- <!--casebook:ignore dead-link--> gone.md\n- gone.md\n") == ["2 dead-link"])
  }

  @Test("Before code it accepts what is found in all of the code")
  func fence() {
    #expect(
      findings("<!-- casebook: ignore dead-link -->\n```\ngone.md\n\ngone.md\n```\ngone.md\n") == [
        "7 dead-link"
      ])
  }

  @Test("A comment may go over several lines, name several rules, and stand before another")
  func several() {
    #expect(
      findings(
        "<!-- casebook: ignore private-address,\n  dead-link as everybody knows -->\n<!-- casebook: ignore email-address -->\nx@y.de 10.1.2.3 gone.md\n"
      ) == [])
  }

  @Test("`ignore-file` accepts it everywhere")
  func file() {
    #expect(
      findings("gone.md\n\ngone.md <!-- casebook: ignore-file dead-link -->\n\ngone.md\n") == [])
  }

  @Test(
    "Front matter accepts it everywhere",
    arguments: ["[dead-link]", "dead-link", "\n    - dead-link"])
  func frontMatter(_ rules: String) {
    #expect(findings("---\ncheck:\n  ignore: \(rules)\n---\ngone.md\n") == [])
  }

  @Test("TOML's front matter does too")
  func toml() {
    #expect(findings("+++\ncheck = {ignore = [\"dead-link\"]}\n+++\ngone.md\n") == [])
  }

  @Test("In MDX a comment of MDX does")
  func mdx() {
    #expect(findings("{/* casebook: ignore dead-link */}\ngone.md\n", path: "a.mdx") == [])
    #expect(findings("{/* casebook: ignore dead-link */}\ngone.md\n") == ["2 dead-link"])
  }

  @Test("What is shown as code asks for nothing")
  func shown() {
    #expect(
      findings(
        "```\n<!-- casebook: ignore dead-link -->\ngone.md\n```\n\n`<!-- casebook: ignore dead-link -->` gone.md\n"
      )
        == ["3 dead-link", "6 dead-link"])
  }

  @Test("What accepts nothing is a finding, unless nobody looks for the rule")
  func unused() {
    let text = "<!-- casebook: ignore dead-link -->\nfine\n"
    #expect(findings(text) == ["1 unused-suppression"])
    #expect(findings(text, levels: [.deadLink: .off]) == [])
    #expect(findings(text, levels: [.unusedSuppression: .off]) == [])
    #expect(findings("---\ncheck: {ignore: [dead-link]}\n---\nfine\n") == ["2 unused-suppression"])
  }

  @Test("Of two that accept the same neither is too many")
  func both() {
    #expect(
      findings(
        "<!-- casebook: ignore-file dead-link -->\n\n<!-- casebook: ignore dead-link -->\ngone.md\n"
      ) == [])
  }

  @Test("A rule that does not exist is a finding with the nearest that does")
  func unknown() throws {
    let source = SourceFile(path: "a.md", text: "x <!-- casebook: ignore dead-lnik, dead_link -->")
    let found = DocumentCheck().findings(in: CheckedDocument(source: source, incidents: []))
    #expect(
      found.map(\.message) == ["there is no rule `dead-lnik`", "there is no rule `dead_link`"])
    #expect(found.map(\.help) == ["did you mean `dead-link`?", "did you mean `dead-link`?"])
    #expect(found[0].position == SourcePosition(line: 1, column: 25))
  }

  @Test(
    "A comment that asks for nothing that exists is a finding",
    arguments: [
      "<!-- casebook: -->", "<!-- casebook: ignor dead-link -->", "<!-- casebook: ignore -->",
    ])
  func odd(_ text: String) { #expect(findings(text) == ["1 unknown-rule"]) }

  @Test("Other comments, and one that nothing ends, are none of ours")
  func others() {
    #expect(
      findings("<!-- casebook is fine -->\n<!-- casebook: ignore dead-link\ngone.md") == [
        "3 dead-link"
      ])
  }

  @Test("Odd front matter is a finding")
  func oddFrontMatter() {
    #expect(findings("---\ncheck: dead-link\n---\ngone.md") == ["2 wrong-type", "4 dead-link"])
    #expect(
      findings("---\ncheck: {ignore: [1], skip: x}\n---\nfine") == [
        "2 wrong-type", "2 unknown-key",
      ])
    #expect(findings("---\ncheck:\n---\nfine") == [])
  }

  @Test("That a document cannot be read is not for the document to accept")
  func unsuppressible() {
    let source = SourceFile(
      path: "a.md", text: "<!-- casebook: ignore-file yaml-syntax, unknown-rule, nope -->")
    let broken = Diagnostic(.error, .yamlSyntax, "broken", in: source, at: 0..<1)
    let found = DocumentCheck().findings(
      in: CheckedDocument(source: source, incidents: [], found: [broken]))
    #expect(
      found.map(\.message) == [
        "broken", "a document cannot accept `yaml-syntax`",
        "a document cannot accept `unknown-rule`",
        "there is no rule `nope`",
      ])
  }

  @Test("The configuration weighs leaks and what is accepted like everything else")
  func levels() {
    let document = CheckedDocument(
      source: SourceFile(path: "a.md", text: "x@y.de 10.1.2.3"), incidents: [])
    let check = DocumentCheck(levels: [.emailAddress: .error, .privateAddress: .off])
    #expect(
      check.findings(in: document).map { "\($0.severity) \($0.rule)" } == ["error emailAddress"])
  }

  @Test("A document of nothing but comments takes no time worth speaking of")
  func many() {
    for unit in [
      "<!-- casebook: ignore dead-link -->\n\n```\n\n```\n",
      "<!-- casebook: ignore dead-link -->\n",
    ] {
      let text = String(repeating: unit, count: 5_000)
      let clock = ContinuousClock()
      let time = clock.measure { #expect(findings(text).count == 1_001) }
      #expect(time < .seconds(20))
    }
  }
}
