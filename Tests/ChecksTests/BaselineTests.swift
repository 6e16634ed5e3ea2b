import Markup
import Testing

@testable import Checks

@Suite("A baseline")
struct BaselineTests {
  private let words = "gone.md gone.md other.md"

  @Test("It has a line for each finding, sorted by path")
  func bytes() {
    let one = finding(in: words, at: "other.md", path: "b.md")
    let two = finding(in: words, at: "gone.md", path: "a.md")
    let lines = text(Baseline(report([one, two])).bytes).split(separator: "\n").map(String.init)
    #expect(lines.count == 7)
    #expect(lines[1] == #""version":1,"#)
    #expect(
      lines[3].hasPrefix(#"{"path":"a.md","rule":"dead-link","fingerprint":""#)
        && lines[3].hasSuffix("},"))
    #expect(lines[4].hasPrefix(#"{"path":"b.md","#))
    #expect(Baseline(report([two, one])).bytes == Baseline(report([one, two])).bytes)
  }

  @Test("What it accepts is left out, what is new stays, what is gone is counted")
  func applied() {
    let old = report([finding(in: words, at: "gone.md"), finding(in: words, at: "other.md")])
    let moved = "new\n\n" + words
    let new = report([
      finding(in: moved, at: "gone.md"), finding(in: moved, at: "gone.md", occurrence: 2),
    ])
    let outcome = Baseline(old).applied(to: new) { _ in true }
    #expect(
      outcome.report.findings.map(\.diagnostic.position) == [SourcePosition(line: 3, column: 9)])
    #expect(outcome.gone == 1)
    #expect(Baseline(old).applied(to: new) { $0 != "a.md" }.gone == 0)
  }
}
