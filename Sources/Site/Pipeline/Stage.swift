/// The pipeline's steps, in their order.
public enum Stage: String, Sendable, Hashable, CaseIterable {
  case walk, parse, extract, relate, index, render, publish
}

/// How long each stage took, for `--timings`.
public struct Timings: Sendable {
  public private(set) var stages: [(stage: Stage, duration: Duration)] = []

  public init() {}

  /// Runs a stage and takes its time.
  mutating func measure<Value, Failure: Error>(
    _ stage: Stage, _ work: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    let clock = ContinuousClock()
    let start = clock.now
    let value = try work()
    stages.append((stage, clock.now - start))
    return value
  }
}
