import Dispatch
import Incidents
import Markup

/// Holds documents against the rules.
public struct Checker: Sendable {
  private let rules: [CheckRule]
  private let levels: [Rule: RuleLevel]

  /// - Parameter levels: what the configuration makes of rules; also of those whose findings come up
  ///   while documents are read.
  public init(rules: [CheckRule] = CheckRule.all, levels: [Rule: RuleLevel] = [:]) {
    // What nobody wants to see need not be looked for.
    self.rules = rules.filter { levels[$0.id] != .off }
    self.levels = levels
  }

  /// What is found in a document, by place.
  public func findings(in document: CheckedDocument) -> [Diagnostic] {
    let found = document.found + rules.flatMap { $0.check(document) }
    var findings = rated(found)
    findings.sort()
    return findings.enumerated().filter { $0 == 0 || findings[$0 - 1] != $1 }.map(\.element)
  }

  /// What is found in documents, by their order and then by place.
  public func findings(
    in documents: [CheckedDocument], concurrently: some ConcurrentMap
  ) -> [Diagnostic] {
    concurrently.map(documents) { findings(in: $0) }.flatMap(\.self)
  }

  /// Findings with the severities of the configuration, those of rules that are off left out.
  public func rated(_ findings: [Diagnostic]) -> [Diagnostic] {
    guard !levels.isEmpty else { return findings }
    return findings.compactMap { finding in
      guard let level = levels[finding.rule] else { return finding }
      return level.severity.map(finding.rated)
    }
  }
}
