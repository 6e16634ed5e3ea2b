import ArgumentParser
import Incidents
import Site

struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Finds incidents, as the search of the site does.",
    discussion: """
      All words are wanted. "a phrase" stands side by side; -word is unwanted; time* begins so. \
      Filters: cause: component: service: severity: tag: year:2021..2023 after:2024-03 before: \
      affected:>30 duration:>2h has:actions. A query that begins with - needs -- before it.

      Examples:
        casebook search 'timeout gateway' content
        casebook search '"connection pool" cause:capacity,network duration:>2h' content
        casebook search 'has:actions year:2024' content --sort duration --format json
      """)

  @Argument(help: "What to look for, in one argument.")
  var query: String

  @OptionGroup var options: SearchOptions

  @Option(name: .long, help: "What comes first.")
  var sort = SearchSorting.relevance

  func run() throws {
    try CommandExit.reporting {
      if FileIdentity(path: options.content) == nil {
        throw CommandFailure(
          "there is no folder \(options.content); a query of several words stands in quotes")
      }
      let query = SearchQueryParser.parse(query)
      let (catalogue, prefix) = try options.read()
      let answer = catalogue.engine.answer(to: query, sorting: sort, limit: options.limit)
      switch options.format {
      case .json: try StandardOutput.write(catalogue.json(answer, to: query))
      case .text:
        for note in SearchNotes(answer, query).lines { StandardError.line(Printable.text(note)) }
        let text = SearchResultText(catalogue, prefix: prefix, words: answer.words)
        try StandardOutput.write(
          text.list(
            answer.results.map { result in
              let missing = result.missing.map { query.clauses[$0].text }
              return (
                result.document,
                missing.isEmpty ? nil : "without: \(missing.joined(separator: ", "))"
              )
            }))
      }
    }
  }
}

extension SearchSorting: ExpressibleByArgument {}
