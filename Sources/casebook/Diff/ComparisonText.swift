import Incidents

/// A comparison for the terminal.
struct ComparisonText {
  let comparison: RecordComparison
  let isColoured: Bool

  /// Columns of the names.
  private static let names = 20

  var text: String {
    var blocks = comparison.changed.map(block)
    blocks += list("added", comparison.added, "+", 32)
    blocks += list("removed", comparison.removed, "-", 31)
    return (blocks + [comparison.summary]).joined(separator: "\n\n") + "\n"
  }

  private func block(_ change: IncidentChange) -> String {
    let head =
      painted(Printable.text(change.new.source), 1) + "  " + Printable.text(change.new.title)
    return ([head] + ChangeRows.rows(of: change).map(line)).joined(separator: "\n")
  }

  private func line(_ row: ChangeRow) -> String {
    let name = row.name + String(repeating: " ", count: max(1, Self.names - row.name.count))
    let place = row.place.map { painted("  (\($0))", 2) } ?? ""
    let old = row.old.map { painted(Printable.text($0), 31) }
    let new = row.new.map { painted(Printable.text($0), 32) }
    let words =
      switch row.sign {
      case .changed: "\(old ?? "nothing") → \(new ?? "nothing")"
      case .added: "+ \(new ?? "")"
      case .removed: "- \(old ?? "")"
      case .done: new ?? ""
      }
    return "  \(name)\(words)\(place)"
  }

  private func list(
    _ name: String, _ records: [IncidentRecord], _ sign: String, _ colour: Int
  ) -> [String] {
    guard !records.isEmpty else { return [] }
    let lines = records.map { record in
      "  " + painted("\(sign) \(Printable.text(record.source))", colour) + "  "
        + TerminalText.clipped(Printable.text(record.title), TerminalText.width)
    }
    return [([painted(name, 1)] + lines).joined(separator: "\n")]
  }

  private func painted(_ text: String, _ code: Int) -> String {
    isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
