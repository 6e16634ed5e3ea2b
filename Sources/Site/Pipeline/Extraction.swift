import Incidents
import Markup

/// Reading documents without making a site of them: what `extract` and `explain` do.
public struct Extraction: Sendable {
  public let library: Library
  public let knowledge: KnowledgeBase
  /// About the documents, sorted; `prefix` before their paths makes them ones that can be opened.
  public let diagnostics: [Diagnostic]
  public let prefix: String
  public let configurationDiagnostics: [Diagnostic]
  public let configuration: Configuration

  /// - Parameters:
  ///   - configuration: `nil` for the nearest `casebook.yml` at or above the first path.
  ///   - audience: what the documents may show; they are read whole for the organisation itself.
  ///   - explains: whether the readings tell what was considered and not taken.
  /// - Throws: where a path or the configuration cannot be read.
  public init(
    paths: [String], configuration: ConfigurationFile?, audience: Audience, explains: Bool = false,
    jobs: Int
  ) throws {
    self.jobs = jobs
    let file = try configuration ?? ConfigurationFile(nearestTo: paths)
    let configured = try file?.read(for: audience) ?? ConfigurationFile.Contents()
    let settings = configured.configuration
    try PrivacyError.check(settings, for: audience)
    let inputs = try Inputs(
      paths: paths, readsExtensionless: settings.extensionless, contentFolder: file?.folder)
    var timings = Timings()
    var library = LibraryReader(
      settings: settings.reading, splits: settings.splits, explains: explains, jobs: jobs,
      publicText: PublicText(settings, for: audience)
    ).read(inputs.references, timings: &timings)
    library.keep(for: audience)
    UniqueIDs.assign(in: &library)
    UniquePageIDs.assign(in: &library)
    let (knowledge, relationFindings) = KnowledgeBase.relate(
      library.postmortems.map(\.reading), taxonomy: settings.reading.taxonomy,
      concurrently: Parallel(jobs: jobs))
    self.library = library
    self.knowledge = knowledge
    diagnostics = (inputs.diagnostics + library.diagnostics + relationFindings).sorted()
    prefix = inputs.prefix
    configurationDiagnostics = configured.diagnostics
    self.configuration = settings
  }

  private let jobs: Int

  public var data: DataFiles {
    DataFiles(
      knowledge: knowledge, sources: library.sources, about: DataAbout(configuration), jobs: jobs)
  }
}
