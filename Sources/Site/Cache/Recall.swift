import Incidents
import Markup

/// The part of a build that knows the last one.
struct Recall: Sendable {
  private let memory: BuildMemory
  private let inputs: SiteInputs
  private let jobs: Int

  /// - Parameter configured: what the build goes by.
  /// - Returns: `nil` where nothing is to be remembered, or can be.
  init?(_ build: SiteBuild, _ configured: ConfigurationFile.Contents, theme: ThemeFiles?) {
    guard let path = build.cache, let memory = BuildMemory(path: path, isClean: build.isClean)
    else {
      return nil
    }
    self.memory = memory
    jobs = build.jobs
    inputs = SiteInputs(
      key: memory.key, audience: build.audience, configuration: configured,
      options: [
        build.baseURL, build.theme, build.audience.rawValue, build.content,
        build.configuration?.path,
      ], theme: theme)
  }

  /// For the reading of documents.
  var reading: Recollection { Recollection(memory: memory, settings: inputs.reading) }

  func known(
    _ loaded: [LibraryReader.Loaded], _ walk: Walk, _ folder: ContentFolder
  ) -> KnownSite {
    let attachments = inputs.digests(
      of: memory.last.build?.attachments.keys.sorted() ?? [], in: folder, jobs: jobs)
    return KnownSite(
      memory: memory, inputs: inputs, walk: walk, loaded: loaded, attachments: attachments,
      folder: folder, jobs: jobs)
  }
}

/// What the last build knew of the site, held against what there is now.
struct KnownSite: Sendable {
  let memory: BuildMemory
  let inputs: SiteInputs
  let walk: Walk
  let loaded: [LibraryReader.Loaded]
  /// Of the files that the last build published beside its pages, as they are now.
  let attachments: [String: Digest]
  let folder: ContentFolder
  let jobs: Int

  /// The published files by path, but for pages that show another file which is no longer what it was
  /// (how large a picture is stands in no document), or could not be read.
  var files: [String: FileRecord] {
    let before = memory.last.build?.attachments ?? [:]
    let changed = Set(before.keys.filter { before[$0] != attachments[$0] })
    let stale = memory.last.found.filter {
      !$0.value.files.isDisjoint(with: changed) || $0.value.diagnostics.missedFile
    }
    return stale.isEmpty ? memory.last.files : memory.last.files.filter { stale[$0.key] == nil }
  }
  /// What the last build's pages turned up, by path.
  var found: [String: PageFindings.Found] { memory.last.found }

  var pages: PageRecollection {
    let documents = loaded.compactMap { document in
      document.source.flatMap { source in document.digest.map { (source.path, $0) } }
    }
    return PageRecollection(
      inputs: inputs, documents: Dictionary(documents) { first, _ in first })
  }

  /// The last build's report, if this one would do the same and its site is still there untouched.
  func unchanged(
    at output: OutputFolder, _ publishesFindings: Bool, _ timings: Timings
  ) -> BuildReport? {
    guard let last = memory.last.build, last.inputs == digest(attachments),
      !last.diagnostics.missedFile
    else { return nil }
    var timings = timings
    let isThere = timings.measure(.publish) {
      OutputCheck(folder: output.path, jobs: jobs).holds(memory.last.files)
    }
    guard isThere else { return nil }
    var report = BuildReport(
      diagnostics: last.diagnostics, configurationDiagnostics: last.configurationDiagnostics,
      incidents: last.incidents, leftovers: [], timings: timings)
    report.isUnchanged = true
    guard publishesFindings || !report.hasFindings else { return report }
    report.files = PublishedCount(kept: memory.last.files.count)
    return report
  }

  /// Leaves what the next build wants to know.
  func remember(
    _ files: [String: FileRecord],
    _ found: (all: PageFindings.Found, pages: [String: PageFindings.Found]),
    _ report: BuildReport, attachments paths: Set<String>
  ) {
    let attachments = inputs.digests(of: paths.sorted(), in: folder, jobs: jobs)
    memory.commit(
      files: files, found: found.pages,
      build: KnownBuild(
        inputs: digest(attachments), incidents: report.incidents, diagnostics: report.diagnostics,
        configurationDiagnostics: report.configurationDiagnostics, attachments: attachments))
  }

  private func digest(_ attachments: [String: Digest]) -> Digest {
    inputs.build(
      documents: loaded.compactMap(\.digest), walk: walk,
      diagnostics: loaded.flatMap(\.diagnostics), attachments: attachments)
  }
}

extension [Diagnostic] {
  /// Whether a file could not be read, which nothing but another try can tell to be over.
  fileprivate var missedFile: Bool { contains { $0.rule == .unreadableFile } }
}
