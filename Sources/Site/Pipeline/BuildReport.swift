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

  mutating func add(_ found: PageFindings.Found) {
    diagnostics = (diagnostics + found.diagnostics).sorted()
  }

  public var allDiagnostics: [Diagnostic] { configurationDiagnostics + diagnostics }

  /// Whether there is anything that `--strict` minds.
  public var hasFindings: Bool { allDiagnostics.contains { $0.severity >= .warning } }
}
