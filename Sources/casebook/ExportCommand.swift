import ArgumentParser
import Export
import Incidents
import Site

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes the data for databases, spreadsheets and programs.",
    discussion: """
      sqlite is one database of all tables with full-text search, for Datasette or sqlite3; csv a \
      folder of the same tables with a datapackage.json that describes them; ndjson one record a \
      line, for DuckDB or jq; json an array of records. docs/data-dictionary.md has every table \
      and column.

      An earlier export is replaced in a single step. Anything else that stands there is left \
      alone, and nothing is written, unless you say --force.

      Examples:
        casebook export content --format sqlite --out incidents.db
        casebook export content --format csv --out tables
        casebook export content --format ndjson --out incidents.ndjson --audience internal
      """)

  @Argument(help: "The folder of documents.", completion: .directory)
  var content = "."

  @Option(name: .long, help: "A database, a folder of tables, one record a line, or an array.")
  var format: ExportFormat

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Where it goes: a file, for csv a folder. The folder above must exist.", valueName: "path"),
    completion: .file())
  var out: String

  @Flag(
    name: .long,
    help: "Replace whatever file stands at --out; in a folder, files of the export's names alone.")
  var force = false

  @OptionGroup var audience: PublishedAudienceOption
  @OptionGroup var config: ConfigOption
  @OptionGroup var jobs: JobsOption

  func run() throws {
    try CommandExit.reporting {
      // Before the documents are read, which may take long.
      let write = try writing()
      let extraction = try Extraction(
        paths: [content], configuration: config.file, audience: audience.audience, jobs: jobs.count)
      var printer = DiagnosticPrinter()
      printer.least = .error
      printer.print(extraction)
      try write(DataExport(extraction))
      let count = Counts.phrase(extraction.knowledge.incidents.count, "incident")
      StandardError.line("\(count) in \(Printable.text(out))")
    }
  }

  /// What writes the data, sure that it may.
  private func writing() throws -> (DataExport) throws -> Void {
    if !FolderListing.isFolder(content) {
      // Says what is wrong with it.
      _ = try ContentFolder(path: content)
    }
    if format == .csv {
      try DataExport.checkFolder(out, isForced: force)
      return {
        if let left = try $0.writeTables(to: out, isForced: force) {
          StandardError.line("warning: \(Printable.text(left)) could not be removed")
        }
      }
    }
    if format == .sqlite { try DatabaseExport.check() }
    let file = try ExportFile(path: out, format: format, isForced: force)
    return { export in
      try file.write { path in
        switch format {
        case .sqlite: try DatabaseExport(export).write(to: path)
        default: try export.writeRecords(to: path, areLines: format == .ndjson)
        }
      }
    }
  }
}

extension ExportFormat: ExpressibleByArgument {}
