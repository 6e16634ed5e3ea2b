import Foundation
import Testing

/// One command of the documentation, `$ casebook …`, and what it is said to print. A line `…` stands for
/// any lines.
struct ConsoleExample {
  let command: String
  let printed: [String]

  static func all(in block: String) -> [ConsoleExample] {
    var examples: [ConsoleExample] = []
    for line in block.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      if line.hasPrefix("$ ") {
        examples.append(ConsoleExample(command: String(line.dropFirst(2)), printed: []))
      } else if let last = examples.popLast() {
        examples.append(
          ConsoleExample(command: last.command, printed: last.printed + [String(line)]))
      }
    }
    return examples
  }

  func check(in folder: String) throws {
    let bin = CommandRun.binary.deletingLastPathComponent().path
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "exec 2>&1; \(command)"]
    process.currentDirectoryURL = URL(filePath: folder)
    process.environment = [
      "PATH": "\(bin):/usr/local/bin:/usr/bin:/bin", "HOME": folder, "LC_ALL": "C.UTF-8",
      "XDG_CACHE_HOME": folder + "/.cache", "TZ": "UTC", "COLUMNS": "100",
    ]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    try process.run()
    let text = String(
      decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let lines = text.split(separator: "\n").map { $0.trimmingSuffix { $0 == " " } }
    #expect(process.terminationStatus == 0, "\(command) failed:\n\(text)")
    #expect(matches(lines), "\(command) printed:\n\(text)")
  }

  private func matches(_ lines: [String]) -> Bool {
    var at = 0
    var skips = false
    for wanted in printed where !wanted.isEmpty {
      if wanted == "…" {
        skips = true
        continue
      }
      if skips, let next = lines[at...].firstIndex(of: wanted) { at = next }
      guard at < lines.count, lines[at] == wanted else { return false }
      at += 1
      skips = false
    }
    return printed.isEmpty || skips || at == lines.count
  }
}

extension Substring {
  fileprivate func trimmingSuffix(_ isTrimmed: (Character) -> Bool) -> String {
    var text = self
    while let last = text.last, isTrimmed(last) { text = text.dropLast() }
    return String(text)
  }
}
