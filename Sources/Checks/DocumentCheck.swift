import Incidents
import Markup

/// Everything that is to be said of documents: what the rules find and what must not be published,
/// without what the documents accept, and without printing a secret.
public struct DocumentCheck: Sendable {
  private let checker: Checker
  private let leaks: LeakSettings
  private let off: Set<Rule>

  /// - Parameters:
  ///   - levels: what the configuration makes of rules.
  ///   - people: names that must not be published.
  ///   - hosts: names of internal hosts, `*` standing for any part.
  public init(levels: [Rule: RuleLevel] = [:], people: [String] = [], hosts: [String] = []) {
    checker = Checker(levels: levels)
    off = Set(levels.filter { $0.value == .off }.keys)
    leaks = LeakSettings(people: people, hosts: hosts, off: off)
  }

  /// By place.
  public func findings(in document: CheckedDocument) -> [Diagnostic] {
    let source = document.source
    let leaks = LeakCheck(source, settings: leaks)
    let found = checker.findings(in: document) + checker.rated(leaks.findings)
    let (findings, about) = Suppressions(source).applied(to: found, isOff: off.contains)
    let all = (findings + checker.rated(about)).sorted()
    guard let mask = leaks.mask else { return all }
    return all.map(mask.masked)
  }

  /// By the documents' order and then by place.
  public func findings(
    in documents: [CheckedDocument], concurrently: some ConcurrentMap
  ) -> [Diagnostic] {
    concurrently.map(documents) { findings(in: $0) }.flatMap(\.self)
  }

  /// What is said of other files, weighed as the configuration has it.
  public func rated(_ findings: [Diagnostic]) -> [Diagnostic] { checker.rated(findings) }
}
