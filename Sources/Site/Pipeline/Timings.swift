import Glibc

/// What each stage took, for `--timings`.
public struct Timings: Sendable {
  public struct Entry: Sendable, Hashable {
    public let stage: Stage
    /// By the clock on the wall.
    public let duration: Duration
    /// Of all processors together.
    public let processor: Duration

    public init(stage: Stage, duration: Duration, processor: Duration) {
      self.stage = stage
      self.duration = duration
      self.processor = processor
    }
  }

  public private(set) var stages: [Entry]
  /// How many documents were read.
  public var documents: Int
  /// Is told which stage it is.
  let progress: Progress?

  public init(stages: [Entry] = [], documents: Int = 0, progress: Progress? = nil) {
    self.stages = stages
    self.documents = documents
    self.progress = progress
  }

  /// Runs a stage that counts its steps, and takes its time.
  mutating func measure<Value, Failure: Error>(
    _ stage: Stage, of steps: Int, _ work: (Progress?) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    let progress = progress
    return try measure(stage) { () throws(Failure) in
      progress?.expect(steps)
      return try work(progress)
    }
  }

  /// Runs a stage and takes its time.
  mutating func measure<Value, Failure: Error>(
    _ stage: Stage, _ work: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    progress?.begin(stage)
    let clock = ContinuousClock()
    let start = (wall: clock.now, processor: ResourceUse.now.processor)
    let value = try work()
    stages.append(
      Entry(
        stage: stage, duration: clock.now - start.wall,
        processor: ResourceUse.now.processor - start.processor))
    return value
  }
}

/// What this process has used since it began.
public struct ResourceUse: Sendable, Hashable {
  /// In the program and in the system, of all threads.
  public let processor: Duration
  /// The most memory that it held at any moment, in bytes.
  public let peakMemory: Int

  public static var now: ResourceUse {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return ResourceUse(
      processor: duration(usage.ru_utime) + duration(usage.ru_stime),
      peakMemory: usage.ru_maxrss * 1024)
  }

  private static func duration(_ time: timeval) -> Duration {
    .seconds(time.tv_sec) + .microseconds(time.tv_usec)
  }
}
