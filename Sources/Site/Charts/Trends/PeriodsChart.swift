import Incidents

/// Incidents a period as bars, with the interval of the rate behind each count as whiskers.
enum PeriodsChart {
  static let id = "incidents-by-period"

  static func figure(_ history: HistoryStatistics, _ words: Words) -> ChartFigure {
    let periods = history.occurrence.periods
    let drawing = ChartFigure.Drawing(undrawn: undrawn(history.occurrence, words)) {
      draw(periods, words, $0)
    }
    let table = table(periods, words)
    return ChartFigure(
      id: id, title: words[titleKey(periods)],
      sentences: TrendsSentences(words).occurrence(history), drawing: drawing,
      legend: drawing.svg == nil ? Legend() : legend(periods, words), table: table.html(words),
      files: [.init(path: "data/incidents-by-period.csv", bytes: table.csv)])
  }

  private static func titleKey(_ periods: [PeriodCount]) -> String {
    switch periods.first?.period.length ?? .year {
    case .year: "trends-charts.periods.years"
    case .quarter: "trends-charts.periods.quarters"
    case .month: "trends-charts.periods.months"
    }
  }

  static func undrawn(_ occurrence: Occurrence, _ words: Words) -> String? {
    if occurrence.dated == 0 { return words["trends-charts.undrawn.undated"] }
    if occurrence.periods.isEmpty { return words["trends-charts.undrawn.long"] }
    guard occurrence.periods.count < 2, let only = occurrence.periods.first else { return nil }
    return words.text(
      "trends-charts.undrawn.one-period", count: only.count,
      ["period": words.period(only.period)])
  }

  static func legend(_ periods: [PeriodCount], _ words: Words) -> Legend {
    var legend = Legend()
    legend.add(.bar, words["trends-charts.periods.bar"])
    if periods.contains(where: \.isPartial) {
      legend.add(.partial, words["trends-charts.periods.partial"])
    }
    legend.add(.whisker, words["trends-charts.periods.whisker"])
    return legend
  }

  private static func table(_ periods: [PeriodCount], _ words: Words) -> FigureTable {
    var table = FigureTable(
      header: [
        words["trends-charts.periods.period"], words["trends-charts.incidents"],
        words["charts.low"], words["charts.high"],
      ],
      columns: ["period", "first_day", "last_day", "incidents", "rate_low", "rate_high", "partial"])
    for count in periods {
      let name = words.period(count.period)
      let shown =
        count.isPartial ? words.text("trends-charts.periods.so-far-row", ["period": name]) : name
      table.add(
        [
          "\(shown)", "\(words.number(count.count))", "\(words.decimal(count.interval.low))",
          "\(words.decimal(count.interval.high))",
        ],
        data: [
          .plain(count.period.name), .plain(count.period.firstDay.text),
          .plain(CivilDay(number: count.period.endDay.number - 1).text),
          .number(Double(count.count)), .rounded(count.interval.low),
          .rounded(count.interval.high), .flag(count.isPartial),
        ])
    }
    return table
  }

  static func draw(
    _ periods: [PeriodCount], _ words: Words, _ size: ChartLayout
  ) -> String {
    let scale = NiceScale(most: periods.map(\.interval.high).max() ?? 1)
    let left = TextWidth.column(scale.ticks.map { words.decimal($0) }) + 10
    let (top, bottom) = (28.0, 218.0)
    let right = size.width - 4
    guard let axis = PeriodAxis(periods, x: left...right, words) else { return "" }
    let word = periods.contains(where: \.isPartial) ? words["trends-charts.so-far"] : nil
    var svg = SVGWriter(
      width: size.width,
      height: bottom + axis.height + (word == nil ? 0 : PeriodAxis.rowHeight))
    svg.text(words["trends-charts.incidents"], 0, 13, "tick")
    let y = { (value: Double) in bottom - value / scale.top * (bottom - top) }
    for tick in scale.ticks {
      svg.line(left, y(tick), right, y(tick), tick == 0 ? "axis" : "grid")
      svg.text(words.decimal(tick), left - 8, y(tick) + 5, "tick", anchor: .end)
    }
    for (index, count) in periods.enumerated() {
      bar(count, axis.middle(index), step: axis.step, y: y, bottom, &svg)
    }
    axis.labels(&svg, below: bottom, bounds: 0...size.width)
    if let word, let last = periods.indices.last {
      var row = LabelRow(0...size.width)
      if let x = row.place(word, at: axis.middle(last)) {
        svg.text(word, x, bottom + axis.height + 12, "label", anchor: .middle)
      }
    }
    return svg.finished(
      size, label: words[titleKey(periods)], describedBy: ChartFigure.textID(id))
  }

  private static func bar(
    _ count: PeriodCount, _ middle: Double, step: Double, y: (Double) -> Double, _ bottom: Double,
    _ svg: inout SVGWriter
  ) {
    let width = min(48, step * 0.62)
    let top = y(Double(count.count))
    if count.count > 0 {
      svg.rect(
        middle - width / 2, top, width, bottom - top, count.isPartial ? "bar partial" : "bar")
    }
    let (low, high) = (y(count.interval.low), y(count.interval.high))
    let at = SVGWriter.number
    var whisker = "M\(at(middle)) \(at(low))V\(at(high))"
    let cap = min(5, width / 2)
    // Where bars are thin, caps would run into each other.
    if cap >= 2 {
      for end in [low, high] {
        whisker += "M\(at(middle - cap)) \(at(end))H\(at(middle + cap))"
      }
    }
    svg.path(whisker, "whisker")
  }
}

extension CivilDay {
  /// `2024-03-03`; a year of fewer than four digits as it is.
  var text: String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)-\(two(month))-\(two(day))"
  }
}
