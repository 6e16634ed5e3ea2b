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
  private static let id = "durations"

  static func figure(_ summary: TrendsSummary, _ words: Words) -> ChartFigure {
    var table = FigureTable(
      header: [
        words["charts.durations.incident"], words["charts.durations.start"],
        words["charts.durations.duration"],
      ],
      columns: ["id", "title", "start", "minutes"])
    for duration in summary.durations {
      table.add(
        [duration.title, words.shortDay(duration.start), words.duration(duration.minutes)],
        data: [
          .plain(duration.id), .text(duration.title), .plain(duration.start.description),
          .number(duration.minutes),
        ])
    }
    let sizes = Set(summary.durations.map(\.minutes))
    let isDrawn = summary.durations.count >= 3 && sizes.count > 1
    return ChartFigure(
      id: id, title: words["charts.durations.title"],
      sentence: TrendsSentences(words).durations(summary),
      svg: isDrawn ? ChartLayout.both { draw(summary, words, $0) } : nil, table: table.html,
      csvPath: "data/durations.csv", csv: table.csv)
  }

  /// Minutes that are round to a reader.
  private static let ticks: [Double] = [
    1, 5, 15, 60, 240, 1440, 10_080, 43_200, 525_600, 5_256_000,
  ]

  private static func draw(
    _ summary: TrendsSummary, _ words: Words, _ size: ChartLayout
  ) -> String {
    let (top, height) = (12.0, 220.0)
    let minutes = summary.durations.map(\.minutes)
    let low = ticks.last { $0 <= minutes.min() ?? 1 } ?? 0.5
    let high = max(
      ticks.first { $0 >= minutes.max() ?? 1 } ?? minutes.max() ?? 1, low * 2)
    let shown = ticks.filter { $0 >= low && $0 <= high }
    let left = (shown.map { TextWidth.of(words.duration($0)) }.max() ?? 0) + 10
    let width = size.width - left - 4
    var svg = SVGWriter(width: size.width, height: 268)
    let y = { (value: Double) in
      top + height - (log(max(value, low)) - log(low)) / (log(high) - log(low)) * height
    }
    if let interval = summary.durationLocation?.interval {
      svg.rect(left, y(interval.high), width, y(interval.low) - y(interval.high), "band")
    }
    for tick in shown {
      svg.line(left, y(tick), left + width, y(tick), "grid")
      svg.text(words.duration(tick), left - 8, y(tick) + 5, "tick", anchor: .end)
    }
    if let median = summary.durationLocation?.median {
      svg.line(left, y(median), left + width, y(median), "median")
    }
    dots(summary, &svg, x: left + 10...left + width - 10, y: y, words, hasTitles: size == .wide)
    svg.line(left, top + height, left + width, top + height, "axis")
    return svg.finished(
      size, label: words["charts.durations.drawing"], describedBy: ChartFigure.textID(id))
  }

  private static func dots(
    _ summary: TrendsSummary, _ svg: inout SVGWriter, x: ClosedRange<Double>,
    y: (Double) -> Double, _ words: Words, hasTitles: Bool
  ) {
    let days = summary.durations.map { Double($0.start.epochMinutes ?? 0) / 1440 }
    guard let first = days.min(), let last = days.max() else { return }
    let span = max(1, last - first)
    for (duration, day) in zip(summary.durations, days) {
      let place = x.lowerBound + (day - first) / span * (x.upperBound - x.lowerBound)
      let title = "\(Clipping.clipped(duration.title, 80)): \(words.duration(duration.minutes))"
      svg.circle(
        place, y(duration.minutes), 5, "dot", title: hasTitles ? title : nil)
    }
    let (from, to) = (summary.durations.first?.start.year, summary.durations.last?.start.year)
    svg.text(from.map(String.init) ?? "", x.lowerBound - 8, 258, "tick")
    if to != from {
      svg.text(to.map(String.init) ?? "", x.upperBound + 8, 258, "tick", anchor: .end)
    }
  }
}
