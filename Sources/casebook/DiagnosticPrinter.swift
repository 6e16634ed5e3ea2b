import Markup

/// Prints diagnostics for people and for programs: one line each, and where a person looks on, the
/// line of the document with a caret and what to change.
struct DiagnosticPrinter {
  /// What comes before every path, so that an editor or a CI log can open it; ends with a slash
  /// or is empty.
  var prefix = ""
  /// With the source line and the help.
  var isDetailed = StandardError.isTerminal
  var isColoured = StandardError.wantsColour
  /// Milder findings are left out.
  var least = Severity.note

  func print(_ diagnostics: [Diagnostic]) {
    let text = diagnostics.filter { $0.severity >= least }.map(text).joined()
    if !text.isEmpty { StandardError.write(text) }
  }

  /// With a line feed at its end.
  func text(_ diagnostic: Diagnostic) -> String {
    let place = diagnostic.position ?? SourcePosition(line: 1, column: 1)
    let path = Printable.text(shownPath(diagnostic.path))
    var text = "\(path):\(place.line):\(place.column): "
    text += colour("\(diagnostic.severity.rawValue):", Self.colour(of: diagnostic.severity))
    text += " \(Printable.text(diagnostic.message)) [\(diagnostic.rule.rawValue)]\n"
    guard isDetailed else { return text }
    if let line = diagnostic.excerpt, let start = diagnostic.position {
      text += SourceExcerpt(line: line, start: start, end: diagnostic.end)
        .text { colour($0, "1;32") }
    }
    if let help = diagnostic.help { text += "  help: \(Printable.text(help))\n" }
    return text
  }

  /// `.` stands for the content folder itself.
  private func shownPath(_ path: String) -> String {
    path == "." && !prefix.isEmpty ? String(prefix.dropLast()) : prefix + path
  }

  private static func colour(of severity: Severity) -> String {
    switch severity {
    case .note: "1;36"
    case .warning: "1;33"
    case .error: "1;31"
    }
  }

  private func colour(_ text: String, _ code: String) -> String {
    isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
