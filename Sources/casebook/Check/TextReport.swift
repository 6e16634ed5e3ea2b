import Checks
import Markup

/// The findings for people: each with the line of the document, carets and what to change, and at the end
/// how many there are.
struct TextReport {
  private let report: CheckReport
  private let since: String?
  private let printer: DiagnosticPrinter

  /// - Parameter since: the revision since which documents changed, where only those were judged.
  init(_ report: CheckReport, since: String? = nil, isColoured: Bool) {
    self.report = report
    self.since = since
    printer = DiagnosticPrinter(isDetailed: true, isColoured: isColoured)
  }

  var text: String {
    report.findings.map { printer.text($0.diagnostic) }.joined() + summary + "\n"
  }

  private var summary: String {
    var documents = Counts.phrase(report.documents.count, "document")
    if let since { documents += " changed since \(Printable.text(since))" }
    return (Counts.phrase(report.findings.map(\.diagnostic)) ?? "nothing found")
      + " in \(documents)"
  }
}
