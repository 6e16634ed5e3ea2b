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
    let readings = timings.measure(.extract) {
      let reader = PostmortemReader(settings: settings)
      return Parallel(jobs: jobs).map(sources) { reader.read($0) }
    }
    return library(sources, readings, loaded.flatMap(\.diagnostics))
  }

  private func library(
    _ sources: [SourceFile], _ readings: [Reading], _ diagnostics: [Diagnostic]
  ) -> Library {
    var library = Library()
    library.diagnostics = diagnostics
    for (source, reading) in zip(sources, readings) {
      let document = Library.Document(source: source, reading: reading)
      guard let reason = reading.notAPostmortem else {
        library.postmortems.append(document)
        library.diagnostics += reading.diagnostics
        continue
      }
      library.others.append(document)
      library.diagnostics.append(
        Diagnostic(.note, .notAPostmortem, "left out: \(reason)", path: source.path))
    }
    return library
  }
}
