import Markup

/// A report for programs of one's own. Columns count Unicode scalars; ends are exclusive.
public struct JSONReport {
  public let report: CheckReport

  public init(_ report: CheckReport) { self.report = report }

  public var bytes: [UInt8] {
    ReportJSON.members([
      ("version", .int(1)),
      ("tool", .object([("name", .string("casebook")), ("version", .string(report.version))])),
      (
        "summary",
        .object([
          ("documents", .int(report.documents.count)), ("errors", .int(report.count(.error))),
          ("warnings", .int(report.count(.warning))), ("notes", .int(report.count(.note))),
        ])
      ),
      ("findings", .rows(report.findings.map(Self.finding))),
    ]).bytes
  }

  private static func finding(_ finding: ReportedFinding) -> ReportJSON {
    let diagnostic = finding.diagnostic
    var members: [(String, ReportJSON)] = [("path", .string(finding.path))]
    if let start = diagnostic.position {
      members += [("line", .int(start.line)), ("column", .int(start.column))]
    }
    if let end = diagnostic.end {
      members += [("end_line", .int(end.line)), ("end_column", .int(end.column))]
    }
    members += [
      ("severity", .string(diagnostic.severity.rawValue)),
      ("rule", .string(diagnostic.rule.rawValue)), ("message", .string(diagnostic.message)),
    ]
    if let help = diagnostic.help { members.append(("help", .string(help))) }
    members.append(("fingerprint", .string(finding.fingerprint)))
    return .object(members)
  }
}
