import Incidents
import Site

/// The terms of a kind for people, one a line.
struct TermTable {
  let terms: KindFigures
  let total: Int

  private var kind: TermKind { terms.kind }

  private static let bar = 6

  var text: String {
    guard !terms.all.isEmpty else {
      return kind == .years
        ? "No incident has a date.\n" : "No incident names a \(kind.attribute).\n"
    }
    return (table + notes).map { $0 + "\n" }.joined()
  }

  private var table: [String] {
    let most = terms.all.map(\.count).max() ?? 1
    var table = TerminalTable([.left, .right, .left, .right, .close, .right, .close, .left, .left])
    table.rows = [
      [
        kind.attribute, "count", "", "share", "(95 %)", "median", "(95 %)",
        kind == .years ? "year before" : "later half", "",
      ]
    ]
    for term in terms.all {
      table.rows.append([
        Printable.text(term.label), String(term.count),
        Bar.text(Double(term.count) / Double(most), width: Self.bar),
        FigureText.value(term["share"]), Self.interval(term["share"]),
        FigureText.value(term["duration.median"]), Self.interval(term["duration.median"]),
        FigureText.withInterval(term.trend),
        term.trend?.claim.map { FigureText.word($0.verdict) } ?? "",
      ])
    }
    return table.lines
  }

  private static func interval(_ figure: StatisticsFigure?) -> String {
    let interval = FigureText.interval(figure)
    return interval.isEmpty ? "" : "(\(interval))"
  }

  private var notes: [String] {
    let noun = Counts.phrase(total, "incident")
    let counted =
      switch (kind, terms.missing) {
      case (.years, 0): "\(noun)."
      case (.years, let missing): "\(noun), of which \(missing) without a date."
      case (_, 0): "\(noun), each counted once for every \(kind.attribute) it has."
      case (_, let missing):
        "\(noun), of which \(missing) without a \(kind.attribute); the others are counted once for every \(kind.attribute) they have."
      }
    let ratio =
      kind == .years
      ? "Year before: the year's rate over that of the year before."
      : "Later half: the rate of the later half of the time over that of the earlier."
    return [""]
      + TerminalText.wrapped(
        "\(counted) Median: of the durations. In parentheses: 95 % intervals. \(ratio) "
          + "All tests of all such lists are held to Holm together; what only a lone test would tell is called alone only."
      )
  }
}
