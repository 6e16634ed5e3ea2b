import Checks
import Foundation
import Markup
import Site

/// Puts a report where it is wanted, in the format that is wanted.
struct CheckOutput {
  let format: CheckFormat
  /// A file; standard output without one.
  let out: String?
  let isStrict: Bool

  func write(_ report: CheckReport, of run: CheckRun) throws {
    switch format {
    case .text:
      let isColoured = out == nil && StandardOutput.wantsColour
      try write(Array(TextReport(report, since: run.since, isColoured: isColoured).text.utf8))
    case .json: try write(JSONReport(report).bytes)
    case .github:
      try write(GitHubReport(report).bytes)
      JobSummary.append(report)
    case .gitlab: try write(GitLabReport(report).bytes)
    case .sarif:
      let sarif = SARIFReport(report)
      try write(sarif.bytes)
      if sarif.omitted > 0 {
        StandardError.line("warning: \(SARIFReport.notice(omitted: sarif.omitted))")
      }
    case .junit:
      try write(JUnitReport(report, leastFailure: isStrict ? .note : .warning).bytes)
    }
  }

  private func write(_ bytes: [UInt8]) throws {
    if let out { try ResultFile.write(bytes, to: out) } else { try StandardOutput.write(bytes) }
  }
}
