import Markup

/// SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), which GitHub's code scanning and many
/// other tools read.
public struct SARIFReport {
  public let bytes: [UInt8]
  /// How many findings GitHub would have no room for, and which are therefore left out; the mildest.
  public let omitted: Int

  public init(_ report: CheckReport, limits: SARIFLimits = .github) {
    let kept = limits.kept(report.findings)
    omitted = report.findings.count - kept.count
    bytes = Self.log(report.with(kept), omitted: omitted).bytes
  }

  /// What to say where findings are left out.
  public static func notice(omitted: Int) -> String {
    "\(omitted) of the findings \(omitted == 1 ? "is" : "are") left out of the SARIF file, the mildest: "
      + "GitHub takes 25,000 results and 10 MB"
  }

  private static func log(_ report: CheckReport, omitted: Int) -> ReportJSON {
    .members([
      (
        "$schema",
        .string(
          "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
        )
      ),
      ("version", .string("2.1.0")), ("runs", .list([run(report, omitted: omitted)])),
    ])
  }

  private static func run(_ report: CheckReport, omitted: Int) -> ReportJSON {
    let rules = Rule.allCases.sorted { $0.rawValue < $1.rawValue }
    let indices = Dictionary(uniqueKeysWithValues: zip(rules, 0...))
    let driver: [(String, ReportJSON)] = [
      ("name", .string("Casebook")), ("semanticVersion", .string(report.version)),
      ("rules", .rows(rules.map { rule($0, report) })),
    ]
    var invocation: [(String, ReportJSON)] = [("executionSuccessful", .bool(true))]
    if omitted > 0 {
      invocation.append(
        (
          "toolExecutionNotifications",
          .list([
            .object([
              ("level", .string("warning")), ("message", text(notice(omitted: omitted))),
            ])
          ])
        ))
    }
    return .members([
      ("tool", .object([("driver", .members(driver))])),
      ("automationDetails", .object([("id", .string("casebook-check/"))])),
      ("columnKind", .string("unicodeCodePoints")),
      (
        "originalUriBaseIds",
        .object([("%SRCROOT%", .object([("description", text("The root of the repository."))]))])
      ),
      ("invocations", .list([.object(invocation)])),
      ("results", .rows(report.findings.map { result($0, indices[$0.diagnostic.rule]!) })),
    ])
  }

  private static func rule(_ rule: Rule, _ report: CheckReport) -> ReportJSON {
    let id = rule.rawValue
    let summary = RuleCatalogue.summary(of: rule)
    let page = report.page(of: rule)
    var help =
      "\(summary) To accept one place, write <!-- casebook: ignore \(id) --> before it; to change how "
      + "much the rule matters, write \(id) below checks in casebook.yml."
    if let page { help += " See \(page)" }
    var members: [(String, ReportJSON)] = [
      ("id", .string(id)), ("shortDescription", text(summary)), ("fullDescription", text(summary)),
      ("help", text(help)),
    ]
    if let page { members.append(("helpUri", .string(page))) }
    if let severity = RuleCatalogue.severity(of: rule) {
      members.append(("defaultConfiguration", .object([("level", .string(severity.rawValue))])))
    }
    if rule == .leakedSecret {
      // What GitHub sorts security alerts by.
      members.append(
        (
          "properties",
          .object([
            ("tags", .list([.string("security")])), ("security-severity", .string("8.0")),
          ])
        ))
    }
    return .object(members)
  }

  private static func result(_ finding: ReportedFinding, _ ruleIndex: Int) -> ReportJSON {
    .object([
      ("ruleId", .string(finding.diagnostic.rule.rawValue)), ("ruleIndex", .int(ruleIndex)),
      ("level", .string(finding.diagnostic.severity.rawValue)), ("message", text(finding.advice)),
      (
        "locations",
        .list([
          .object([
            (
              "physicalLocation",
              .object([
                (
                  "artifactLocation",
                  .object([
                    ("uri", .string(PercentEncoding.path(finding.path))),
                    ("uriBaseId", .string("%SRCROOT%")),
                  ])
                ), ("region", region(finding)),
              ])
            )
          ])
        ])
      ),
      (
        "partialFingerprints",
        .object([
          // The name that GitHub looks for, with the number of the occurrence that it expects.
          ("primaryLocationLineHash", .string(finding.fingerprint + ":1")),
          ("casebook/v1", .string(finding.fingerprint)),
        ])
      ),
    ])
  }

  /// A finding about a file as a whole points at its first line: GitHub wants every result to have one.
  private static func region(_ finding: ReportedFinding) -> ReportJSON {
    var members: [(String, ReportJSON)] = [("startLine", .int(finding.line))]
    if let start = finding.diagnostic.position {
      members.append(("startColumn", .int(start.column)))
      if let end = finding.diagnostic.end {
        members += [("endLine", .int(end.line)), ("endColumn", .int(end.column))]
      }
    }
    return .object(members)
  }

  /// SARIF reads `{0}` in a message as a placeholder, and `[words](address)` as a link.
  private static func text(_ text: String) -> ReportJSON {
    let plain = text.replacing("{", with: "{{").replacing("}", with: "}}").replacing(
      "](", with: "] (")
    return .object([("text", .string(plain))])
  }
}
