import Incidents
import Markup

/// All that a document accepts.
struct Suppressions {
  private let source: SourceFile
  private let all: [Suppression]
  /// About words that cannot be understood.
  let diagnostics: [Diagnostic]

  init(_ source: SourceFile) {
    self.source = source
    let comments = SuppressionComments(source)
    let metadata = SuppressionMetadata(source)
    all = metadata.suppressions + comments.suppressions
    diagnostics = metadata.diagnostics + comments.diagnostics
  }

  /// The findings that are not accepted, and what is to be said of the words that accept.
  ///
  /// - Parameter isOff: whether nobody looks for a rule's findings, so that none can be there.
  func applied(
    to findings: [Diagnostic], isOff: (Rule) -> Bool
  ) -> (findings: [Diagnostic], about: [Diagnostic]) {
    guard !all.isEmpty else { return (findings, diagnostics) }
    var used: Set<Suppression.Name> = []
    let kept = findings.filter { finding in
      guard !Rule.unsuppressible.contains(finding.rule) else { return true }
      var isAccepted = false
      for suppression in all where suppression.accepts(finding) {
        for name in suppression.names where name.rule == finding.rule {
          used.insert(name)
          isAccepted = true
        }
      }
      return !isAccepted
    }
    let about = all.flatMap(\.names).compactMap { name in
      used.contains(name) ? nil : finding(about: name, isOff: isOff)
    }
    return (kept, diagnostics + about)
  }

  /// About a name that accepts nothing.
  private func finding(about name: Suppression.Name, isOff: (Rule) -> Bool) -> Diagnostic? {
    guard let rule = name.rule else {
      let help = NearestTerm.of(name.text, in: Rule.allCases.map(\.rawValue))
        .map { "did you mean `\($0)`?" }
      return Diagnostic(
        .warning, .unknownRule, "there is no rule \(name.text.quoted)", in: source,
        at: name.range, help: help ?? "the rule's id stands in brackets behind a finding")
    }
    if Rule.unsuppressible.contains(rule) {
      return Diagnostic(
        .warning, .unusedSuppression, "a document cannot accept `\(rule.rawValue)`", in: source,
        at: name.range, help: "weigh it below `checks` in casebook.yml")
    }
    guard !isOff(rule) else { return nil }
    return Diagnostic(
      .warning, .unusedSuppression, "there is no `\(rule.rawValue)` here to be accepted",
      in: source,
      at: name.range, help: "take it out, so that it accepts nothing that comes later")
  }
}
