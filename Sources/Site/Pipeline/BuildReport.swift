import Markup

/// What came of a build.
public struct BuildReport: Sendable {
  /// About the documents, sorted; their paths are relative to the content folder.
  public var diagnostics: [Diagnostic]
  /// About `casebook.yml` and the theme; their paths lead there from the current folder.
  public var configurationDiagnostics: [Diagnostic]
  /// How many incidents the site has.
  public var incidents: Int
  /// The published files; `nil` where findings kept the build from publishing.
  public var files: PublishedCount?
  /// Folders beside the output that could not be removed.
  public var leftovers: [String]
  public var timings: Timings
  /// Whether the last build's site and report stand, since nothing changed.
  public var isUnchanged = false
  /// The documents that pages are made of, by the pages' paths in the site.
  public var origins: [String: String] = [:]
  /// What makes the pages of single documents anew; `nil` where nobody asked for it, or the last
  /// build's stand.
  public var drafts: PageDrafts?
  /// What a preview of the site says; `nil` before the words are known.
  public var phrases: PreviewPhrases?

  mutating func add(_ found: PageFindings.Found) {
    diagnostics = (diagnostics + found.diagnostics).sorted()
  }

  public var allDiagnostics: [Diagnostic] { configurationDiagnostics + diagnostics }

  /// Whether there is anything that `--strict` minds.
  public var hasFindings: Bool { allDiagnostics.contains { $0.severity >= .warning } }
}
