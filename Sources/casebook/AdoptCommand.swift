import ArgumentParser
import Markup
import Site

struct AdoptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "adopt",
    abstract: "Writes what documents say into their front matter.",
    discussion: """
      Adds one line for each value of the record that the front matter does not have yet: title, \
      summary, times, duration, impact, causes, components, services, severity, authors, status. \
      The timeline, the action items and the id stay where they are. Keys that stand there are \
      never changed, all other bytes are kept, and a second run changes nothing. Values of low \
      confidence are left out.

      Prints every change as a unified diff and then makes it without asking: look at it first \
      with --dry-run. A document is replaced in a single step. Of a symbolic link the file that \
      it leads to is changed, and the link stays.

      Examples:
        casebook adopt --dry-run content/2024-05-02-checkout.md
        casebook adopt content/2024-05-02-checkout.md
        casebook adopt --all content/*.md
      """)

  @Argument(help: "Documents.", completion: .file())
  var files: [String]

  @Flag(name: .long, help: "Print the changes and make none.")
  var dryRun = false

  @Flag(name: .long, help: "Write values of low confidence too.")
  var all = false

  @OptionGroup var config: ConfigOption

  func run() throws {
    try CommandExit.reporting {
      let file = try config.file ?? ConfigurationFile(nearestTo: files)
      let configured = try file?.read() ?? ConfigurationFile.Contents()
      DiagnosticPrinter().print(configured.diagnostics)
      let adopter = DocumentAdopter(
        configuration: configured.configuration, contentFolder: file?.folder, includesGuesses: all)
      var tally = Tally()
      for file in files { try adopt(file, adopter, &tally) }
      StandardError.line(tally.text(dryRun: dryRun))
      if tally.failed > 0 { throw CommandExit.couldNotRun }
    }
  }

  private func adopt(_ file: String, _ adopter: DocumentAdopter, _ tally: inout Tally) throws {
    let preparation = adopter.prepare(file)
    DiagnosticPrinter().print(preparation.diagnostics)
    guard let change = preparation.change else {
      tally.count(preparation.isFailure ? \.failed : \.unchanged)
      return
    }
    // First of all: whoever stops the command here has lost nothing.
    try StandardOutput.write(
      StandardOutput.isTerminal ? Printable.lines(change.diff) : change.diff)
    if !dryRun, let failure = change.write() {
      DiagnosticPrinter().print([failure])
      tally.count(\.failed)
    } else {
      tally.count(\.changed)
    }
  }

  private struct Tally {
    var changed = 0
    var unchanged = 0
    var failed = 0

    mutating func count(_ kind: WritableKeyPath<Tally, Int>) { self[keyPath: kind] += 1 }

    func text(dryRun: Bool) -> String {
      var text = Counts.phrase(changed, "document") + (dryRun ? " would change" : " changed")
      if unchanged > 0 { text += ", \(unchanged) unchanged" }
      if failed > 0 { text += ", \(failed) failed" }
      return text
    }
  }
}
