import ArgumentParser
import Foundation

/// How many threads a command may use.
struct JobsOption: ParsableArguments {
  @Option(name: .long, help: "Documents to work on at a time (default: one for each processor).")
  var jobs: Int?

  func validate() throws {
    if let jobs, !(1...256).contains(jobs) {
      throw ValidationError("--jobs must be between 1 and 256")
    }
  }

  var count: Int { jobs ?? ProcessInfo.processInfo.activeProcessorCount }
}
