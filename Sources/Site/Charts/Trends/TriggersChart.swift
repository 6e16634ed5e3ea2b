import Incidents

/// What set incidents off, with the interval of each share, beside the shares that Google published.
struct TriggersChart {
  private static let id = "triggers"
  private static let source = "https://sre.google/workbook/postmortem-analysis/"

  let triggers: TriggerShares
  let parts: PageParts

  private var words: Words { parts.words }

  var figure: ChartFigure {
    let isDrawn = triggers.known > 0
    let table = table
    let link: HTML =
      "<a href=\"\(Self.source)\">\(words["trends-charts.triggers.source"])</a>"
    return ChartFigure(
      id: Self.id, title: words["trends-charts.triggers.title"],
      sentences: TrendsSentences(words, taxonomy: parts.index.taxonomy).triggers(triggers),
      drawing: isDrawn
        ? .drawn(ChartLayout.both(draw)) : .undrawn(words["trends-charts.triggers.none"]),
      legend: isDrawn ? legend : Legend(),
      notes: [words.html("trends-charts.triggers.published", ["source": link])],
      table: table.html(words),
      files: [.init(path: "data/triggers.csv", bytes: table.csv)])
  }

  private var legend: Legend {
    var legend = Legend()
    legend.add(.bar, words.text("trends-charts.triggers.ours", count: triggers.known))
    legend.add(.whisker, words["trends-charts.triggers.whisker"])
    legend.add(.published, words["trends-charts.triggers.google"])
    return legend
  }

  private func label(_ trigger: TriggerID) -> String { parts.index.label(trigger: trigger) }

  private func draw(_ size: ChartLayout) -> String {
    let rows = triggers.shares
    let isNarrow = size == .narrow
    let names = rows.map { Clipping.clipped(label($0.trigger), 34) }
    let left = isNarrow ? 8 : TextWidth.column(names) + 12
    let most = rows.flatMap { [$0.interval?.high ?? 0, $0.published ?? 0] }.max() ?? 1
    let scale = NiceScale(most: min(100, most * 100))
    let rowHeight = isNarrow ? 46.0 : 32.0
    let bottom = Double(rows.count) * rowHeight + 4
    let right = size.width - 22
    let x = { (share: Double) in left + share * 100 / scale.top * (right - left) }
    var svg = SVGWriter(width: size.width, height: bottom + 40)
    var axis = LabelRow(0...size.width)
    for tick in scale.ticks {
      svg.line(x(tick / 100), 2, x(tick / 100), bottom, tick == 0 ? "axis" : "grid")
      let text = words.percent(tick)
      if let place = axis.place(text, at: x(tick / 100)) {
        svg.text(text, place, bottom + 17, "tick", anchor: .middle)
      }
    }
    svg.text(words["trends-charts.triggers.axis"], right, bottom + 35, "tick", anchor: .end)
    for (index, row) in rows.enumerated() {
      let foot = Double(index + 1) * rowHeight
      if isNarrow {
        svg.text(names[index], left + 5, foot - 26, "label")
      } else {
        svg.text(names[index], left - 12, foot - 7, "label", anchor: .end)
      }
      draw(row, x: x, middle: foot - 12, &svg)
    }
    return svg.finished(
      size, label: words["trends-charts.triggers.drawing"],
      describedBy: ChartFigure.textID(Self.id))
  }

  private func draw(
    _ row: TriggerShares.Share, x: (Double) -> Double, middle: Double, _ svg: inout SVGWriter
  ) {
    if let share = row.share, share > 0 {
      svg.rect(x(0), middle - 8, x(share) - x(0), 16, "bar")
    }
    if let interval = row.interval {
      let (low, high) = (x(interval.low), x(interval.high))
      let at = SVGWriter.number
      let ends = [low, high].map { "M\(at($0)) \(at(middle - 4))v8" }.joined()
      svg.path("M\(at(low)) \(at(middle))H\(at(high))\(ends)", "whisker")
    }
    if let published = row.published {
      let start = "M\(SVGWriter.number(x(published))) \(SVGWriter.number(middle - 7))"
      svg.path("\(start)l7 7l-7 7l-7-7z", "published")
    }
  }

  private var table: FigureTable {
    var table = FigureTable(
      header: [
        words["trends-charts.triggers.trigger"], words["trends-charts.incidents"],
        words["trends-charts.share"], words["charts.low"], words["charts.high"],
        words["trends-charts.triggers.google"],
      ],
      columns: [
        "trigger", "incidents", "share_percent", "share_low", "share_high", "published_percent",
      ])
    for row in triggers.shares {
      let shares = [row.share, row.interval?.low, row.interval?.high, row.published]
      table.add(
        ["\(label(row.trigger))", "\(words.number(row.count))"]
          + shares.map { "\($0.map { words.percent($0 * 100) } ?? "–")" },
        data: [.text(row.trigger.rawValue), .number(Double(row.count))]
          + shares.map { .percent($0) })
    }
    return table
  }
}
