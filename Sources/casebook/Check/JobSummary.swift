import Checks
import Foundation
import Site

/// The summary of a job of GitHub Actions, which names the file for it in the environment.
enum JobSummary {
  static func append(_ report: CheckReport) {
    let environment = ProcessInfo.processInfo.environment
    guard let path = environment["GITHUB_STEP_SUMMARY"], !path.isEmpty else { return }
    do {
      try ResultFile.append(
        GitHubSummary(report, files: files(environment)).bytes, to: path)
    } catch {
      // The annotations are there; a summary that cannot be written changes nothing about the findings.
      StandardError.line("warning: there is no summary of the job: \(Printable.text("\(error)"))")
    }
  }

  /// The address of the repository's files at the commit.
  private static func files(_ environment: [String: String]) -> String? {
    guard let server = environment["GITHUB_SERVER_URL"],
      let repository = environment["GITHUB_REPOSITORY"],
      let commit = environment["GITHUB_SHA"]
    else { return nil }
    let address = "\(server)/\(repository)/blob/\(commit)"
    let isPlain = address.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"()<>|\\".utf8.contains($0) }
    return isPlain ? address : nil
  }
}
