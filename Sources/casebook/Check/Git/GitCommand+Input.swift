import Foundation

extension GitCommand {
  /// Runs git with a file on its standard input.
  func run(_ arguments: [String], reading input: FileHandle) throws(GitFailure) -> Outcome {
    let process = Process()
    process.executableURL = program
    process.arguments = ["-C", folder] + arguments
    process.environment = Self.environment
    process.standardInput = input
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    do { try process.run() } catch { throw .refused(error.localizedDescription) }
    let answer = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Outcome(status: process.terminationStatus, output: Array(answer), errors: "")
  }
}
