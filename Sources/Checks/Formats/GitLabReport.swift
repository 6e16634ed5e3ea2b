import Markup

/// The code quality report of GitLab, which its merge requests show
/// (https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format).
public struct GitLabReport {
  public let report: CheckReport

  public init(_ report: CheckReport) { self.report = report }

  public var bytes: [UInt8] {
    ReportJSON.rows(report.findings.map(Self.issue)).bytes
  }

  private static func issue(_ finding: ReportedFinding) -> ReportJSON {
    .object([
      ("description", .string(finding.advice)),
      ("check_name", .string(finding.diagnostic.rule.rawValue)),
      ("fingerprint", .string(finding.fingerprint)),
      ("severity", .string(severity(finding.diagnostic.severity))),
      (
        "location",
        .object([
          ("path", .string(finding.path)), ("lines", .object([("begin", .int(finding.line))])),
        ])
      ),
    ])
  }

  private static func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "critical"
    case .warning: "major"
    case .note: "info"
    }
  }
}
