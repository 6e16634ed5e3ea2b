import Foundation
import TestSupport

/// One run of the built command.
struct CommandRun {
  let status: Int32
  let output: String
  let errors: String

  /// The lines on standard error.
  var errorLines: [String] { errors.split(separator: "\n").map(String.init) }

  /// The command, which lies beside the test bundle.
  static var binary: URL {
    let bundle =
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      .map { URL(fileURLWithPath: $0) } ?? URL(fileURLWithPath: CommandLine.arguments[0])
    return bundle.deletingLastPathComponent().appendingPathComponent("casebook")
  }

  /// - Parameters:
  ///   - folder: the current folder of the command.
  ///   - environment: added to this process's own.
  ///   - input: the path of what stands on standard input; nothing without it.
  init(
    _ arguments: [String], in folder: String, environment: [String: String] = [:],
    input: String? = nil
  ) throws {
    let files = [Pipe(), Pipe()]
    let process = try Self.start(
      arguments, in: folder, environment: environment, input: input, output: files[0],
      errors: files[1])
    // Both pipes are read at once: a full one would stop the command.
    nonisolated(unsafe) var errors = Data()
    let done = DispatchSemaphore(value: 0)
    Thread.detachNewThread {
      errors = files[1].fileHandleForReading.readDataToEndOfFile()
      done.signal()
    }
    let output = files[0].fileHandleForReading.readDataToEndOfFile()
    done.wait()
    process.waitUntilExit()
    status = process.terminationStatus
    self.output = String(decoding: output, as: UTF8.self)
    self.errors = String(decoding: errors, as: UTF8.self)
  }

  /// Where commands leave their caches, instead of the user's own folder.
  private static let cacheFolder = try! TemporaryFolder()

  static func start(
    _ arguments: [String], in folder: String, environment: [String: String] = [:],
    input: String? = nil, output: Pipe? = nil, errors: Pipe? = nil
  ) throws -> Process {
    let process = Process()
    process.executableURL = binary
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ProcessInfo.processInfo.environment
      .merging(["XDG_CACHE_HOME": cacheFolder.path]) { $1 }.merging(environment) { $1 }
    process.standardInput =
      input.flatMap(FileHandle.init(forReadingAtPath:)) ?? FileHandle.nullDevice
    process.standardOutput = output ?? FileHandle.nullDevice
    process.standardError = errors ?? FileHandle.nullDevice
    try process.run()
    return process
  }
}
