import Incidents
import Markup

/// The stages that turn files into readings: parse and extract.
public struct LibraryReader: Sendable {
  public let settings: ReadingSettings
  /// Which files hold several incidents.
  public let splits: SplitRules
  /// What the audience may see of a document; `nil` shows all as it is.
  let publicText: PublicText?
  /// How many documents are read at a time.
  public let jobs: Int
  /// What need not be read again.
  private let recollection: Recollection?

  /// - Parameter explains: whether the readings tell what was considered and not taken.
  public init(
    settings: ReadingSettings, splits: SplitRules = SplitRules(), explains: Bool = false, jobs: Int
  ) {
    self.init(
      settings: settings, splits: splits, explains: explains, jobs: jobs, publicText: nil,
      recollection: nil)
  }

  /// - Parameters:
  ///   - publicText: what the audience may see of a document; `nil` shows all as it is.
  ///   - recollection: what need not be read again.
  init(
    settings: ReadingSettings, splits: SplitRules, explains: Bool = false, jobs: Int,
    publicText: PublicText?, recollection: Recollection? = nil
  ) {
    self.publicText = publicText
    self.recollection = recollection
    var settings = settings
    settings.keepsRejected = explains
    self.settings = settings
    self.splits = splits
    self.jobs = jobs
  }

  /// A document on its way from its file to its reading.
  struct Loaded: Sendable {
    /// As the audience may see it; `nil` for what cannot be read.
    var source: SourceFile?
    var diagnostics: [Diagnostic]
    let split: SplitChoice
    /// Where its front matter ends.
    var body = 0
    /// Whether the audience must not know of it: then nothing reads it.
    var isWithheld = false
    /// Whether it is internal by the folder that it lies in.
    var isInternal = false
    /// Whether it says something else than its file.
    var isChanged = false
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

  /// One document, loaded as in a build that leaves others out.
  func load(_ reference: DocumentReference, withholding others: [Loaded]) -> Loaded {
    guard let publicText else { return load(reference) }
    let shown = show(load(reference), at: reference.place, publicText)
    return publicText.withoutLinks(others + [shown], jobs: 1).last ?? shown
  }

  func read(_ loaded: [Loaded], timings: inout Timings) -> Library {
    timings.measure(.extract, of: loaded.count) { read(loaded, $0) }
  }

  private func load(_ references: [DocumentReference], _ progress: Progress?) -> [Loaded] {
    let parallel = Parallel(jobs: jobs, progress: progress)
    guard let publicText else { return parallel.map(references) { remembered(load($0)) } }
    let shown = parallel.map(references) { show(load($0), at: $0.place, publicText) }
    return publicText.withoutLinks(shown, jobs: jobs).map(remembered)
  }

  private func load(_ reference: DocumentReference) -> Loaded {
    let (source, diagnostics) = DocumentLoader(folder: reference.folder)
      .load(reference.relative, as: reference.path)
    return Loaded(
      source: source, diagnostics: diagnostics, split: splits.choice(for: reference.place))
  }

  private func show(_ loaded: Loaded, at place: String, _ publicText: PublicText) -> Loaded {
    guard let source = loaded.source else { return loaded }
    let shown = publicText.shown(source, at: place)
    var loaded = loaded
    loaded.source = shown.source
    loaded.diagnostics += shown.diagnostics
    loaded.body = shown.body
    loaded.isWithheld = shown.isWithheld
    loaded.isInternal = publicText.rules.audience(of: place) == .internal
    loaded.isChanged = shown.isChanged
    return loaded
  }

  private func remembered(_ loaded: Loaded) -> Loaded {
    guard let recollection, let source = loaded.source else { return loaded }
    var loaded = loaded
    loaded.digest = recollection.digest(of: source, split: loaded.split)
    return loaded
  }

  private func read(_ loaded: [Loaded], _ progress: Progress?) -> Library {
    let reader = PostmortemReader(settings: settings)
    let readings = Parallel(jobs: jobs, progress: progress).map(loaded) {
      document -> FileReading? in
      guard let source = document.source, !document.isWithheld else { return nil }
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
      guard let source = document.source else { continue }
      if document.isWithheld { library.withheld.insert(source.path) }
      if document.isChanged { library.changed[source.path] = source }
      guard let reading else { continue }
      library.add(document.isInternal ? reading.internalised : reading, of: source)
    }
    return library
  }
}

extension FileReading {
  /// Of a document that is internal because of the folder that it lies in.
  fileprivate var internalised: FileReading {
    guard case .incidents(var readings) = self else { return self }
    for index in readings.indices { readings[index].incident.audience = .internal }
    return .incidents(readings)
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
