import Foundation

/// Runs git in a folder, without a shell.
struct GitCommand {
  struct Outcome {
    let status: Int32
    let output: [UInt8]
    let errors: String

    /// Its one line.
    var line: String {
      var text = String(decoding: output, as: UTF8.self)
      while text.utf8.last == UInt8(ascii: "\n") { text.removeLast() }
      return text
    }
  }

  let folder: String
  let program: URL

  /// - Parameter folder: where git looks for a repository.
  init(in folder: String) throws(GitFailure) {
    self.folder = folder
    guard let program = Self.program else { throw .notInstalled }
    self.program = program
  }

  private static var program: URL? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let files = path.split(separator: ":").map { URL(filePath: String($0)).appending(path: "git") }
    return files.first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }

  func run(_ arguments: String...) throws(GitFailure) -> Outcome {
    let process = Process()
    process.executableURL = program
    process.arguments = ["-C", folder] + arguments
    process.environment = Self.environment
    process.standardInput = FileHandle.nullDevice
    let (output, errors) = (Pipe(), Pipe())
    (process.standardOutput, process.standardError) = (output, errors)
    do { try process.run() } catch { throw .refused(error.localizedDescription) }
    // Both are read at once: a full pipe would stop git.
    nonisolated(unsafe) var complaints = Data()
    let done = DispatchSemaphore(value: 0)
    DispatchQueue.global().async {
      complaints = errors.fileHandleForReading.readDataToEndOfFile()
      done.signal()
    }
    let answer = output.fileHandleForReading.readDataToEndOfFile()
    done.wait()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: Array(answer),
      errors: String(decoding: complaints, as: UTF8.self))
  }

  /// Inside a hook git names its repository to its children, which would be taken for the documents'.
  /// Messages are in English, which this program knows; and looking must not wait for anybody's lock.
  static var environment: [String: String] {
    var environment = ProcessInfo.processInfo.environment
    for name in [
      "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR",
      "GIT_OBJECT_DIRECTORY",
      "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_NAMESPACE",
    ] { environment[name] = nil }
    environment["LC_ALL"] = "C"
    environment["GIT_OPTIONAL_LOCKS"] = "0"
    environment["GIT_LITERAL_PATHSPECS"] = "1"
    return environment
  }
}
