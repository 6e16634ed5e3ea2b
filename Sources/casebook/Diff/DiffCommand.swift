import ArgumentParser
import Foundation
import Incidents
import Site

struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Shows how the records change between two folders, revisions or files of records.",
    discussion: """
      OLD and NEW are each a content folder, a git revision of the content folder, or a file of records \
      such as data/incidents.json; a folder or file wins over a revision of the same name. Without NEW \
      the content folder is compared as it is now. Records are matched by the documents' paths, then by \
      their ids, then by what they say, so that a renamed document is no new one.

      As Markdown the result fits into a comment on a merge request, which a bot finds again by the \
      hidden line at its beginning.

      Examples:
        casebook diff origin/main --content content
        casebook diff v1.0 HEAD --content content --format markdown
        casebook diff public/data/incidents.json content
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, markdown
  }

  @Argument(
    help: "What was: a folder, a revision or a file of records.", completion: .file())
  var old: String

  @Argument(help: "What is (default: the content folder).", completion: .file())
  var new: String?

  @Option(
    name: .long,
    help: ArgumentHelp("The content folder that revisions are of.", valueName: "dir"),
    completion: .directory)
  var content = "."

  @Option(name: .long, help: "For the terminal or for a merge request.")
  var format = Format.text

  @OptionGroup var config: ConfigOption
  @OptionGroup var audience: AudienceOption
  @OptionGroup var jobs: JobsOption

  func run() throws {
    try CommandExit.reporting {
      let comparison = try ComparedRecords.compare(
        try records(of: old), try records(of: new ?? content))
      switch format {
      case .text:
        let text = ComparisonText(
          comparison: comparison, isColoured: StandardOutput.wantsColour)
        try StandardOutput.write(text.text)
      case .markdown:
        try StandardOutput.write(ComparisonMarkdown(comparison: comparison).text)
      }
    }
  }

  private func records(of name: String) throws -> ComparedRecords {
    if FolderListing.isFolder(name) { return try records(in: name) }
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: name, isDirectory: &isFolder) {
      return .read(try records(file: name))
    }
    let revision = try RevisionFolder(of: name, in: content)
    return try withExtendedLifetime(revision) { try records(in: revision.path, called: name) }
  }

  /// - Parameter revision: what the folder is of, for messages; `nil` for the user's own.
  private func records(in folder: String, called revision: String? = nil) throws -> ComparedRecords
  {
    let extraction = try Extraction(
      paths: [folder], configuration: config.file, audience: audience.audience, jobs: jobs.count)
    if revision == nil {
      var printer = DiagnosticPrinter()
      printer.least = .error
      printer.print(extraction)
    }
    let data = extraction.data
    return .printed(data.knowledge.incidents.map(data.record))
  }

  private func records(file: String) throws -> [IncidentRecord] {
    guard !DocumentName.isDocument(file) else {
      throw CommandFailure(
        "\(file) is a document; diff takes folders, revisions and files of records")
    }
    guard let data = FileManager.default.contents(atPath: file) else {
      throw CommandFailure("cannot read \(file)")
    }
    do throws(RecordReader.Failure) {
      return try RecordReader.records([UInt8](data))
    } catch {
      throw CommandFailure("\(file): \(error)")
    }
  }
}
