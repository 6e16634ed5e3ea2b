import Markup
import Preview
import Site
import Synchronization

/// A site that is built into a folder of its own, again and again, and looked at there.
final class SitePreview: PreviewSource {
  private struct Known {
    var origins: [String: String] = [:]
    var phrases: PreviewPhrases?
    var findings: [PreviewFinding] = []
    var drafted = DraftedPages()
    /// Whether the last build took so long that nobody wants to wait for the next.
    var isSlow = false
    /// What became of the last build, for the terminal.
    var outcome = ""
  }

  private let build: SiteBuild
  /// What the whole links of the site begin with, which a preview follows to itself.
  private let base: String
  /// What comes before the paths of documents in messages.
  private let prefix: String
  private let known = Mutex(Known())

  /// - Parameters:
  ///   - build: writes into a folder that is the preview's alone.
  ///   - address: of the preview; stands for the one that the site will be published at.
  init(_ build: SiteBuild, address: String) {
    var build = build
    base = build.baseURL ?? address
    build.baseURL = base
    build.progress = Progress()
    build.keepsDrafts = true
    self.build = build
    prefix = FilePath.prefix(of: build.content)
  }

  func refresh() -> PreviewState {
    let clock = ContinuousClock()
    let start = clock.now
    let mark = known.withLock { $0.drafted.mark }
    do {
      // Later builds are over before anybody would look, and come with every save.
      let isFirst = known.withLock { $0.outcome.isEmpty }
      let report = try ProgressBar.showing(build.progress, isWanted: isFirst) { try build.run() }
      let findings = findings(of: report)
      let duration = Int((clock.now - start) / .milliseconds(1))
      let phrases = known.withLock { known in
        // A build of nothing new tells only what it found.
        if !report.isUnchanged {
          known.origins = report.origins
          known.phrases = report.phrases
        }
        known.drafted.buildEnded(since: mark, report.drafts)
        known.isSlow = duration > Self.patience
        return known.phrases ?? PreviewPhrases.builtIn
      }
      known.withLock {
        $0.findings = findings
        $0.outcome =
          "\(Counts.phrase(report.incidents, "incident")) in \(duration) ms"
          + (Counts.phrase(report.allDiagnostics).map { "; \($0)" } ?? "")
      }
      return PreviewState(findings: findings, texts: texts(phrases, findings))
    } catch {
      let failure = Printable.text(String(describing: error))
      let (phrases, findings) = known.withLock {
        $0.outcome = "error: \(failure)"
        $0.drafted.buildEnded(since: mark, nil)
        return ($0.phrases ?? PreviewPhrases.builtIn, $0.findings)
      }
      return PreviewState(findings: findings, failure: failure, texts: texts(phrases, findings))
    }
  }

  /// Milliseconds that a build may take without anybody seeing drafts before it.
  private static let patience = 100

  /// Whoever saves more documents at a time than these does not write them.
  private static let mostDrafts = 10

  func draft(_ changes: Changes) -> Bool {
    guard let saved = SavedDocuments(build).paths(changes) else {
      known.withLock { $0.drafted.settingsChanged() }
      return false
    }
    guard saved.count <= Self.mostDrafts,
      let drafts = known.withLock({ $0.isSlow ? $0.drafted.drafts : nil })
    else { return false }
    let pages = saved.compactMap(drafts.pages).flatMap { $0 }
    known.withLock { $0.drafted.add(pages) }
    return !pages.isEmpty
  }

  /// What became of the last refresh, on one line.
  var outcome: String { known.withLock { $0.outcome } }

  func file(_ path: String) -> PreviewFile? {
    if let drafted = known.withLock({ $0.drafted[path] }) { return drafted }
    let isForeign = path.hasPrefix(Self.attachments)
    if let file = PreviewFile(path, in: build.output, isForeign: isForeign) { return file }
    // Between two steps of opening it, the site may have been exchanged for a new one.
    return PreviewFile(path, in: build.output, isForeign: isForeign)
  }

  /// Where the site has files that documents link to.
  private static let attachments = "files/"

  /// The page for missing addresses has whole links, since nobody knows from where it is seen.
  func missingPage() -> PreviewFile? {
    guard let file = file("404.html") else { return nil }
    let page = String(decoding: file.bytes, as: UTF8.self)
    return PreviewFile(
      bytes: Array(page.replacing("=\"\(base)/", with: "=\"/").utf8), modified: file.modified)
  }

  func origin(of page: String) -> String? { known.withLock { $0.origins[page] } }

  func page(of origin: String) -> String? {
    known.withLock { known in known.origins.filter { $0.value == origin }.keys.min() }
  }

  private func findings(of report: BuildReport) -> [PreviewFinding] {
    var printer = DiagnosticPrinter()
    printer.isDetailed = false
    printer.isColoured = false
    let finding = { (diagnostic: Diagnostic) in
      PreviewFinding(
        severity: PreviewFinding.Severity(rawValue: diagnostic.severity.rawValue) ?? .note,
        origin: diagnostic.path, text: String(printer.text(diagnostic).dropLast()),
        help: diagnostic.help.map(Printable.text))
    }
    let settings = report.configurationDiagnostics.map(finding)
    printer.prefix = prefix
    return settings + report.diagnostics.map(finding)
  }

  private func texts(_ phrases: PreviewPhrases?, _ findings: [PreviewFinding]) -> PreviewTexts {
    PreviewTexts(
      language: phrases?.language ?? "en", title: phrases?.title ?? "",
      count: phrases?.count ?? "", here: phrases?.here ?? "",
      elsewhere: phrases?.elsewhere ?? "",
      more: phrases?.more(max(0, findings.count - PreviewFinding.mostShown)) ?? "",
      failed: phrases?.failed ?? "", unbuilt: phrases?.unbuilt ?? "", lost: phrases?.lost ?? "")
  }
}
