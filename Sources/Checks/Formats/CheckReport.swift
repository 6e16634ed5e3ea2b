import Markup

/// What a check came to, ready for any format.
public struct CheckReport: Sendable {
  /// The documents that were judged, as ``ReportedFinding/path`` names them, in order.
  public let documents: [String]
  /// By path and place.
  public let findings: [ReportedFinding]
  /// Casebook's.
  public let version: String
  /// The address of a rule's page, `{rule}` standing for its id.
  public let rulePages: String?

  /// - Parameters:
  ///   - findings: in the order of their places, so that equal ones are counted in it.
  ///   - path: the path of a finding's file from the root of the repository.
  public init(
    documents: [String], findings: [Diagnostic], version: String, rulePages: String? = nil,
    path: (Diagnostic) -> String
  ) {
    self.documents = documents
    self.version = version
    self.rulePages = rulePages
    var fingerprints = Fingerprints()
    // Many findings stand in one file, one behind the other.
    var last = (written: "", path: "")
    self.findings = findings.map { finding in
      if last.written != finding.path { last = (finding.path, path(finding)) }
      let path = last.path
      return ReportedFinding(
        diagnostic: finding, path: path, fingerprint: fingerprints.next(of: finding, at: path))
    }
  }

  private init(_ report: CheckReport, findings: [ReportedFinding]) {
    documents = report.documents
    version = report.version
    rulePages = report.rulePages
    self.findings = findings
  }

  /// The same with some of its findings.
  public func with(_ findings: [ReportedFinding]) -> CheckReport {
    CheckReport(self, findings: findings)
  }

  public func count(_ severity: Severity) -> Int {
    findings.count { $0.diagnostic.severity == severity }
  }

  /// The most severe first, and by path and place among equals: for places that show only a few.
  public var bySeverity: [ReportedFinding] {
    Severity.allCases.reversed().flatMap { severity in
      findings.filter { $0.diagnostic.severity == severity }
    }
  }

  func page(of rule: Rule) -> String? {
    rulePages?.replacing("{rule}", with: rule.rawValue)
  }
}

/// A finding as reports tell it.
public struct ReportedFinding: Sendable, Hashable {
  public let diagnostic: Diagnostic
  /// From the root of the repository, with `/` between its parts.
  public let path: String
  /// 32 hexadecimal digits that stay when lines move; no other finding of the report has them.
  public let fingerprint: String

  /// From 1; a finding about a file as a whole stands at its beginning.
  var line: Int { diagnostic.position?.line ?? 1 }

  /// What is wrong, and what to change.
  var advice: String {
    diagnostic.help.map { "\(diagnostic.message); \($0)" } ?? diagnostic.message
  }
}
