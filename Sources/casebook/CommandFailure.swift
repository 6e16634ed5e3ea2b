import ArgumentParser

/// Why a command could not run; it ends with exit code 2.
struct CommandFailure: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}

enum CommandExit {
  /// A gate such as `--strict` has something to say.
  static let findings = ExitCode(1)
  static let couldNotRun = ExitCode(2)

  /// Runs a command; whatever it throws becomes one line on standard error and exit code 2.
  static func reporting(_ command: () throws -> Void) throws {
    do {
      try command()
    } catch let code as ExitCode {
      throw code
    } catch {
      StandardError.line("error: \(Printable.text(String(describing: error)))")
      throw couldNotRun
    }
  }
}
