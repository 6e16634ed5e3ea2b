import Incidents
import Markup

/// The stage that turns what is known into the files of the site.
struct SiteRendering: Sendable {
  let library: Library
  let knowledge: KnowledgeBase
  let settings: Configuration
  let walk: Walk
  let folder: ContentFolder
  let theme: String?
  let jobs: Int

  struct Output: Sendable {
    var files: [SiteFile]
    var diagnostics: [Diagnostic]
    /// About the theme and the configuration's words.
    var themeDiagnostics: [Diagnostic]
  }

  func run() throws -> Output {
    let theme = try theme.map { try Theme(folder: $0) } ?? Theme()
    let (words, themeFindings) = try theme.words(for: settings.interface)
    let documents = DocumentStage(
      library: library, walk: walk, folder: folder, labels: RenderRequest.Labels(words), jobs: jobs
    ).run()
    let renderer = SiteRenderer(
      settings: SiteSettings(settings, words: words), theme: try theme.speaking(words),
      knowledge: knowledge,
      content: documents.pages)
    let pages = Parallel(jobs: jobs).map(documents.incidents) { renderer.incidentPage($0) }
    return Output(
      files: renderer.indexPages() + pages + dataFiles
        + documents.attachments.map(Self.attachment),
      diagnostics: documents.diagnostics, themeDiagnostics: theme.findings + themeFindings)
  }

  private var dataFiles: [SiteFile] {
    DataFiles(knowledge: knowledge, sources: library.sources, jobs: jobs).files
  }

  private static func attachment(_ path: String) -> SiteFile {
    SiteFile(path: SiteAddress.attachment(path), content: .attachment(path))
  }
}
