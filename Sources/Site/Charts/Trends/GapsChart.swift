import Incidents

/// Days between incidents that follow each other, each as a dot, with the centre and the limits of a
/// t-chart.
enum GapsChart {
  private static let id = "days-between"

  static func figure(_ occurrence: Occurrence, _ parts: PageParts) -> ChartFigure {
    let words = parts.words
    let points = occurrence.gaps.map {
      TimedDots.Point(day: Double($0.when.epochMinutes ?? 0) / 1440, value: $0.days)
    }
    let drawing: ChartFigure.Drawing =
      if let reason = undrawn(occurrence, points, words) {
        .undrawn(reason)
      } else if let chart = occurrence.gapChart {
        .drawn(ChartLayout.both { draw(points, chart, occurrence, parts, $0) })
      } else {
        .none
      }
    let table = table(occurrence, parts)
    return ChartFigure(
      id: id, title: words["trends-charts.gaps.title"],
      sentences: TrendsSentences(words).gaps(occurrence), drawing: drawing,
      legend: drawing.svg == nil ? Legend() : legend(points, occurrence.gapChart, words),
      table: table.html(words),
      files: [.init(path: "data/days-between.csv", bytes: table.csv)])
  }

  private static func undrawn(
    _ occurrence: Occurrence, _ points: [TimedDots.Point], _ words: Words
  ) -> String? {
    if occurrence.dated == 0 { return words["trends-charts.undrawn.undated"] }
    if points.isEmpty { return words["trends-charts.gaps.single"] }
    if let reason = TimedDots.undrawn(points, occurrence.periods, words, said: words.days),
      points.count > 1
    {
      return reason
    }
    return occurrence.gapChart == nil
      ? words.text("trends-charts.gaps.few", count: points.count) : nil
  }

  private static func legend(
    _ points: [TimedDots.Point], _ chart: TChart?, _ words: Words
  ) -> Legend {
    var legend = Legend()
    if points.count > DotCloud.most {
      legend.add(.bins, words["trends-charts.bins"])
    } else {
      legend.add(.dot, words["trends-charts.gaps.dot"])
    }
    guard let chart else { return legend }
    legend.add(.median, words.text("trends-charts.gaps.centre", ["days": words.days(chart.centre)]))
    let limits =
      chart.lower > 0
      ? words.text(
        "trends-charts.gaps.limits",
        ["low": words.days(chart.lower), "high": words.days(chart.upper)])
      : words.text("trends-charts.gaps.limit", ["high": words.days(chart.upper)])
    legend.add(.limit, limits)
    if !chart.outside.isEmpty { legend.add(.outlier, words["trends-charts.gaps.outside"]) }
    return legend
  }

  private static func table(_ occurrence: Occurrence, _ parts: PageParts) -> FigureTable {
    let words = parts.words
    let outside = Set(occurrence.gapChart?.outside ?? [])
    var table = FigureTable(
      header: [
        words["trends-charts.incident"], words["trends-charts.start"],
        words["trends-charts.gaps.days"], words["trends-charts.gaps.is-outside"],
      ],
      columns: ["id", "title", "start", "days_since_previous", "outside_limits"])
    for (place, gap) in occurrence.gaps.enumerated() {
      let isOutside = outside.contains(place)
      table.add(
        [
          parts.link(gap.id), "\(words.shortDay(gap.when))", "\(words.decimal(gap.days))",
          isOutside ? "\(words["trends-charts.yes"])" : HTML(),
        ],
        data: [
          .plain(gap.id), .text(parts.index.byID[gap.id]?.title.value),
          .instant(gap.when), .rounded(gap.days), .flag(isOutside),
        ])
    }
    return table
  }

  private static func draw(
    _ points: [TimedDots.Point], _ chart: TChart, _ occurrence: Occurrence, _ parts: PageParts,
    _ size: ChartLayout
  ) -> String {
    let words = parts.words
    let scale = ValueScale.days(max(points.map(\.value).max() ?? 1, chart.upper), words)
    let dots = TimedDots(
      points: points, periods: occurrence.periods, scale: scale,
      unit: words["trends-charts.gaps.axis"], words: words)
    return dots.draw(
      size, label: words["trends-charts.gaps.drawing"], describedBy: ChartFigure.textID(id),
      title: { place in
        let gap = occurrence.gaps[place]
        let title = Clipping.clipped(parts.index.byID[gap.id]?.title.value ?? gap.id, 80)
        return "\(words.decimal(gap.days)) · \(title)"
      },
      over: { svg, place in
        for (value, style) in [
          (chart.centre, "median"), (chart.upper, "limit"), (chart.lower, "limit"),
        ] where value > 0 {
          let y = scale.place(value, in: TimedDots.y)
          svg.line(scale.width, y, size.width - 4, y, style)
        }
        let marks = chart.outside.filter(points.indices.contains).map { index in
          let at = place(points[index])
          return "M\(SVGWriter.number(at.x)) \(SVGWriter.number(at.y - 7))l7 7l-7 7l-7-7z"
        }
        if !marks.isEmpty { svg.path(marks.joined(), "outlier") }
      })
  }
}
