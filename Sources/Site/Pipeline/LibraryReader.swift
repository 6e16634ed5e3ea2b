import Incidents
import Markup

/// The stages that turn files into readings: parse and extract.
public struct LibraryReader: Sendable {
  public let settings: ReadingSettings
  /// How many documents are read at a time.
  public let jobs: Int

  public init(settings: ReadingSettings, jobs: Int) {
    self.settings = settings
    self.jobs = jobs
  }

  /// - Parameter timings: gets the stages' times.
  public func read(_ references: [DocumentReference], timings: inout Timings) -> Library {
    let loaded = timings.measure(.parse) {
      Parallel(jobs: jobs).map(references) {
        DocumentLoader(folder: $0.folder).load($0.relative, as: $0.path)
      }
    }
    let sources = loaded.compactMap(\.source)
    let documents = timings.measure(.extract) {
      let reader = PostmortemReader(settings: settings)
      return Parallel(jobs: jobs).map(sources) { source in
        Library.Document(source: source, reading: reader.read(source))
      }
    }
    var library = Library()
    library.diagnostics = loaded.flatMap(\.diagnostics)
    for document in documents { library.add(document) }
    return library
  }
}
