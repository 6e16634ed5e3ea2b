import Checks
import Incidents
import Markup
import Testing

@Suite("Checker")
struct CheckerTests {
  private let source = SourceFile(path: "a.md", text: "one\ntwo\n")

  private func finding(_ severity: Severity, _ rule: Rule, _ range: Range<Int>) -> Diagnostic {
    Diagnostic(severity, rule, "a finding", in: source, at: range)
  }

  private var rules: [CheckRule] {
    [
      CheckRule(id: .missingDate, severity: .error, summary: "one") { _ in
        [finding(.error, .missingDate, 4..<7)]
      }
    ]
  }

  @Test("Findings of reading and of rules stand by their place, each once")
  func sorted() {
    let found = [
      finding(.warning, .deadLink, 5..<6), finding(.note, .remoteImage, 0..<1),
      finding(.note, .remoteImage, 0..<1),
    ]
    let document = CheckedDocument(source: source, incidents: [], found: found)
    #expect(
      Checker(rules: rules).findings(in: document).map(\.rule) == [
        .remoteImage, .missingDate, .deadLink,
      ])
  }

  @Test("The configuration weighs findings, also those of reading, and leaves out what is off")
  func levels() {
    let document = CheckedDocument(
      source: source, incidents: [], found: [finding(.warning, .deadLink, 5..<6)])
    let checker = Checker(rules: rules, levels: [.deadLink: .error, .missingDate: .off])
    #expect(
      checker.findings(in: document).map(\.description) == [
        "a.md:2:2: error: a finding [dead-link]"
      ])
  }

  @Test("A rule that is off is not even asked")
  func off() {
    let rule = CheckRule(id: .missingDate, severity: .error, summary: "one") { _ in
      Issue.record("asked")
      return []
    }
    _ = Checker(rules: [rule], levels: [.missingDate: .off])
      .findings(in: CheckedDocument(source: source, incidents: []))
  }
}
