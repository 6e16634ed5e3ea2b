import Incidents
import Markup

/// The stage that turns what is known into the files of the site.
struct SiteRendering: Sendable {
  let library: Library
  let knowledge: KnowledgeBase
  let settings: Configuration
  let audience: Audience
  let walk: Walk
  let folder: ContentFolder
  let jobs: Int
  private let theme: Theme
  let words: Words
  /// About the theme and the configuration's words.
  private let findings: [Diagnostic]

  init(
    library: Library, knowledge: KnowledgeBase, settings: Configuration, audience: Audience,
    walk: Walk,
    folder: ContentFolder, theme: Theme, jobs: Int
  ) throws(ThemeError) {
    self.library = library
    self.knowledge = knowledge
    self.settings = settings
    self.audience = audience
    self.walk = walk
    self.folder = folder
    self.jobs = jobs
    self.theme = theme
    let (words, findings) = try self.theme.words(for: settings.interface)
    self.words = words
    self.findings = self.theme.findings + findings
  }

  /// A site that is known but for the bytes of its files, which are made when they are written.
  struct Plan: Sendable {
    /// What is written first.
    let files: [SiteFile]
    /// What is written when those are, out of which some of it is put together; the attachments
    /// follow.
    let lists: @Sendable (_ written: @escaping @Sendable (String) -> [UInt8]?) -> [SiteFile]
    /// What the incidents' pages turn up while they are made.
    let findings: PageFindings
    /// What turned up before.
    let found: PageFindings.Found
    /// About the theme and the configuration's words.
    let themeDiagnostics: [Diagnostic]
    /// What the incidents' pages are made by.
    let documents: DocumentStage
    let renderer: SiteRenderer
    /// Where in `files` the incidents' pages stand.
    fileprivate let pages: Range<Int>

    /// What came up, after the files were written.
    ///
    /// - Parameters:
    ///   - known: what the last build's pages turned up, by path.
    ///   - kept: by the files' order, which are the last build's and were not made.
    func found(
      knowing known: [String: PageFindings.Found], kept: [Bool]
    ) -> (all: PageFindings.Found, pages: [String: PageFindings.Found]) {
      var all = found
      var byPage: [String: PageFindings.Found] = [:]
      for (number, made) in zip(pages, findings.pages) {
        let path = files[number].path
        guard let found = kept[number] ? known[path] : made, !found.isEmpty else { continue }
        all.add(found)
        byPage[path] = found
      }
      return (all, byPage)
    }
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

  /// - Parameter recollection: what says which pages are the last build's.
  func plan(with search: SearchFiles, recollection: PageRecollection?) throws -> Plan {
    let theme = try theme.speaking(words)
    let documents = DocumentStage(
      library: library, walk: walk, folder: folder, labels: RenderRequest.Labels(words),
      publicText: PublicText(settings, for: audience), jobs: jobs)
    let renderer = SiteRenderer(
      settings: SiteSettings(settings, words: words, audience: audience), theme: theme,
      knowledge: knowledge,
      content: documents.pages, engine: search.address, jobs: jobs)
    let findings = PageFindings(count: library.postmortems.count)
    let inputs = recollection?.inputs(of: library, renderer, documents.resolver, jobs: jobs)
    let pages = library.postmortems.enumerated().map { number, document in
      renderer.incidentPage(
        of: document.reading.incident.id, inputs: inputs?.pages[number]
      ) {
        let (rendered, found) = documents.incident(number)
        findings.report(found, of: number)
        return rendered
      }
    }
    let data = DataFiles(
      knowledge: knowledge, sources: library.sources,
      about: DataAbout(settings))
    let lists = renderer.indexPages()
    // Data about incidents, of which a handbook has none.
    let records = renderer.isHandbook ? [] : data.records(inputs: inputs?.records) + search.files
    let statistics = renderer.isHandbook ? [] : renderer.statistics
    return Plan(
      files: pages + records,
      lists: { (renderer.isHandbook ? [] : data.folder($0)) + lists + statistics },
      findings: findings, found: documents.found,
      themeDiagnostics: self.findings, documents: documents, renderer: renderer,
      pages: 0..<pages.count)
  }
}
