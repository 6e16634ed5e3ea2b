import Incidents
import Markup

/// The stages that turn files into readings: parse and extract.
public struct LibraryReader: Sendable {
  public let settings: ReadingSettings
  /// Which files hold several incidents.
  public let splits: SplitRules
  /// How many documents are read at a time.
  public let jobs: Int

  /// - Parameter explains: whether the readings tell what was considered and not taken.
  public init(
    settings: ReadingSettings, splits: SplitRules = SplitRules(), explains: Bool = false, jobs: Int
  ) {
    var settings = settings
    settings.keepsRejected = explains
    self.settings = settings
    self.splits = splits
    self.jobs = jobs
  }

  /// - Parameter timings: gets the stages' times.
  public func read(_ references: [DocumentReference], timings: inout Timings) -> Library {
    let parallel = Parallel(jobs: jobs, progress: timings.progress)
    timings.documents = references.count
    timings.progress?.found(documents: references.count)
    let loaded = timings.measure(.parse) {
      parallel.progress?.expect(references.count)
      return parallel.map(references) {
        DocumentLoader(folder: $0.folder).load($0.relative, as: $0.path)
      }
    }
    let choices = references.map { splits.choice(for: $0.place) }
    let sources = zip(loaded, choices).compactMap { loaded, choice in
      loaded.source.map { (source: $0, choice: choice) }
    }
    let documents = timings.measure(.extract) {
      let reader = PostmortemReader(settings: settings)
      parallel.progress?.expect(sources.count)
      return parallel.map(sources) { source, choice in
        (source: source, reading: reader.readFile(source, split: choice))
      }
    }
    var library = Library()
    library.diagnostics = loaded.flatMap(\.diagnostics)
    for document in documents { library.add(document.reading, of: document.source) }
    return library
  }
}
