import Incidents

/// Incidents a year as bars, with the interval of the underlying rate as whiskers.
enum YearsChart {
  private static let id = "years"

  static func figure(_ summary: TrendsSummary, _ words: Words) -> ChartFigure {
    var table = FigureTable(
      header: [
        words["charts.years.year"], words["charts.years.incidents"], words["charts.low"],
        words["charts.high"],
      ],
      columns: ["year", "incidents", "rate_low", "rate_high"])
    for year in summary.years {
      table.add(
        [
          String(year.year), words.number(year.count), words.decimal(year.interval.low),
          words.decimal(year.interval.high),
        ],
        data: [
          .number(Double(year.year)), .number(Double(year.count)),
          .plain(SVGWriter.number(year.interval.low)),
          .plain(SVGWriter.number(year.interval.high)),
        ])
    }
    let title = words["charts.years.title"]
    return ChartFigure(
      id: id, title: title, sentence: TrendsSentences(words).years(summary),
      svg: summary.years.count > 1
        ? ChartLayout.both { draw(summary.years, title: title, words, $0) } : nil,
      table: table.html, csvPath: "data/incidents-by-year.csv", csv: table.csv)
  }

  private static func draw(
    _ years: [TrendsSummary.Year], title: String, _ words: Words, _ size: ChartLayout
  ) -> String {
    let (left, top, height) = (40.0, 12.0, 200.0)
    let width = size.width - left - 6
    var svg = SVGWriter(width: size.width, height: 246)
    let most = years.map(\.interval.high).max() ?? 1
    let scale = NiceScale(most: most)
    for tick in scale.ticks {
      let y = top + height - tick / scale.top * height
      svg.line(left, y, left + width, y, tick == 0 ? "axis" : "grid")
      svg.text(words.decimal(tick), left - 8, y + 5, "tick", anchor: .end)
    }
    let step = width / Double(years.count)
    var row = LabelRow(left - 10...size.width)
    for (index, year) in years.enumerated() {
      let middle = left + step * (Double(index) + 0.5)
      let bar = min(48, step * 0.62)
      let cap = min(5, bar / 2)
      let y = { (value: Double) in top + height - value / scale.top * height }
      svg.rect(
        middle - bar / 2, y(Double(year.count)), bar, height - (y(Double(year.count)) - top), "bar")
      svg.line(middle, y(year.interval.low), middle, y(year.interval.high), "whisker")
      svg.line(
        middle - cap, y(year.interval.high), middle + cap, y(year.interval.high), "whisker")
      svg.line(middle - cap, y(year.interval.low), middle + cap, y(year.interval.low), "whisker")
      let label = String(year.year)
      if let x = row.place(label, at: middle) {
        svg.text(label, x, top + height + 22, "tick", anchor: .middle)
      }
    }
    return svg.finished(size, label: title, describedBy: ChartFigure.textID(id))
  }
}

/// A linear axis from 0 with round ticks.
struct NiceScale {
  let top: Double
  let ticks: [Double]

  init(most: Double) {
    let target = max(1, most)
    var size = 1.0
    while size * 10 <= target { size *= 10 }
    let step = [0.2, 0.5, 1, 2, 5, 10].map { $0 * size }.first { target / $0 <= 5 } ?? size
    let whole = max(1, step)
    let count = Int((target / whole).rounded(.up))
    top = Double(count) * whole
    ticks = (0...count).map { Double($0) * whole }
  }
}
