import ArgumentParser
import Incidents
import Site

struct SimilarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "similar",
    abstract: "Finds the incidents that are like a text.",
    discussion: """
      The text may be an error message, a log or a draft of a postmortem; each result says by \
      which of its words it was found. A document of the folder is not like itself.

      Examples:
        casebook similar draft.md content
        kubectl logs checkout-7d9f | casebook similar - content --format json
      """)

  @Argument(help: "The text; - for standard input.", completion: .file())
  var file: String

  @OptionGroup var options: SearchOptions

  func run() throws {
    try CommandExit.reporting {
      let pasted = try PastedText(path: file)
      let (catalogue, prefix) = try options.read()
      let identity = FileIdentity(path: file)
      let itself =
        identity == nil
        ? [] : catalogue.numbers { FileIdentity(path: prefix + $0) == identity }
      let answer = catalogue.engine.similar(
        to: pasted.text, limit: options.limit, excluding: itself)
      if pasted.isCut { StandardError.line("note: only the first megabyte was read") }
      switch options.format {
      case .json: try StandardOutput.write(catalogue.json(answer))
      case .text:
        if answer.results.isEmpty { StandardError.line("no incident is like this text") }
        let text = SearchResultText(catalogue, prefix: prefix, words: answer.words)
        try StandardOutput.write(
          text.list(
            answer.results.map { ($0.document, "has: \($0.matched.joined(separator: ", "))") }))
      }
    }
  }
}
