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
  private let theme: Theme
  let words: Words
  /// About the theme and the configuration's words.
  private let findings: [Diagnostic]

  /// - Parameter theme: a folder; `nil` for the built-in one.
  init(
    library: Library, knowledge: KnowledgeBase, settings: Configuration, walk: Walk,
    folder: ContentFolder, theme: String?, jobs: Int
  ) throws(ThemeError) {
    self.library = library
    self.knowledge = knowledge
    self.settings = settings
    self.walk = walk
    self.folder = folder
    self.jobs = jobs
    self.theme = if let theme { try Theme(folder: theme) } else { try Theme() }
    let (words, findings) = try self.theme.words(for: settings.interface)
    self.words = words
    self.findings = self.theme.findings + findings
  }

  /// A site that is known but for the bytes of its files, which are made when they are written.
  struct Plan: Sendable {
    /// All but the attachments.
    let files: [SiteFile]
    /// What the incidents' pages turn up while they are made.
    let findings: PageFindings
    /// What turned up before.
    let found: PageFindings.Found
    /// About the theme and the configuration's words.
    let themeDiagnostics: [Diagnostic]
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

  func plan(with search: SearchFiles) throws -> Plan {
    let theme = try theme.speaking(words)
    let documents = DocumentStage(
      library: library, walk: walk, folder: folder, labels: RenderRequest.Labels(words), jobs: jobs)
    let renderer = SiteRenderer(
      settings: SiteSettings(settings, words: words), theme: theme,
      knowledge: knowledge,
      content: documents.pages, engine: search.address)
    let findings = PageFindings(count: library.postmortems.count)
    let pages = library.postmortems.enumerated().map { number, document in
      renderer.incidentPage(of: document.reading.incident.id) {
        let (rendered, found) = documents.incident(number)
        findings.report(found, of: number)
        return rendered
      }
    }
    // The largest files come first, so that none of them is left alone at the end.
    return Plan(
      files: dataFiles + renderer.indexPages() + renderer.statistics + pages + search.files,
      findings: findings, found: documents.found, themeDiagnostics: self.findings)
  }

  private var dataFiles: [SiteFile] {
    DataFiles(knowledge: knowledge, sources: library.sources, jobs: jobs).files
  }
}
