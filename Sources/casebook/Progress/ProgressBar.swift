import Dispatch
import Glibc
import Site
import Synchronization

/// Shows on standard error how far a build has come, where a person looks on and it takes long.
///
/// The line is drawn over itself with a carriage return and spaces, without escape sequences.
final class ProgressBar: Sendable {
  private struct Drawing {
    var stage: Stage?
    var stageStart = ContinuousClock.now
    /// How many columns the line on the screen takes.
    var columns = 0
    var isOver = false
  }

  /// A build that is done sooner needs no bar.
  private static let patience: useconds_t = 500_000
  private static let interval: useconds_t = 100_000

  private let progress: Progress
  private let drawing = Mutex(Drawing())

  /// Runs a piece of work with a bar below it that is gone afterwards.
  ///
  /// - Parameter isWanted: without it nothing is drawn.
  static func showing<Value>(
    _ progress: Progress?, isWanted: Bool, _ work: () throws -> Value
  ) rethrows -> Value {
    guard isWanted, isPossible, let progress else { return try work() }
    let bar = ProgressBar(progress)
    defer { bar.end() }
    return try work()
  }

  private init(_ progress: Progress) {
    self.progress = progress
    DispatchQueue(label: "casebook.progress").async {
      usleep(Self.patience)
      while self.draw() { usleep(Self.interval) }
    }
  }

  /// Whether there is somebody to draw for, and something that can go back to a line's start.
  private static var isPossible: Bool {
    StandardError.isTerminal && getenv("TERM").map { String(cString: $0) != "dumb" } ?? false
  }

  /// - Returns: whether to go on.
  private func draw() -> Bool {
    drawing.withLock { drawing in
      guard !drawing.isOver else { return false }
      guard let moment = progress.moment else { return true }
      if drawing.stage != moment.stage {
        drawing.stage = moment.stage
        drawing.stageStart = .now
      }
      // The last column stays free: some terminals wrap as soon as it is taken.
      let line = ProgressLine(
        moment: moment, elapsed: .now - drawing.stageStart, width: StandardError.columns - 1
      ).text
      let rest = String(repeating: " ", count: max(0, drawing.columns - line.utf8.count))
      StandardError.write("\r\(line)\(rest)")
      drawing.columns = line.utf8.count
      return true
    }
  }

  private func end() {
    drawing.withLock { drawing in
      drawing.isOver = true
      guard drawing.columns > 0 else { return }
      StandardError.write("\r" + String(repeating: " ", count: drawing.columns) + "\r")
    }
  }
}
