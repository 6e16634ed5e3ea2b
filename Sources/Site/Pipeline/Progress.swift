import Synchronization

/// How far a build has come, for whoever watches it from another thread.
///
/// A build only counts; nobody is called back, so that watching costs one addition for a document.
public final class Progress: Sendable {
  /// What a watcher sees at some moment.
  public struct Moment: Sendable, Hashable {
    public var stage: Stage
    /// How much of the stage is done, between 0 and 1; `nil` where the stage does not count.
    public var share: Double?
    /// How many documents the build reads; 0 before they are known.
    public var documents: Int

    public init(stage: Stage, share: Double?, documents: Int) {
      self.stage = stage
      self.share = share
      self.documents = documents
    }
  }

  private let stage = Atomic(-1)
  private let steps = Atomic(0)
  private let expected = Atomic(0)
  private let documents = Atomic(0)

  public init() {}

  /// `nil` before the first stage. The parts may be of two moments close to each other.
  public var moment: Moment? {
    let stages = Stage.allCases
    let index = stage.load(ordering: .relaxed)
    guard stages.indices.contains(index) else { return nil }
    let expected = expected.load(ordering: .relaxed)
    let steps = min(steps.load(ordering: .relaxed), expected)
    return Moment(
      stage: stages[index], share: expected == 0 ? nil : Double(steps) / Double(expected),
      documents: documents.load(ordering: .relaxed))
  }

  func begin(_ next: Stage) {
    expected.store(0, ordering: .relaxed)
    steps.store(0, ordering: .relaxed)
    stage.store(Stage.allCases.firstIndex(of: next) ?? -1, ordering: .relaxed)
  }

  func found(documents count: Int) { documents.store(count, ordering: .relaxed) }

  /// Says how many steps the stage that has begun will take.
  func expect(_ count: Int) { expected.store(count, ordering: .relaxed) }

  func step() { steps.add(1, ordering: .relaxed) }
}
