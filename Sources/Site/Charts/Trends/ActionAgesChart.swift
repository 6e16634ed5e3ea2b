import Incidents

/// Action items by how long ago their incident ended: open, without a state, done.
struct ActionAgesChart {
  private static let id = "action-items-by-age"

  let ages: ActionAges
  let parts: PageParts

  private var words: Words { parts.words }

  var figure: ChartFigure {
    let table = table
    return ChartFigure(
      id: Self.id, title: words["trends-charts.ages.title"],
      sentences: TrendsSentences(words).actions(ages),
      drawing: ages.bands.isEmpty
        ? .undrawn(words["trends-charts.ages.none"]) : .drawn(ChartLayout.both(draw)),
      legend: ages.bands.isEmpty ? Legend() : legend, table: table.html(words),
      files: [.init(path: "data/action-items-by-age.csv", bytes: table.csv)])
  }

  private var legend: Legend {
    var legend = Legend()
    legend.add(.open, words["action.open"])
    legend.add(.unsaid, words["trends-charts.ages.unsaid"])
    legend.add(.done, words["action.done"])
    return legend
  }

  private func name(_ band: ActionAges.Band) -> String { TrendsSentences(words).ages(band) }

  private func parts(of band: ActionAges.Band) -> [(count: Int, style: String)] {
    [(band.open, "open"), (band.unsaid, "unsaid"), (band.done, "done")]
  }

  private func draw(_ size: ChartLayout) -> String {
    let isNarrow = size == .narrow
    let names = ages.bands.map(name)
    let figures = ages.bands.map { band in
      parts(of: band).map { words.number($0.count) }.joined(separator: " · ")
    }
    let left = isNarrow ? 1 : TextWidth.column(names) + 12
    let right = isNarrow ? 4 : TextWidth.column(figures) + 14
    let rowHeight = isNarrow ? 46.0 : 34.0
    let scale = NiceScale(
      most: Double(ages.bands.map { $0.open + $0.unsaid + $0.done }.max() ?? 1))
    let unit = (size.width - left - right) / scale.top
    let top = 20.0
    let bottom = top + Double(ages.bands.count) * rowHeight + 4
    var svg = SVGWriter(width: size.width, height: bottom + 40)
    var axis = LabelRow(0...size.width)
    for tick in scale.ticks {
      let x = left + tick * unit
      svg.line(x, top + 2, x, bottom, tick == 0 ? "axis" : "grid")
      if let place = axis.place(words.decimal(tick), at: x) {
        svg.text(words.decimal(tick), place, bottom + 17, "tick", anchor: .middle)
      }
    }
    svg.text(
      words["trends-charts.ages.items"], size.width - right, bottom + 35, "tick", anchor: .end)
    svg.text(words["trends-charts.ages.states"], size.width, 13, "tick", anchor: .end)
    for (index, band) in ages.bands.enumerated() {
      let foot = top + Double(index + 1) * rowHeight
      if isNarrow {
        svg.text(names[index], left + 5, foot - 27, "label")
        svg.text(figures[index], size.width, foot - 27, "tick", anchor: .end)
      } else {
        svg.text(names[index], left - 12, foot - 8, "label", anchor: .end)
        svg.text(figures[index], size.width, foot - 8, "tick", anchor: .end)
      }
      var x = left
      for part in parts(of: band) where part.count > 0 {
        svg.rect(x, foot - 22, Double(part.count) * unit, 20, "bar \(part.style)")
        x += Double(part.count) * unit
      }
    }
    return svg.finished(
      size, label: words["trends-charts.ages.drawing"],
      describedBy: ChartFigure.textID(Self.id))
  }

  private var table: FigureTable {
    var table = FigureTable(
      header: [
        words["trends-charts.ages.age"], words["action.open"], words["trends-charts.ages.unsaid"],
        words["action.done"], words["trends-charts.ages.share"], words["charts.low"],
        words["charts.high"],
      ],
      columns: [
        "from_days", "below_days", "open", "not_said", "done", "share_done_percent",
        "share_done_low", "share_done_high",
      ])
    for band in ages.bands {
      let shares = [band.shareDone, band.interval?.low, band.interval?.high]
      table.add(
        ["\(name(band))"] + parts(of: band).map { "\(words.number($0.count))" }
          + shares.map { "\($0.map { words.percent($0 * 100) } ?? "–")" },
        data: [.number(Double(band.from)), .number(band.below.map(Double.init))]
          + parts(of: band).map { .number(Double($0.count)) } + shares.map { .percent($0) })
    }
    return table
  }
}
