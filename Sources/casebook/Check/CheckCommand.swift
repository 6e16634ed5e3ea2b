import ArgumentParser
import Checks
import Markup
import Site

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Says what is wrong with postmortems before they are merged.",
    discussion: """
      Looks for what a postmortem should say and does not, for what cannot be true, for links that \
      lead nowhere, and for keys, addresses and names that should not be published. The key checks \
      in casebook.yml weighs the rules; <!-- casebook: ignore RULE reason --> accepts what is found \
      in the block that follows, or in its own line.

      Exit codes: 0 nothing but notes, 1 an error or a warning (with --strict a note too), 2 could \
      not run, 64 wrong usage.

      Examples:
        casebook check content
        casebook check content/2024-05-02-checkout.md
        casebook check content --since origin/main --format github
        casebook check content --format sarif --out casebook.sarif
        casebook check content --write-baseline baseline.json
        casebook check content --baseline baseline.json --format gitlab --out gl-code-quality.json
      """)

  @Argument(help: "The folder of documents, or single documents (default: this folder).")
  var paths: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      "For people (text), programs (json), annotations of GitHub Actions, GitLab's code quality, code "
        + "scanning (sarif), or test reports (junit)."))
  var format = CheckFormat.text

  @Option(
    name: .long,
    help: ArgumentHelp("The file for the results (default: standard output).", valueName: "file"),
    completion: .file())
  var out: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Only documents that changed since the branch left this revision of git, or are not committed "
        + "yet.", valueName: "revision"))
  var since: String?

  @Option(
    name: .long,
    help: ArgumentHelp("Leave out the findings that this file accepts.", valueName: "file"),
    completion: .file())
  var baseline: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Accept everything that is found now: write it into this file, and report nothing.",
      valueName: "file"), completion: .file())
  var writeBaseline: String?

  @Flag(name: .long, help: "Exit with 1 for notes too.")
  var strict = false

  @OptionGroup var config: ConfigOption
  @OptionGroup var jobs: JobsOption

  func validate() throws {
    guard writeBaseline != nil else { return }
    // A baseline of a part would forget what was accepted elsewhere.
    if since != nil {
      throw ValidationError("--write-baseline goes with all documents, not with --since")
    }
    if out != nil || baseline != nil {
      throw ValidationError(
        "--write-baseline reports nothing: it goes without --out and --baseline")
    }
  }

  func run() throws {
    try CommandExit.reporting {
      // Before the work: a file that cannot be read is soon mended.
      let accepted = try baseline.map(BaselineFile.read)
      for path in [out, writeBaseline].compactMap(\.self) { try Self.refuseFolder(path) }
      let run = try CheckRun(
        paths: paths.isEmpty ? ["."] : paths, configuration: config.file, since: since,
        jobs: jobs.count)
      if let writeBaseline {
        try ResultFile.write(Baseline(run.report).bytes, to: writeBaseline)
        let count = Counts.phrase(run.report.findings.count, "finding")
        return StandardError.line("\(count) accepted in \(Printable.text(writeBaseline))")
      }
      var report = run.report
      if let accepted {
        let outcome = accepted.applied(to: report, wasJudged: run.wasJudged)
        report = outcome.report
        if let note = BaselineFile.note(gone: outcome.gone) { StandardError.line(note) }
      }
      try CheckOutput(format: format, out: out, isStrict: strict).write(report, of: run)
      let least = strict ? Severity.note : .warning
      if report.findings.contains(where: { $0.diagnostic.severity >= least }) {
        throw CommandExit.findings
      }
    }
  }

  private static func refuseFolder(_ path: String) throws {
    if PathKind(path) == .folder { throw CommandFailure("\(path) is a folder; name a file in it") }
  }
}
