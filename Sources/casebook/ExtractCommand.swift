import ArgumentParser
import Site

struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Prints what the documents say as records.",
    discussion: """
      The records are those of the site's data/incidents.json, whose schema lies beside it. \
      Data is often passed on, so what is internal is left out unless you ask for it.

      Examples:
        casebook extract content
        casebook extract content --format csv > incidents.csv
        casebook extract a.md b.md --format ndjson
        casebook extract content --audience internal
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case json, ndjson, csv
  }

  @Argument(help: "Documents, and folders of documents.", completion: .file())
  var paths: [String]

  @Option(name: .long, help: "An array, one record a line, or a table without evidence.")
  var format = Format.json

  @OptionGroup var config: ConfigOption
  @OptionGroup var audience: PublishedAudienceOption
  @OptionGroup var jobs: JobsOption

  func run() throws {
    try CommandExit.reporting {
      let extraction = try Extraction(
        paths: paths, configuration: config.file, audience: audience.audience,
        jobs: jobs.count)
      DiagnosticPrinter().print(extraction)
      let data = extraction.data
      switch format {
      case .json: try StandardOutput.write(data.array)
      case .ndjson: try StandardOutput.write(data.lines)
      case .csv: try StandardOutput.write(data.table)
      }
    }
  }
}

extension DiagnosticPrinter {
  /// Everything that was found while reading.
  func print(_ extraction: Extraction) {
    print(extraction.configurationDiagnostics)
    var printer = self
    printer.prefix = extraction.prefix
    printer.print(extraction.diagnostics)
  }
}
