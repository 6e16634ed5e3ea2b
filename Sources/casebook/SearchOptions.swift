import ArgumentParser
import Site

/// What `search` and `similar` have in common.
struct SearchOptions: ParsableArguments {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Argument(help: "The folder of documents.", completion: .directory)
  var content = "."

  @Option(name: .long, help: "For people or for programs.")
  var format = Format.text

  @Option(name: .long, help: "The most results.")
  var limit = 10

  @OptionGroup var config: ConfigOption
  @OptionGroup var audience: AudienceOption
  @OptionGroup var jobs: JobsOption

  func validate() throws {
    if !(1...10_000).contains(limit) {
      throw ValidationError("--limit must be between 1 and 10000")
    }
  }

  /// Reads the documents. Of what is wrong with them only errors are told: nobody asked for more.
  func read() throws -> (SearchCatalogue, prefix: String) {
    let extraction = try Extraction(
      paths: [content], configuration: config.file, audience: audience.audience,
      jobs: jobs.count)
    var printer = DiagnosticPrinter()
    printer.least = .error
    printer.print(extraction)
    return (SearchCatalogue(extraction, jobs: jobs.count), extraction.prefix)
  }
}
