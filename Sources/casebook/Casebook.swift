import ArgumentParser

@main
struct Casebook: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "casebook",
    abstract: "Makes a searchable site out of a folder of incident postmortems.",
    discussion: """
      Examples:
        casebook init incidents
        casebook new "Checkout was down" --content content
        casebook build content --out public
        casebook serve content
        casebook search '"connection pool" duration:>2h' content
        journalctl -u checkout | casebook similar - content
        casebook stats content --by cause
        casebook extract content --format ndjson
        casebook export content --format sqlite --out incidents.db
        casebook explain content/2024-05-02-checkout.md
        casebook adopt --dry-run content/2024-05-02-checkout.md
        casebook diff origin/main --content content
        casebook check content --since origin/main

      Exit codes: 0 done, 1 findings of check or with --strict, 2 could not run, 64 wrong usage.
      Results go to standard output, diagnostics to standard error.
      """,
    version: version,
    subcommands: [
      InitCommand.self, NewCommand.self, BuildCommand.self, ServeCommand.self, CheckCommand.self,
      DiffCommand.self, SearchCommand.self, SimilarCommand.self, StatsCommand.self,
      ExtractCommand.self, ExportCommand.self, ExplainCommand.self, AdoptCommand.self,
    ])

  static let version = "0.1.0"
}
