import Foundation

/// One run of a shell command, for redirections.
struct ShellRun {
  let status: Int32
  let errors: String

  init(_ command: String, in folder: String) throws {
    let errors = Pipe()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.standardError = errors
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    self.errors = String(
      decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    status = process.terminationStatus
  }
}
