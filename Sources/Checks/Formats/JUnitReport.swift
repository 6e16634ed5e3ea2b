import Markup

/// JUnit's XML, which most CI systems show: a suite for each document, in it a case for each rule that
/// has something to say, or one that passes.
public struct JUnitReport {
  public let report: CheckReport
  /// Milder findings pass, and are told as the case's output.
  public let leastFailure: Severity

  public init(_ report: CheckReport, leastFailure: Severity = .warning) {
    self.report = report
    self.leastFailure = leastFailure
  }

  public var bytes: [UInt8] {
    let found = Dictionary(grouping: report.findings, by: \.path)
    let documents = Set(report.documents)
    // Findings may also be about the configuration or about a file that is no document.
    let others = Set(found.keys).subtracting(documents).sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
    let suites = (report.documents + others).map { Suite($0, found[$0] ?? [], leastFailure) }
    let tests = suites.reduce(0) { $0 + max(1, $1.cases.count) }
    let failures = suites.reduce(0) { $0 + $1.failures }
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="casebook check" tests="\(tests)" failures="\(failures)" errors="0" skipped="0" time="0">

      """
    for suite in suites { text += suite.text }
    text += "</testsuites>\n"
    return Array(text.utf8)
  }

  /// All that is said of one document.
  private struct Suite {
    let path: String
    /// By rule, in the order in which the rules first speak.
    let cases: [(rule: Rule, findings: [ReportedFinding])]
    private let leastFailure: Severity

    init(_ path: String, _ findings: [ReportedFinding], _ leastFailure: Severity) {
      self.path = path
      self.leastFailure = leastFailure
      let byRule = Dictionary(grouping: findings, by: \.diagnostic.rule)
      var seen: Set<Rule> = []
      cases = findings.map(\.diagnostic.rule).filter { seen.insert($0).inserted }
        .map { ($0, byRule[$0] ?? []) }
    }

    var failures: Int { cases.count { isFailure($0.findings) } }

    private func isFailure(_ findings: [ReportedFinding]) -> Bool {
      findings.contains { $0.diagnostic.severity >= leastFailure }
    }

    var text: String {
      let name = JUnitReport.attribute(path)
      var text =
        "<testsuite name=\"\(name)\" tests=\"\(max(1, cases.count))\" failures=\"\(failures)\" "
        + "errors=\"0\" skipped=\"0\" time=\"0\">\n"
      if cases.isEmpty {
        text += "<testcase name=\"no findings\" classname=\"\(name)\" time=\"0\"/>\n"
      }
      for (rule, findings) in cases {
        text +=
          "<testcase name=\"\(rule.rawValue)\" classname=\"\(name)\" file=\"\(name)\" time=\"0\">"
        let lines = findings.map { finding in
          "\(path):\(finding.line): \(finding.diagnostic.severity.rawValue): \(finding.advice)"
        }
        text += isFailure(findings) ? failure(findings, lines) : output(lines)
        text += "</testcase>\n"
      }
      return text + "</testsuite>\n"
    }

    private func failure(_ findings: [ReportedFinding], _ lines: [String]) -> String {
      let worst = findings.map(\.diagnostic.severity).max() ?? .warning
      let message =
        findings.count == 1 ? findings[0].diagnostic.message : "\(findings.count) findings"
      return
        "<failure type=\"\(worst.rawValue)\" message=\"\(JUnitReport.attribute(message))\">"
        + JUnitReport.content(lines) + "</failure>"
    }

    private func output(_ lines: [String]) -> String {
      "<system-out>\(JUnitReport.content(lines))</system-out>"
    }
  }

  fileprivate static func content(_ lines: [String]) -> String {
    lines.map(attribute).joined(separator: "\n")
  }

  /// XML 1.0 knows no control characters, not even as references.
  fileprivate static func attribute(_ text: String) -> String {
    var out = ""
    for scalar in VisibleText.of(text).unicodeScalars {
      switch scalar {
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "&": out += "&amp;"
      case "\"": out += "&quot;"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
