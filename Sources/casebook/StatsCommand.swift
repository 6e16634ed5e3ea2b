import ArgumentParser
import Incidents
import Site

struct StatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Tells what the incidents of a folder can bear to say about themselves.",
    discussion: """
      Only incidents that were written up count, each once; what documents do not say is missing \
      and never 0. Something is called rising or falling only where a test holds. The figures are \
      those of the site's data/statistics.json, whose schema lies beside it.

      Examples:
        casebook stats content
        casebook stats content --by cause
        casebook stats content --by service --format json
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Argument(help: "The folder of documents.", completion: .directory)
  var content = "."

  @Option(name: .long, help: "One line for each cause, component, service …")
  var by: TermKind?

  @Option(name: .long, help: "For people or for programs.")
  var format = Format.text

  @OptionGroup var config: ConfigOption
  @OptionGroup var audience: AudienceOption
  @OptionGroup var jobs: JobsOption

  func run() throws {
    try CommandExit.reporting {
      let extraction = try Extraction(
        paths: [content], configuration: config.file, audience: audience.audience,
        jobs: jobs.count)
      var printer = DiagnosticPrinter()
      printer.least = .error
      printer.print(extraction)
      let report = try StatisticsReport(extraction)
      switch (format, by) {
      case (.json, nil): try StandardOutput.write(report.json)
      case (.json, let kind?): try StandardOutput.write(report.json(kind))
      case (.text, nil): try StandardOutput.write(StatisticsText(report: report).text)
      case (.text, let kind?):
        let total = report.statistics.history.total
        try StandardOutput.write(
          TermTable(terms: report.terms(kind), total: total).text)
      }
    }
  }
}

extension TermKind: ExpressibleByArgument {
  public init?(argument: String) {
    guard let kind = Self.allCases.first(where: { $0.attribute == argument }) else { return nil }
    self = kind
  }

  public static var allValueStrings: [String] { allCases.map(\.attribute) }

}
