import Markup
import Testing

@testable import Checks

@Suite("Fingerprints of findings")
struct FingerprintTests {
  private func prints(_ findings: Diagnostic...) -> [String] {
    report(findings).findings.map(\.fingerprint)
  }

  @Test("They stay when lines move and when other words of the line change")
  func moved() {
    let before = prints(finding(in: "one\n[x](gone.md)", at: "gone.md"))
    let after = prints(finding(in: "one\ntwo\n\nSee [x](gone.md) now", at: "gone.md"))
    #expect(before == after)
    #expect(before[0].utf8.count == 32)
  }

  @Test("They tell paths, rules, words and occurrences apart")
  func apart() {
    let text = "[x](gone.md) [y](gone.md) [z](other.md)"
    let all =
      prints(
        finding(in: text, at: "gone.md"), finding(in: text, at: "gone.md", occurrence: 2),
        finding(in: text, at: "other.md"), finding(.linkOutside, in: text, at: "gone.md"),
        finding(in: text, at: "gone.md", path: "b.md"))
    #expect(Set(all).count == 5)
  }

  @Test("A message in other words is the same finding")
  func reworded() {
    #expect(
      prints(finding(.deadLink, .error, "one", in: "gone.md", at: "gone.md"))
        == prints(finding(.deadLink, .note, "two", in: "gone.md", at: "gone.md")))
  }

  @Test("They are these, or every baseline would be worthless")
  func stable() {
    #expect(
      prints(finding(in: "[x](gone.md)", at: "gone.md")) == ["a23dec74459b80ab8612703a74045875"])
  }
}
