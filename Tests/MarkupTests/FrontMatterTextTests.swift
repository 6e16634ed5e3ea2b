import Testing

@testable import Markup

/// Texts that YAML or TOML could take for something else.
private let hardTexts = [
  "plain words", "", " ", " leads", "trails ", "a: b", "a:", ":a", "a # b", "#a", "- a", "-",
  "--- a",
  "? a", "* a", "*a", "&a", "!a", "|", ">", "%a", "@a", "`a`", "'", "''", "\"", "\\", "\\n", "a\\",
  "it's", "say \"yes\"", "yes", "No", "ON", "y", "null", "~", "true", "42", "007", "1e3", "0x1F",
  "1_000", ".5", "-1", "+1", ".inf", ".nan", "2023-03-03", "2023-03-03T14:00:00Z", "12:30", "1:2:3",
  "[a, b]", "{a: b}", "a, b", "a]", "=", "<<", "line\nbreak", "line\r\nbreak", "tab\there", "\t",
  "bell\u{7}", "nul\u{0}", "del\u{7F}", "nel\u{85}", "sep\u{2028}\u{2029}", "bom\u{FEFF}",
  "turn\u{202E}ed", "bad\u{FFFE}\u{FFFF}\u{1FFFF}", "größer", "日本語", "🚢 ahoy 👩‍👩‍👧", "no\u{A0}break",
  "+++", "---", "...", "'''", "\"\"\"", "SEV-2", "a  b",
  String(repeating: "long words ", count: 90),
]

@Suite struct FrontMatterTextTests {
  private func readBack(_ line: String, _ notation: FrontMatter.Notation) -> YAMLValue? {
    let fence = notation == .yaml ? "---" : "+++"
    let source = SourceFile(path: "i.md", text: "\(fence)\n\(line)\n\(fence)\n")
    return FrontMatterParser.parse(source).frontMatter?.entries.first?.value
  }

  @Test(arguments: [FrontMatter.Notation.yaml, .toml])
  func everyTextIsReadBackAsTheTextItWas(_ notation: FrontMatter.Notation) {
    for text in hardTexts {
      let line = FrontMatterText.line("key", FrontMatterText.text(text, notation), notation)
      #expect(readBack(line, notation)?.kind == .string(text), "\(line)")
      #expect(!line.utf8.contains(0x0A))
    }
  }

  @Test(arguments: [FrontMatter.Notation.yaml, .toml])
  func everyTextIsReadBackFromAList(_ notation: FrontMatter.Notation) throws {
    let line = FrontMatterText.line("key", FrontMatterText.list(hardTexts, notation), notation)
    guard case .list(let values) = readBack(line, notation)?.kind else {
      Issue.record("no list")
      return
    }
    #expect(values.map(\.kind) == hardTexts.map { .string($0) })
  }

  @Test(arguments: [FrontMatter.Notation.yaml, .toml])
  func everyKindOfScalarIsReadBack(_ notation: FrontMatter.Notation) {
    let scalars = (0..<UInt32(0x3100)).map { $0 } + stride(from: 0x3100, to: 0x11_0000, by: 253)
    let texts = scalars.compactMap { Unicode.Scalar($0).map { "a\(Character($0))b" } }
    for start in stride(from: 0, to: texts.count, by: 4000) {
      let part = Array(texts[start..<min(texts.count, start + 4000)])
      let line = FrontMatterText.line("key", FrontMatterText.list(part, notation), notation)
      guard case .list(let values) = readBack(line, notation)?.kind else {
        Issue.record("no list from \(start) on")
        continue
      }
      #expect(values.map(\.written) == part)
    }
  }

  @Test func onlyWordsThatMeanNothingElseGoWithoutQuotes() {
    let plain = ["Payments (EU)", "SEV-2", "load-balancer", "A 1.5 b"]
    for text in plain { #expect(FrontMatterText.text(text, .yaml) == text) }
    for text in ["yes", "Null", "1", "a: b", "a#", "2023-01-01", "größer"] {
      #expect(FrontMatterText.text(text, .yaml) == "\"\(text)\"")
    }
    #expect(FrontMatterText.text("SEV-2", .toml) == "\"SEV-2\"")
  }
}
