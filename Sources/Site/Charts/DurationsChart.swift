import Incidents

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

/// Every incident's duration as a dot, on a log scale over time, with the median and its interval.
enum DurationsChart {
  static func figure(_ summary: TrendsSummary) -> ChartFigure {
    var table = FigureTable(header: ["Incident", "Start", "Minutes", "Duration"])
    for duration in summary.durations {
      table.rows.append([
        duration.title, duration.start.description, Minutes.text(duration.minutes),
        Spoken.duration(duration.minutes),
      ])
    }
    let sizes = Set(summary.durations.map(\.minutes))
    return ChartFigure(
      id: "durations", title: "How long they lasted", sentence: TrendsSentences.durations(summary),
      svg: summary.durations.count >= 3 && sizes.count > 1 ? draw(summary) : nil, table: table.html,
      csvPath: "data/durations.csv", csv: table.csv)
  }

  private static let ticks: [(minutes: Double, label: String)] = [
    (1, "1 min"), (5, "5 min"), (15, "15 min"), (60, "1 h"), (240, "4 h"), (1440, "1 d"),
    (10_080, "1 w"), (43_200, "30 d"), (525_600, "1 y"),
  ]

  private static func draw(_ summary: TrendsSummary) -> String {
    let (left, top, width, height) = (64.0, 12.0, 560.0, 220.0)
    var svg = SVGWriter(width: 640, height: 268)
    let minutes = summary.durations.map(\.minutes)
    let low = ticks.last { $0.minutes <= minutes.min() ?? 1 }?.minutes ?? 0.5
    let high = max(
      ticks.first { $0.minutes >= minutes.max() ?? 1 }?.minutes ?? minutes.max() ?? 1, low * 2)
    let y = { (value: Double) in
      top + height - (log(max(value, low)) - log(low)) / (log(high) - log(low)) * height
    }
    for tick in ticks where tick.minutes >= low && tick.minutes <= high {
      svg.line(left, y(tick.minutes), left + width, y(tick.minutes), "grid")
      svg.text(tick.label, left - 8, y(tick.minutes) + 5, "tick", anchor: .end)
    }
    if let location = summary.durationLocation {
      if let interval = location.interval {
        svg.rect(left, y(interval.high), width, y(interval.low) - y(interval.high), "band")
      }
      svg.line(left, y(location.median), left + width, y(location.median), "median")
    }
    dots(summary, &svg, left: left, width: width, y: y)
    svg.line(left, top + height, left + width, top + height, "axis")
    return svg.finished(
      id: "durations", title: "Duration of every incident, logarithmic scale",
      description: "\(minutes.count) incidents; the line is the median, the band its interval")
  }

  private static func dots(
    _ summary: TrendsSummary, _ svg: inout SVGWriter, left: Double, width: Double,
    y: (Double) -> Double
  ) {
    let days = summary.durations.map { Double($0.start.epochMinutes ?? 0) / 1440 }
    guard let first = days.min(), let last = days.max() else { return }
    let span = max(1, last - first)
    for (duration, day) in zip(summary.durations, days) {
      let x = left + 10 + (day - first) / span * (width - 20)
      svg.circle(
        x, y(duration.minutes), 5, "dot cause-\(duration.cause.rawValue)",
        title: "\(duration.title): \(Spoken.duration(duration.minutes))")
    }
    let (from, to) = (summary.durations.first?.start.year, summary.durations.last?.start.year)
    svg.text(from.map(String.init) ?? "", left + 10, 258, "tick", anchor: .middle)
    if to != from {
      svg.text(to.map(String.init) ?? "", left + width - 10, 258, "tick", anchor: .middle)
    }
  }
}
