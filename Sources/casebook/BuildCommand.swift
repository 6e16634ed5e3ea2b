import ArgumentParser
import Incidents
import Markup
import Site

struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Builds the site.",
    discussion: """
      The new site takes the place of the old one in a single step; when the build fails, the \
      old one stays as it was. Only a folder that Casebook made is ever replaced.

      Examples:
        casebook build
        casebook build content --out public --base-url https://incidents.example.org
        casebook build content --out internal --audience internal
        casebook build content --strict
      """)

  @Argument(help: "The folder that holds the documents.", completion: .directory)
  var content = "."

  @Option(name: .long, help: "The folder for the site.", completion: .directory)
  var out = "public"

  @OptionGroup var options: SiteOptions

  @Flag(name: .long, help: "Publish nothing and exit with 1 if there is any warning or error.")
  var strict = false

  @Flag(name: .long, help: "Use nothing that earlier builds left, and make everything anew.")
  var clean = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The file that keeps for the next build what need not be done again; it may be deleted at any "
        + "time (default: one in your cache folder).", valueName: "file"),
    completion: .file())
  var cache: String?

  @Flag(name: .long, help: "Print errors only.")
  var quiet = false

  @Flag(name: .long, help: "Print how long each stage took.")
  var timings = false

  func run() throws {
    try CommandExit.reporting {
      let site = try site()
      let outcome = try ProgressBar.showing(site.progress, isWanted: !quiet) { try site.run() }
      report(on: outcome)
      if strict, outcome.hasFindings { throw CommandExit.findings }
    }
  }

  private func site() throws -> SiteBuild {
    var site = options.build(of: content, into: out)
    site.publishesFindings = !strict
    site.cache = try cache ?? CachePlace.standard(for: OutputFolder(path: out, content: content))
    site.isClean = clean
    site.progress = Progress()
    site.endsProcess = true
    return site
  }

  private func report(on report: BuildReport) {
    var printer = DiagnosticPrinter()
    if quiet { printer.least = .error }
    printer.print(report.configurationDiagnostics)
    printer.prefix = FilePath.prefix(of: content)
    printer.print(report.diagnostics)
    if timings {
      StandardError.write(
        TimingTable.text(report.timings, peakMemory: ResourceUse.now.peakMemory))
    }
    // Whoever asked for silence still has to know why there is no site.
    guard !quiet || report.files == nil else { return }
    for folder in report.leftovers {
      StandardError.line("warning: \(Printable.text(folder)) could not be removed")
    }
    StandardError.line(summary(report))
  }

  private func summary(_ report: BuildReport) -> String {
    let findings = Counts.phrase(report.allDiagnostics).map { "; \($0)" } ?? ""
    let incidents = Counts.phrase(report.incidents, "incident")
    guard let files = report.files else {
      return "\(incidents)\(findings); --strict: nothing was published"
    }
    let kept =
      files.kept == 0 ? "" : files.written == 0 ? " (none changed)" : " (\(files.written) changed)"
    return
      "\(incidents), \(Counts.phrase(files.all, "file")) in \(Printable.text(out))\(kept)\(findings)"
  }
}
