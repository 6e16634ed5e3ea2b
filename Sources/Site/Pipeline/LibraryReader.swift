import Incidents
import Markup

/// The stages that turn files into readings: parse and extract.
public struct LibraryReader: Sendable {
  public let settings: ReadingSettings
  /// Which files hold several incidents.
  public let splits: SplitRules
  /// How many documents are read at a time.
  public let jobs: Int
  /// What need not be read again.
  private let recollection: Recollection?

  /// - Parameter explains: whether the readings tell what was considered and not taken.
  public init(
    settings: ReadingSettings, splits: SplitRules = SplitRules(), explains: Bool = false, jobs: Int
  ) {
    self.init(
      settings: settings, splits: splits, explains: explains, jobs: jobs, recollection: nil)
  }

  /// - Parameter recollection: what need not be read again.
  init(
    settings: ReadingSettings, splits: SplitRules, explains: Bool = false, jobs: Int,
    recollection: Recollection?
  ) {
    self.recollection = recollection
    var settings = settings
    settings.keepsRejected = explains
    self.settings = settings
    self.splits = splits
    self.jobs = jobs
  }

  /// A document on its way from its file to its reading.
  struct Loaded: Sendable {
    /// `nil` for what cannot be read.
    let source: SourceFile?
    let diagnostics: [Diagnostic]
    let split: SplitChoice
    /// Of everything that its reading depends on; `nil` where nothing is remembered.
    var digest: Digest?
  }

  /// - Parameter timings: gets the stages' times.
  public func read(_ references: [DocumentReference], timings: inout Timings) -> Library {
    read(load(references, timings: &timings), timings: &timings)
  }

  func load(_ references: [DocumentReference], timings: inout Timings) -> [Loaded] {
    timings.documents = references.count
    timings.progress?.found(documents: references.count)
    return timings.measure(.parse, of: references.count) { load(references, $0) }
  }

  func read(_ loaded: [Loaded], timings: inout Timings) -> Library {
    timings.measure(.extract, of: loaded.count) { read(loaded, $0) }
  }

  private func load(_ references: [DocumentReference], _ progress: Progress?) -> [Loaded] {
    Parallel(jobs: jobs, progress: progress).map(references) { reference in
      let (source, diagnostics) = DocumentLoader(folder: reference.folder)
        .load(reference.relative, as: reference.path)
      let split = splits.choice(for: reference.place)
      return Loaded(
        source: source, diagnostics: diagnostics, split: split,
        digest: source.flatMap { recollection?.digest(of: $0, split: split) })
    }
  }

  private func read(_ loaded: [Loaded], _ progress: Progress?) -> Library {
    let reader = PostmortemReader(settings: settings)
    let readings = Parallel(jobs: jobs, progress: progress).map(loaded) {
      document -> FileReading? in
      guard let source = document.source else { return nil }
      guard let recollection, let digest = document.digest else {
        return reader.readFile(source, split: document.split)
      }
      if let known = recollection.memory.reading(digest, path: source.path) { return known }
      let reading = reader.readFile(source, split: document.split)
      recollection.memory.remember(reading, as: digest)
      return reading
    }
    var library = Library()
    library.diagnostics = loaded.flatMap(\.diagnostics)
    for (document, reading) in zip(loaded, readings) {
      if let source = document.source, let reading { library.add(reading, of: source) }
    }
    return library
  }
}

/// What earlier builds read.
struct Recollection: Sendable {
  let memory: BuildMemory
  /// Of the settings that readings depend on.
  let settings: Digest

  func digest(of source: SourceFile, split: SplitChoice) -> Digest {
    memory.digest(of: source, split: split, settings: settings)
  }
}
