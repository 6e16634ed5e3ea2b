import Incidents
import Markup

/// One build of a site, from a folder of documents to a folder of files.
public struct SiteBuild: Sendable {
  public let content: String
  public let output: String
  /// `nil` for the one in the content folder, which may be missing.
  public var configuration: ConfigurationFile?
  /// Wins over the configuration's.
  public var baseURL: String?
  /// A folder whose files replace the built-in theme's.
  public var theme: String?
  public var audience = Audience.public
  /// Without it, nothing is published if there is any warning or error.
  public var publishesFindings = true
  public var jobs = 1
  /// The file that keeps for the next build what need not be done again; `nil` for none.
  public var cache: String?
  /// Whether nothing that earlier builds left is used.
  public var isClean = false
  /// Whether the process ends soon after: then memory is not given back before.
  public var endsProcess = false
  /// Whether the report gets what it takes to make single pages anew.
  public var keepsDrafts = false
  /// Is told how far the build has come.
  public var progress: Progress?

  public init(content: String, output: String) {
    self.content = content
    self.output = output
  }

  /// The pipeline: walk, parse, extract, relate, index, render, publish.
  ///
  /// - Throws: what keeps the site from being built at all; the old site is then whole. What is
  ///   wrong in documents stands in the report instead.
  public func run() throws -> BuildReport {
    var timings = Timings(progress: progress)
    let folder = try ContentFolder(path: content)
    let target = try OutputFolder(path: output, content: content)
    let configured = try configured()
    let settings = configured.configuration
    try PrivacyError.check(settings, for: audience)
    let themeFiles = try theme.map(ThemeFiles.init(folder:))
    let recall = Recall(self, configured, theme: themeFiles)

    let walk = try timings.measure(.walk) {
      try ContentWalker(
        folder: folder, excluded: target.identities, readsExtensionless: settings.extensionless
      ).walk()
    }
    let reader = LibraryReader(
      settings: settings.reading, splits: settings.splits, jobs: jobs,
      publicText: PublicText(settings, for: audience), recollection: recall?.reading)
    let loaded = reader.load(walk.references(in: folder), timings: &timings)
    let known = recall?.known(loaded, walk, folder)
    var publisher = SitePublisher(output: target, content: folder, jobs: jobs)
    publisher.progress = progress
    if let known, var last = known.unchanged(at: target, publishesFindings, timings) {
      last.leftovers = publisher.clearDeadBuilds()
      return last
    }

    var library = reader.read(loaded, timings: &timings)
    library.keep(for: audience)
    UniqueIDs.assign(in: &library)
    UniquePageIDs.assign(in: &library)
    let (knowledge, relationFindings) = timings.measure(.relate) {
      KnowledgeBase.relate(
        library.postmortems.map(\.reading), taxonomy: settings.reading.taxonomy,
        concurrently: Parallel(jobs: jobs))
    }
    let rendering = try SiteRendering(
      library: library, knowledge: knowledge, settings: settings, audience: audience, walk: walk,
      folder: folder,
      theme: try Theme(files: themeFiles ?? ThemeFiles()), jobs: jobs)
    let search = timings.measure(.index) { rendering.search }

    var report = BuildReport(
      diagnostics: walk.diagnostics + library.diagnostics + relationFindings,
      configurationDiagnostics: configured.diagnostics + settings.idleSplits(walk.documents)
        + settings.idleAudiences(walk.documents + walk.attachments),
      incidents: knowledge.incidents.count, leftovers: [], timings: timings)
    if knowledge.incidents.isEmpty { report.diagnostics.append(noPostmortems(library)) }

    let publication = try publisher.begin(knowing: known?.files ?? [:])
    do {
      let found = try report.timings.measure(.render) {
        let plan = try rendering.plan(with: search, recollection: known?.pages)
        if endsProcess { Forever.keep((rendering, search, plan)) }
        report.configurationDiagnostics += plan.themeDiagnostics
        let kept = try publication.write(plan.files)
        try publication.write(plan.lists(publication.written))
        if keepsDrafts {
          report.drafts = PageDrafts(
            of: library, loaded: loaded, by: reader, folder: folder, audience: audience,
            documents: plan.documents, renderer: plan.renderer)
        }
        return plan.found(knowing: known?.found ?? [:], kept: kept)
      }
      report.add(found.all)
      report.origins = library.origins
      report.phrases = PreviewPhrases(rendering.words, diagnostics: report.allDiagnostics)
      guard publishesFindings || !report.hasFindings else {
        publication.abandon()
        return report
      }
      report.leftovers = try report.timings.measure(.publish) {
        try publication.write(SiteFile.attachments(found.all.attachments, library.changed))
        return try publication.commit()
      }
      report.files = publication.count
      known?.remember(publication.records, found, report, attachments: found.all.files)
    } catch {
      publication.abandon()
      throw error
    }
    return report
  }

  /// The configuration, read once: what is built and what is remembered of it are the same bytes.
  private func configured() throws(FileError) -> ConfigurationFile.Contents {
    let file = configuration ?? ConfigurationFile(in: content)
    var contents = try file?.read(for: audience) ?? ConfigurationFile.Contents()
    if let baseURL { contents.configuration.baseURL = baseURL }
    return contents
  }

  private func noPostmortems(_ library: Library) -> Diagnostic {
    let help = "files that end in \(DocumentName.inWords) are read"
    // A handbook is meant to be one; a folder without anything hardly is.
    return library.pages.isEmpty
      ? Diagnostic(
        .warning, .noPostmortems, "there is no postmortem here, so the site is empty", path: ".",
        help: help)
      : Diagnostic(
        .note, .noPostmortems, "there is no postmortem here, so the site has pages alone",
        path: ".", help: help)
  }
}

extension Walk {
  /// The documents as the reading stages want them.
  func references(in folder: ContentFolder) -> [DocumentReference] {
    documents.map { DocumentReference(folder: folder, relative: $0, path: $0, place: $0) }
  }
}

extension SiteFile {
  /// - Parameters:
  ///   - paths: in the content folder.
  ///   - changed: documents that say something else to the audience than in their files.
  fileprivate static func attachments(
    _ paths: Set<String>, _ changed: [String: SourceFile]
  ) -> [SiteFile] {
    paths.sorted(by: ContentWalker.precedesByBytes).map { path in
      SiteFile(
        path: SiteAddress.attachment(path),
        content: changed[path].map { .bytes($0.bytes) } ?? .attachment(path))
    }
  }
}
