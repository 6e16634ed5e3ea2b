import Incidents

/// Every incident's value of a measure as a dot over time, with the median and its interval. Lengths
/// of time have a logarithmic scale, shares one from 0 to 100 per cent.
struct MeasureChart {
  let history: MeasureHistory
  let finding: TrendFinding?
  let coverage: Coverage
  let periods: [PeriodCount]
  /// Whose minutes the axis must hold beside its own, so that two figures can be compared.
  var companions: [MeasureHistory] = []
  let parts: PageParts

  private var words: Words { parts.words }
  private var measure: Measure { history.measure }
  private var names: MeasureNames { MeasureNames(words: words) }

  var figure: ChartFigure {
    let drawing = ChartFigure.Drawing(undrawn: undrawn, draw)
    let table = table
    return ChartFigure(
      id: names.id(measure), title: names.title(measure),
      sentences: TrendsSentences(words).measure(history, finding, coverage), drawing: drawing,
      legend: drawing.svg == nil ? Legend() : legend,
      notes: drawing.svg == nil ? [] : notes, table: table.html(words),
      files: [.init(path: "data/\(names.id(measure)).csv", bytes: table.csv)])
  }

  /// Those that the scale can show.
  private var drawn: [MeasureHistory.Point] {
    measure.isMultiplicative ? history.points.filter { $0.value > 0 } : history.points
  }

  private static func dots(_ points: [MeasureHistory.Point]) -> [TimedDots.Point] {
    points.map { TimedDots.Point(day: $0.day, value: $0.value, isHollow: $0.isInferred) }
  }

  var undrawn: String? {
    if history.count > 0, history.points.isEmpty { return words["trends-charts.undrawn.undated"] }
    let all = Self.dots(history.points)
    if let reason = TimedDots.undrawn(all, periods, words, said: { words.value($0, of: measure) }) {
      return reason
    }
    // What is left without zeros may be nothing to look at either.
    return TimedDots.undrawn(Self.dots(drawn), periods, words) { words.value($0, of: measure) }
  }

  private var scale: ValueScale {
    guard measure.isMultiplicative else { return .percent(words) }
    let minutes = ([history] + companions).flatMap { $0.points.map(\.value) }.filter { $0 > 0 }
    return .minutes(minutes, words)
  }

  func draw(_ size: ChartLayout) -> String {
    let (points, scale) = (drawn, scale)
    let dots = TimedDots(
      points: Self.dots(points), periods: periods, scale: scale, unit: names.axis(measure),
      words: words)
    return dots.draw(
      size, label: names.drawing(measure), describedBy: ChartFigure.textID(names.id(measure)),
      title: { place in
        let point = points[place]
        return "\(words.value(point.value, of: measure)) · \(Clipping.clipped(point.title, 80))"
      },
      under: { svg, x in
        if let interval = shownInterval {
          let (top, foot) = (
            scale.place(interval.high, in: TimedDots.y), scale.place(interval.low, in: TimedDots.y)
          )
          svg.rect(x.lowerBound, top, x.upperBound - x.lowerBound, max(1, foot - top), "band")
        }
      },
      over: { svg, _ in
        guard let median = shownMedian else { return }
        let y = scale.place(median, in: TimedDots.y)
        svg.line(scale.width, y, size.width - 4, y, "median")
      })
  }

  /// `nil` where there are too few values, or where it is 0 and a logarithmic scale has no place for it.
  private var shownMedian: Double? {
    guard let location = history.location, location.count >= TrendsSentences.fewestForMedian else {
      return nil
    }
    return location.median > 0 || !measure.isMultiplicative ? location.median : nil
  }

  private var shownInterval: Interval? {
    guard let interval = history.location?.interval else { return nil }
    return interval.high > 0 || !measure.isMultiplicative ? interval : nil
  }

  var legend: Legend {
    var legend = Legend()
    let points = drawn
    if points.count > DotCloud.most {
      legend.add(.bins, words["trends-charts.bins"])
    } else {
      if points.contains(where: { !$0.isInferred }) {
        legend.add(.dot, words["trends-charts.stated"])
      }
      if points.contains(where: \.isInferred) {
        legend.add(.ring, words["trends-charts.inferred"])
      }
    }
    if let median = shownMedian {
      legend.add(
        .median,
        words.text("trends-charts.median", ["value": words.value(median, of: measure)]))
    }
    if let interval = shownInterval {
      let values: KeyValuePairs = [
        "low": words.value(interval.low, of: measure),
        "high": words.value(interval.high, of: measure),
      ]
      legend.add(.band, words.text("trends-charts.median-band", values))
    }
    return legend
  }

  var notes: [HTML] {
    var notes: [HTML] = []
    if measure.isMultiplicative, history.zeros > 0 {
      notes.append("\(words.text("trends-charts.zeros", count: history.zeros))")
    }
    if history.count > history.points.count {
      notes.append(
        "\(words.text("trends-charts.undated-dots", count: history.count - history.points.count))")
    }
    return notes
  }

  private var table: FigureTable {
    var table = FigureTable(
      header: [
        words["trends-charts.incident"], words["trends-charts.start"], names.column(measure),
        words["trends-charts.origin"],
      ],
      columns: ["id", "title", "start", measure.unit, "inferred"])
    for point in history.points {
      table.add(
        [
          parts.link(point.id), "\(words.shortDay(point.when))",
          "\(words.value(point.value, of: measure))",
          "\(words[point.isInferred ? "trends-charts.inferred" : "trends-charts.stated"])",
        ],
        data: [
          .plain(point.id), .text(point.title), .instant(point.when),
          .rounded(point.value), .flag(point.isInferred),
        ])
    }
    return table
  }
}
