import Markup

/// Words of a document that accept findings of it.
struct Suppression: Sendable, Hashable {
  /// A rule's id as written, and where.
  struct Name: Sendable, Hashable {
    let text: String
    let range: Range<Int>

    var rule: Rule? { Rule(rawValue: text) }
  }

  let names: [Name]
  /// The lines (from 0) whose findings it accepts; `nil` for the whole document.
  let lines: Range<Int>?

  func accepts(_ finding: Diagnostic) -> Bool {
    guard let lines else { return true }
    return finding.position.map { lines.contains($0.line - 1) } ?? false
  }
}

extension Rule {
  /// Findings that no document can accept: who says that a document cannot be read, or that it accepts
  /// too much, must be heard. The configuration can weigh them differently.
  static let unsuppressible: Set<Rule> = [
    .notUTF8, .nulByte, .emptyFile, .unreadableFile, .fileTooLarge, .symbolicLink, .yamlSyntax,
    .yamlLimit, .unknownRule, .unusedSuppression,
  ]
}
