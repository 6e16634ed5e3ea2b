import ArgumentParser
import Site

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Shows where every value of a document comes from.",
    discussion: """
      For each value: the words that it was read from, the rule that read it and how sure that is; \
      then the candidates that were not taken, and why. Of a file that holds several incidents \
      each is explained; as JSON they are an array then.

      Examples:
        casebook explain content/2024-05-02-checkout.md
        casebook explain content/2024-05-02-checkout.md --format json
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Argument(help: "The document.", completion: .file())
  var file: String

  @Option(name: .long, help: "For people or for programs.")
  var format = Format.text

  @OptionGroup var config: ConfigOption
  @OptionGroup var audience: AudienceOption

  func run() throws {
    try CommandExit.reporting {
      if FolderListing.isFolder(file) {
        throw CommandFailure("\(file) is a folder; explain takes one document")
      }
      let extraction = try Extraction(
        paths: [file], configuration: config.file, audience: audience.audience,
        explains: true, jobs: 1)
      DiagnosticPrinter().print(extraction)
      let explanations = Explanation.all(of: extraction.library)
      if explanations.isEmpty {
        if !extraction.library.withheld.isEmpty {
          throw CommandFailure("\(file) is internal: --audience internal explains it")
        }
        throw CommandExit.couldNotRun
      }
      switch format {
      case .text:
        let texts = explanations.map { ExplanationText($0).text }
        try StandardOutput.write(texts.joined(separator: "\n\n"))
      case .json: try StandardOutput.write(Explanation.json(explanations))
      }
    }
  }
}
