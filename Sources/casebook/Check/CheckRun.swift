import Checks
import Incidents
import Markup
import Site

/// Reads documents and judges them.
struct CheckRun {
  /// With paths from the root of the repository.
  let report: CheckReport
  /// What was judged, and whether everything there is was.
  private let judged: Set<String>
  private let isWhole: Bool
  let since: String?

  /// - Parameters:
  ///   - configuration: `nil` for the nearest one.
  ///   - since: only documents that changed since this revision of git are judged, against all of them.
  init(
    paths: [String], configuration: ConfigurationFile?, since: String?, jobs: Int
  ) throws {
    self.since = since
    let inputs = try CheckInputs(paths: paths, configuration: configuration, jobs: jobs)
    var places = ReportPaths()
    let filter = try since.map { try ChangeFilter(since: $0, near: paths) }
    let prefix = inputs.prefix

    let settings = inputs.configuration
    let check = DocumentCheck(
      levels: settings.checks, people: settings.people, hosts: settings.internalHosts)
    var documents: [CheckedDocument] = []
    for document in inputs.documents
    where try filter?.contains(prefix + document.source.path, &places) ?? true {
      documents.append(
        CheckedDocument(
          source: document.source, incidents: document.incidents, images: document.images,
          found: document.found))
    }
    var findings = check.findings(in: documents, concurrently: Parallel(jobs: jobs))
      .map { $0.named(prefix + $0.path) }
    let others =
      inputs.configurationDiagnostics
      + inputs.diagnostics.map { $0.named(Self.opened($0.path, prefix)) }
    for finding in check.rated(others) where try filter?.contains(finding.path, &places) ?? true {
      findings.append(finding)
    }
    if inputs.documents.isEmpty, since == nil, let first = paths.first {
      // A slip in a job's configuration must not pass for documents without findings.
      findings += check.rated([
        Diagnostic(.warning, .noPostmortems, "there is no document here", path: first)
      ])
    }
    findings.sort()

    let names = documents.map { places.fromRoot(prefix + $0.source.path) }
    report = CheckReport(
      documents: names, findings: findings, version: Casebook.version, rulePages: settings.rulePages
    ) { places.fromRoot($0.path) }
    judged = Set(names)
    // Single files say nothing about the others.
    isWhole = since == nil && paths.count == 1 && PathKind(paths[0]) == .folder
  }

  /// Whether a document was looked at, or would have been if there still were one.
  func wasJudged(_ path: String) -> Bool { isWhole || judged.contains(path) }

  /// `.` stands for the content folder itself.
  private static func opened(_ path: String, _ prefix: String) -> String {
    path == "." && !prefix.isEmpty ? String(prefix.dropLast()) : prefix + path
  }
}

/// Tells which files changed, each asked of the repository that it lies in.
private struct ChangeFilter {
  private let revision: String
  private var changes: [String: ChangedFiles] = [:]

  /// - Parameter paths: what is checked; a revision that does not exist shows even where nothing is.
  init(since revision: String, near paths: [String]) throws {
    self.revision = revision
    for path in paths {
      let folder = PathKind(path) == .folder ? path : ReportPaths.folder(of: path)
      let changed = try ChangedFiles(since: revision, in: folder)
      changes[changed.top] = changed
    }
  }

  func contains(_ path: String, _ places: inout ReportPaths) throws -> Bool {
    guard let real = places.real(path) else { return false }
    return changes.values.contains { $0.contains(real) }
  }
}
