import Markup

/// Workflow commands that GitHub Actions turns into annotations of the lines
/// (https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands).
public struct GitHubReport {
  /// As many annotations of each severity does GitHub show for a step; the others stand in its log.
  public static let shownOfEach = 10

  public let report: CheckReport

  public init(_ report: CheckReport) { self.report = report }

  /// The most severe first, because the first are shown.
  public var bytes: [UInt8] {
    var text = ""
    if let cut { text += "::notice title=casebook check::\(Self.data(cut))\n" }
    for finding in report.bySeverity { text += Self.command(finding) }
    return Array(text.utf8)
  }

  /// What GitHub leaves out; `nil` where it shows everything.
  private var cut: String? {
    let counts = Severity.allCases.reversed().map { ($0, report.count($0)) }
    guard counts.contains(where: { $1 > Self.shownOfEach }) else { return nil }
    let all = counts.filter { $1 > 0 }.map { "\($1) \($1 == 1 ? $0.rawValue : $0.rawValue + "s")" }
    return
      "\(all.joined(separator: ", ")): GitHub shows the first \(Self.shownOfEach) of each on their "
      + "lines; all stand in this step's log"
  }

  private static func command(_ finding: ReportedFinding) -> String {
    let diagnostic = finding.diagnostic
    var properties = "file=\(property(finding.path))"
    if let start = diagnostic.position {
      properties += ",line=\(start.line)"
      if let end = diagnostic.end, end.line == start.line {
        // GitHub's end is the last column that still belongs to the place.
        properties +=
          ",endLine=\(end.line),col=\(start.column),endColumn=\(max(start.column, end.column - 1))"
      }
    }
    properties += ",title=\(property(diagnostic.rule.rawValue))"
    return "::\(name(diagnostic.severity)) \(properties)::\(data(finding.advice))\n"
  }

  private static func name(_ severity: Severity) -> String {
    severity == .note ? "notice" : severity.rawValue
  }

  /// The text of a command.
  static func data(_ text: String) -> String { escaped(text) { $0 == "%" } }

  /// A value before the text, which a colon or a comma would end.
  static func property(_ text: String) -> String {
    escaped(text) { $0 == "%" || $0 == ":" || $0 == "," }
  }

  /// Line ends become `%0A`: a line that begins with two colons would be a command of its own.
  private static func escaped(_ text: String, _ isSpecial: (Unicode.Scalar) -> Bool) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\n" || scalar == "\r" || isSpecial(scalar) {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        out.append(contentsOf: ("%" + (digits.utf8.count == 1 ? "0" : "") + digits).unicodeScalars)
      } else {
        out.append(VisibleText.isControl(scalar) ? "\u{FFFD}" : scalar)
      }
    }
    return String(out)
  }
}
