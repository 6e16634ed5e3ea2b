@testable import casebook

/// The commands that there are.
enum Commands {
  // A key path in a closure's place makes Swift 6.3.1 crash here.
  static let names: [String] = Casebook.configuration.subcommands.map { command in
    command.configuration.commandName ?? ""
  }
}
