import Markup

/// The report as Markdown for the summary of a job, which lists what the annotations leave out.
public struct GitHubSummary {
  /// GitHub refuses more than 1 MiB for a step.
  static let sizeLimit = 1_000_000

  public let report: CheckReport
  /// The address of the repository's files at the commit, without a slash at its end.
  public let files: String?

  public init(_ report: CheckReport, files: String? = nil) {
    self.report = report
    self.files = files
  }

  public var bytes: [UInt8] {
    var text = "## Casebook check\n\n\(headline)\n"
    guard !report.findings.isEmpty else { return Array(text.utf8) }
    text += "\n| | Where | What | Rule |\n|---|---|---|---|\n"
    let findings = report.bySeverity
    for (index, finding) in findings.enumerated() {
      let row = row(finding)
      guard text.utf8.count + row.utf8.count <= Self.sizeLimit else {
        text += "\nThere are \(findings.count - index) more, which GitHub has no room for here.\n"
        break
      }
      text += row
    }
    return Array(text.utf8)
  }

  private var headline: String {
    let documents = "\(report.documents.count) document\(report.documents.count == 1 ? "" : "s")"
    let counts = Severity.allCases.reversed().compactMap { severity -> String? in
      let count = report.count(severity)
      return count == 0 ? nil : "**\(count)** \(severity.rawValue)\(count == 1 ? "" : "s")"
    }
    return counts.isEmpty
      ? "Nothing to say about \(documents)." : "\(counts.joined(separator: ", ")) in \(documents)."
  }

  private func row(_ finding: ReportedFinding) -> String {
    let place = Self.cell(finding.path) + ":\(finding.line)"
    let link = files.map {
      "[\(place)](\($0)/\(PercentEncoding.path(finding.path))#L\(finding.line))"
    }
    let rule = finding.diagnostic.rule
    let page = report.page(of: rule).map { "[\(rule.rawValue)](\($0))" } ?? rule.rawValue
    let severity = finding.diagnostic.severity.rawValue
    return "| \(severity) | \(link ?? place) | \(Self.cell(finding.advice)) | \(page) |\n"
  }

  /// Words of a cell: nothing in them is Markdown, HTML, a mention or a reference to an issue.
  static func cell(_ text: String) -> String {
    var out = ""
    for scalar in VisibleText.of(text).unicodeScalars {
      switch scalar {
      case "<", ">", "&", "|", "\\", "`", "*", "_", "[", "]", "(", ")", "#", "@", "~", "!", "$",
        "{", "}":
        out += "&#\(scalar.value);"
      case ":":
        // A bare address would become a link.
        out += "&#58;"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
