import Incidents

/// What causes incidents, as bars with their counts.
enum CausesChart {
  private typealias Row = (label: String, cause: TrendsSummary.Cause)

  private static let id = "causes"

  static func figure(_ summary: TrendsSummary, _ index: SiteIndex, _ words: Words) -> ChartFigure {
    let rows: [Row] = summary.causes.map { (index.label(cause: $0.id), $0) }
    var table = FigureTable(
      header: [
        words["charts.causes.cause"], words["charts.causes.incidents"],
        words["charts.causes.share"], words["charts.low"], words["charts.high"],
      ],
      columns: ["cause", "incidents", "share_percent", "share_low", "share_high"])
    for row in rows {
      let shares = [
        Double(row.cause.count) / Double(max(1, summary.total)), row.cause.interval.low,
        row.cause.interval.high,
      ].map { $0 * 100 }
      table.add(
        [row.label, words.number(row.cause.count)] + shares.map(words.percent),
        data: [.text(row.cause.id.rawValue), .number(Double(row.cause.count))]
          + shares.map { .plain(SVGWriter.number($0)) })
    }
    let title = words["charts.causes.title"]
    return ChartFigure(
      id: id, title: title, sentence: TrendsSentences(words).causes(summary),
      svg: rows.isEmpty ? nil : ChartLayout.both { draw(rows, title: title, words, $0) },
      table: table.html, csvPath: "data/incidents-by-cause.csv", csv: table.csv)
  }

  /// Names stand before the bars, in the narrow drawing above them.
  private static func draw(
    _ rows: [Row], title: String, _ words: Words, _ size: ChartLayout
  ) -> String {
    let isNarrow = size == .narrow
    let rowHeight = isNarrow ? 44.0 : 32.0
    let widest = rows.map { TextWidth.of(words.number($0.cause.count)) }.max() ?? 0
    let names = rows.map { Clipping.clipped($0.label, 30) }
    let left = isNarrow ? 2 : min(240, (names.map { TextWidth.of($0) }.max() ?? 0) + 10)
    let room = size.width - left - widest - 12
    var svg = SVGWriter(width: size.width, height: Double(rows.count) * rowHeight + 8)
    let most = Double(rows.map(\.cause.count).max() ?? 1)
    for (index, row) in rows.enumerated() {
      let y = Double(index) * rowHeight + 4
      let width = Double(row.cause.count) / most * room
      let barY = isNarrow ? y + 20 : y + 5
      let height = isNarrow ? 16.0 : 22.0
      if isNarrow {
        svg.text(names[index], left, y + 14, "label")
      } else {
        svg.text(names[index], left - 10, barY + 16, "label", anchor: .end)
      }
      svg.rect(left, barY, width, height, "bar cause-\(row.cause.id.rawValue)")
      svg.text(
        words.number(row.cause.count), left + width + 8, barY + height / 2 + 5, "tick")
    }
    return svg.finished(size, label: title, describedBy: ChartFigure.textID(id))
  }
}
