import Markup

/// Findings that were accepted once and are not to be told again.
public struct Baseline: Sendable, Hashable {
  public struct Entry: Sendable, Hashable {
    public let path: String
    public let rule: String
    public let fingerprint: String

    public init(path: String, rule: String, fingerprint: String) {
      self.path = path
      self.rule = rule
      self.fingerprint = fingerprint
    }
  }

  public static let version = 1

  public let entries: [Entry]

  public init(entries: [Entry]) { self.entries = entries }

  /// All findings of a report.
  public init(_ report: CheckReport) {
    entries = report.findings.map {
      Entry(path: $0.path, rule: $0.diagnostic.rule.rawValue, fingerprint: $0.fingerprint)
    }
  }

  /// A file in which a line is a finding, sorted by path, so that two versions differ where findings do.
  public var bytes: [UInt8] {
    let sorted = entries.sorted {
      ($0.path, $0.rule, $0.fingerprint) < ($1.path, $1.rule, $1.fingerprint)
    }
    return ReportJSON.members([
      ("version", .int(Self.version)),
      (
        "findings",
        .rows(
          sorted.map {
            .object([
              ("path", .string($0.path)), ("rule", .string($0.rule)),
              ("fingerprint", .string($0.fingerprint)),
            ])
          })
      ),
    ]).bytes
  }

  /// A report without what was accepted, and how many accepted findings are gone.
  ///
  /// - Parameter wasJudged: whether a path was looked at; of others nothing can be said.
  public func applied(
    to report: CheckReport, wasJudged: (String) -> Bool
  ) -> (report: CheckReport, gone: Int) {
    let accepted = Set(entries.map(\.fingerprint))
    let present = Set(report.findings.map(\.fingerprint))
    let gone = entries.count { !present.contains($0.fingerprint) && wasJudged($0.path) }
    return (report.with(report.findings.filter { !accepted.contains($0.fingerprint) }), gone)
  }
}
