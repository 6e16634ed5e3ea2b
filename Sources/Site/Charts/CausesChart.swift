import Incidents

/// What causes incidents, as bars with their counts.
enum CausesChart {
  static func figure(_ summary: TrendsSummary, _ taxonomy: Taxonomy) -> ChartFigure {
    let rows = summary.causes.map { cause in
      (label: taxonomy.cause(cause.id)?.label ?? cause.id.rawValue, cause: cause)
    }
    var table = FigureTable(header: ["Cause", "Incidents", "Share", "95 % from", "95 % to"])
    for row in rows {
      let share = Double(row.cause.count) / Double(max(1, summary.total)) * 100
      table.rows.append([
        row.label, String(row.cause.count), Spoken.percent(share),
        Spoken.percent(row.cause.interval.low * 100), Spoken.percent(row.cause.interval.high * 100),
      ])
    }
    return ChartFigure(
      id: "causes", title: "Root causes", sentence: TrendsSentences.causes(summary),
      svg: rows.isEmpty ? nil : draw(rows), table: table.html,
      csvPath: "data/incidents-by-cause.csv", csv: table.csv)
  }

  private static func draw(_ rows: [(label: String, cause: TrendsSummary.Cause)]) -> String {
    let rowHeight = 32.0
    var svg = SVGWriter(width: 640, height: Double(rows.count) * rowHeight + 8)
    let most = Double(rows.map(\.cause.count).max() ?? 1)
    for (index, row) in rows.enumerated() {
      let y = Double(index) * rowHeight + 4
      svg.text(row.label, 150, y + 20, "label", anchor: .end)
      let width = Double(row.cause.count) / most * 430
      svg.rect(160, y + 4, width, rowHeight - 10, "bar cause-\(row.cause.id.rawValue)")
      svg.text(String(row.cause.count), 168 + width, y + 20, "tick")
    }
    return svg.finished(
      id: "causes", title: "Root causes",
      description: rows.map { "\($0.label): \($0.cause.count)" }.joined(separator: ", "))
  }
}
