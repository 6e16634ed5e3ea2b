import Incidents

/// Root causes over time: a row of small bars a cause, all rows to the same scale, each with its total
/// and its share.
struct CausesChart {
  private static let id = "causes"

  let statistics: KnowledgeStatistics
  let parts: PageParts

  private var words: Words { parts.words }
  private var periods: [PeriodCount] { statistics.history.occurrence.periods }
  /// The highest bar of all rows.
  private var most: Int { statistics.causes.flatMap(\.byPeriod).max() ?? 0 }

  var figure: ChartFigure {
    let drawing = ChartFigure.Drawing(undrawn: undrawn, draw)
    let table = table
    return ChartFigure(
      id: Self.id, title: words["trends-charts.causes.title"],
      sentences: TrendsSentences(words, taxonomy: parts.index.taxonomy).causes(statistics),
      drawing: drawing,
      notes: drawing.svg == nil
        ? [] : ["\(words.text("trends-charts.causes.scale", count: most))"],
      table: table.html(words),
      files: [
        .init(path: "data/incidents-by-cause.csv", bytes: table.csv),
        .init(path: "data/causes-by-period.csv", bytes: byPeriod),
      ])
  }

  private var undrawn: String? {
    statistics.causes.isEmpty
      ? words["empty.terms"] : PeriodsChart.undrawn(statistics.history.occurrence, words)
  }

  private func draw(_ size: ChartLayout) -> String {
    let courses = statistics.causes
    let isNarrow = size == .narrow
    let names = courses.map { Clipping.clipped(parts.index.label(cause: $0.cause), 30) }
    let figures = courses.map(figures)
    let left = isNarrow ? 0 : TextWidth.column(names) + 12
    let right = isNarrow ? 0 : TextWidth.column(figures) + 12
    let (gap, height) = (isNarrow ? 42.0 : 14.0, 32.0)
    let bottom = Double(courses.count) * (gap + height) + 2
    guard let axis = PeriodAxis(periods, x: left...size.width - right, words) else { return "" }
    var svg = SVGWriter(width: size.width, height: bottom + axis.height)
    let unit = (height - 2) / Double(max(1, most))
    for (index, course) in courses.enumerated() {
      let foot = Double(index + 1) * (gap + height)
      if isNarrow {
        svg.text(names[index], 0, foot - height - 22, "label")
        svg.text(figures[index], 0, foot - height - 6, "tick")
      } else {
        svg.text(names[index], left - 12, foot - 8, "label", anchor: .end)
        svg.text(figures[index], size.width, foot - 8, "tick", anchor: .end)
      }
      bars(course, axis, foot: foot, unit: unit, &svg)
      svg.line(axis.x.lowerBound, foot, axis.x.upperBound, foot, "axis")
    }
    axis.labels(&svg, below: bottom, bounds: 0...size.width)
    return svg.finished(
      size, label: words["trends-charts.causes.drawing"],
      describedBy: ChartFigure.textID(Self.id))
  }

  /// A bar has its number where there is room for the widest.
  private func bars(
    _ course: CauseCourse, _ axis: PeriodAxis, foot: Double, unit: Double, _ svg: inout SVGWriter
  ) {
    let width = min(36, axis.step * 0.7)
    for (index, count) in course.byPeriod.enumerated() where count > 0 {
      let height = max(1.5, Double(count) * unit)
      let isPartial = periods.indices.contains(index) && periods[index].isPartial
      svg.rect(
        axis.middle(index) - width / 2, foot - height, width, height,
        "bar\(isPartial ? " partial" : "") cause-\(course.cause.rawValue)")
    }
  }

  /// `12 · 24 % (14 to 38 %)`
  private func figures(_ course: CauseCourse) -> String {
    words.text(
      "trends-charts.causes.figures",
      [
        "count": words.number(course.count), "share": Self.percent(course.share, words),
        "low": Self.whole(course.interval.low), "high": Self.percent(course.interval.high, words),
      ])
  }

  private static func whole(_ share: Double) -> String { String(Int((share * 100).rounded())) }

  private static func percent(_ share: Double, _ words: Words) -> String {
    words.percent((share * 100).rounded())
  }

  private var table: FigureTable {
    var table = FigureTable(
      header: [
        words["trends-charts.cause"], words["trends-charts.incidents"],
        words["trends-charts.share"],
        words["charts.low"], words["charts.high"],
      ]
        + periods.map {
          $0.isPartial
            ? words.text(
              "trends-charts.periods.so-far-row", ["period": words.period($0.period)])
            : words.period($0.period)
        },
      columns: ["cause", "incidents", "share_percent", "share_low", "share_high"])
    for course in statistics.causes {
      let shares = [course.share, course.interval.low, course.interval.high]
      table.add(
        [parts.cause(course.cause), "\(words.number(course.count))"]
          + shares.map { "\(words.percent($0 * 100))" }
          + course.byPeriod.map { "\(words.number($0))" },
        data: [.text(course.cause.rawValue), .number(Double(course.count))]
          + shares.map { .percent($0) })
    }
    return table
  }

  private var byPeriod: [UInt8] {
    var csv = CSVWriter()
    csv.row(["cause", "period", "incidents", "partial"].map { .plain($0) })
    for course in statistics.causes {
      for (period, count) in zip(periods, course.byPeriod) {
        csv.row([
          .text(course.cause.rawValue), .plain(period.period.name), .number(Double(count)),
          .flag(period.isPartial),
        ])
      }
    }
    return csv.bytes
  }
}
