import Incidents

/// Incidents a year as bars, with the interval of the underlying rate as whiskers.
enum YearsChart {
  static func figure(_ summary: TrendsSummary) -> ChartFigure {
    var table = FigureTable(header: ["Year", "Incidents", "95 % from", "95 % to"])
    for year in summary.years {
      table.rows.append([
        String(year.year), String(year.count), SVGWriter.number(year.interval.low),
        SVGWriter.number(year.interval.high),
      ])
    }
    return ChartFigure(
      id: "years", title: "Incidents a year", sentence: TrendsSentences.years(summary),
      svg: summary.years.count > 1 ? draw(summary.years) : nil, table: table.html,
      csvPath: "data/incidents-by-year.csv", csv: table.csv)
  }

  private static func draw(_ years: [TrendsSummary.Year]) -> String {
    let (left, top, width, height) = (40.0, 10.0, 590.0, 200.0)
    var svg = SVGWriter(width: 640, height: 246)
    let most = years.map(\.interval.high).max() ?? 1
    let scale = NiceScale(most: most)
    for tick in scale.ticks {
      let y = top + height - tick / scale.top * height
      svg.line(left, y, left + width, y, tick == 0 ? "axis" : "grid")
      svg.text(SVGWriter.number(tick), left - 8, y + 5, "tick", anchor: .end)
    }
    let step = width / Double(years.count)
    // Labels of many years would run into each other.
    let every = max(1, Int((Double(years.count) / 12).rounded(.up)))
    for (index, year) in years.enumerated() {
      let middle = left + step * (Double(index) + 0.5)
      let bar = min(48, step * 0.62)
      let y = { (value: Double) in top + height - value / scale.top * height }
      svg.rect(
        middle - bar / 2, y(Double(year.count)), bar, height - (y(Double(year.count)) - top), "bar")
      svg.line(middle, y(year.interval.low), middle, y(year.interval.high), "whisker")
      svg.line(middle - 5, y(year.interval.high), middle + 5, y(year.interval.high), "whisker")
      svg.line(middle - 5, y(year.interval.low), middle + 5, y(year.interval.low), "whisker")
      if index % every == 0 {
        svg.text(String(year.year), middle, top + height + 22, "tick", anchor: .middle)
      }
    }
    return svg.finished(
      id: "years", title: "Incidents a year",
      description: years.map { "\($0.year): \($0.count)" }.joined(separator: ", "))
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
