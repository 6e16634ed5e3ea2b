import Incidents
import Markup

/// The stage that turns what is known into the files of the site.
struct SiteRendering: Sendable {
  let library: Library
  let knowledge: KnowledgeBase
  let settings: Configuration
  let walk: Walk
  let folder: ContentFolder
  let jobs: Int
  let progress: Progress?
  private let theme: Theme
  let words: Words
  /// About the theme and the configuration's words.
  private let findings: [Diagnostic]

  /// - Parameter theme: a folder; `nil` for the built-in one.
  init(
    library: Library, knowledge: KnowledgeBase, settings: Configuration, walk: Walk,
    folder: ContentFolder, theme: String?, jobs: Int, progress: Progress? = nil
  ) throws(ThemeError) {
    self.library = library
    self.knowledge = knowledge
    self.settings = settings
    self.walk = walk
    self.folder = folder
    self.jobs = jobs
    self.progress = progress
    self.theme = if let theme { try Theme(folder: theme) } else { try Theme() }
    let (words, findings) = try self.theme.words(for: settings.interface)
    self.words = words
    self.findings = self.theme.findings + findings
  }

  struct Output: Sendable {
    var files: [SiteFile]
    var diagnostics: [Diagnostic]
    /// About the theme and the configuration's words.
    var themeDiagnostics: [Diagnostic]
  }

  /// The index of all postmortems that the site has.
  var search: SearchFiles {
    let taxonomy = words.localised(knowledge.taxonomy)
    let documents = Parallel(jobs: jobs).map(library.postmortems) {
      SearchDocument(reading: $0.reading, taxonomy: taxonomy)
    }
    let index = SearchIndex(documents, taxonomy: taxonomy, concurrently: Parallel(jobs: jobs))
    return SearchFiles(index, engine: theme.search, jobs: jobs)
  }

  func run(with search: SearchFiles) throws -> Output {
    let theme = try theme.speaking(words)
    // A document is rendered first, then the page around it.
    progress?.expect(2 * library.postmortems.count)
    let documents = DocumentStage(
      library: library, walk: walk, folder: folder, labels: RenderRequest.Labels(words), jobs: jobs,
      progress: progress
    ).run()
    let renderer = SiteRenderer(
      settings: SiteSettings(settings, words: words), theme: theme,
      knowledge: knowledge,
      content: documents.pages, engine: search.address)
    let pages = Parallel(jobs: jobs, progress: progress).map(documents.incidents) {
      renderer.incidentPage($0)
    }
    return Output(
      files: renderer.indexPages() + pages + dataFiles
        + renderer.statistics + search.files
        + documents.attachments.map(Self.attachment),
      diagnostics: documents.diagnostics, themeDiagnostics: findings)
  }

  private var dataFiles: [SiteFile] {
    DataFiles(knowledge: knowledge, sources: library.sources, jobs: jobs).files
  }

  private static func attachment(_ path: String) -> SiteFile {
    SiteFile(path: SiteAddress.attachment(path), content: .attachment(path))
  }
}
