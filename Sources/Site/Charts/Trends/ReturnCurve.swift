import Incidents

/// How many incidents have not come back after a time: the curve of Kaplan and Meier with its band, and
/// below it how many are still watched.
struct ReturnCurve {
  private static let id = "time-until-return"
  private static let (top, bottom) = (28.0, 228.0)

  let recurrence: Recurrence
  let parts: PageParts

  private var words: Words { parts.words }

  var figure: ChartFigure {
    let table = table
    let drawing: ChartFigure.Drawing =
      if let survival = recurrence.survival, survival.events > 0, survival.longest > 0 {
        .drawn(ChartLayout.both { draw(survival, $0) })
      } else {
        .undrawn(
          words[recurrence.survival == nil ? "trends-charts.curve.few" : "trends-charts.curve.none"]
        )
      }
    return ChartFigure(
      id: Self.id, title: words["trends-charts.curve.title"],
      sentences: [words["trends-charts.curve.text"]], drawing: drawing,
      legend: drawing.svg == nil ? Legend() : legend, table: table.html(words),
      files: [.init(path: "data/time-until-return.csv", bytes: table.csv)])
  }

  private var legend: Legend {
    var legend = Legend()
    legend.add(.curve, words["trends-charts.curve.line"])
    legend.add(.band, words["trends-charts.curve.band"])
    legend.add(
      .limit, words.text("trends-charts.curve.soon", ["days": words.decimal(Recurrence.soon)]))
    return legend
  }

  private func draw(_ survival: KaplanMeier, _ size: ChartLayout) -> String {
    let scale = ValueScale.percent(words)
    let left = scale.width
    let right = size.width - 14
    let days = NiceScale(most: survival.longest, whole: survival.longest >= 5)
    let x = { (time: Double) in left + time / days.top * (right - left) }
    let y = { (share: Double) in scale.place(share * 100, in: Self.top...Self.bottom) }
    var svg = SVGWriter(width: size.width, height: Self.bottom + 80)
    svg.text(words["trends-charts.curve.axis"], 0, 13, "tick")
    let steps = Self.seen(survival.steps, x: x, y: y)
    svg.path(Self.band(steps, x: x, y: y, until: survival.longest), "band")
    scale.draw(&svg, x: left...right, y: Self.top...Self.bottom)
    if Recurrence.soon < days.top {
      svg.line(x(Recurrence.soon), Self.top, x(Recurrence.soon), Self.bottom, "limit")
    }
    svg.path(Self.curve(steps, x: x, y: y, until: survival.longest), "curve")
    foot(survival, days, x: x, &svg, size)
    return svg.finished(
      size, label: words["trends-charts.curve.drawing"],
      describedBy: ChartFigure.textID(Self.id))
  }

  /// Days, and how many are still watched then.
  private func foot(
    _ survival: KaplanMeier, _ days: NiceScale, x: (Double) -> Double, _ svg: inout SVGWriter,
    _ size: ChartLayout
  ) {
    var (row, watched) = (LabelRow(0...size.width), LabelRow(0...size.width))
    for tick in days.ticks {
      let label = words.decimal(tick)
      guard let place = row.place(label, at: x(tick)) else { continue }
      svg.line(x(tick), Self.bottom, x(tick), Self.bottom + 5, "axis")
      svg.text(label, place, Self.bottom + 20, "tick", anchor: .middle)
      let count = words.number(survival.atRisk(at: tick))
      if let place = watched.place(count, at: x(tick)) {
        svg.text(count, place, Self.bottom + 76, "tick", anchor: .middle)
      }
    }
    svg.text(
      words["trends-charts.curve.days"], size.width - 4, Self.bottom + 38, "tick", anchor: .end)
    svg.text(words["trends-charts.curve.at-risk"], 0, Self.bottom + 58, "tick")
  }

  /// Those that can be told from the one before.
  private static func seen(
    _ steps: [KaplanMeier.Step], x: (Double) -> Double, y: (Double) -> Double
  ) -> [KaplanMeier.Step] {
    var seen: [KaplanMeier.Step] = []
    for (index, step) in steps.enumerated() {
      if let last = seen.last, index < steps.count - 1,
        abs(x(step.time) - x(last.time)) < 1, abs(y(step.survival) - y(last.survival)) < 1
      {
        continue
      }
      seen.append(step)
    }
    return seen
  }

  private static func curve(
    _ steps: [KaplanMeier.Step], x: (Double) -> Double, y: (Double) -> Double, until end: Double
  ) -> String {
    stairs(steps.map { (x($0.time), y($0.survival)) }, from: (x(0), y(1)), to: x(end))
  }

  /// Before the first return nobody can say how far the share may lie from all.
  private static func band(
    _ steps: [KaplanMeier.Step], x: (Double) -> Double, y: (Double) -> Double, until end: Double
  ) -> String {
    guard let first = steps.first else { return "" }
    let upper = stairs(
      steps.dropFirst().map { (x($0.time), y($0.interval.high)) },
      from: (x(first.time), y(first.interval.high)), to: x(end))
    // The same way back.
    var back = ""
    var right = x(end)
    for step in steps.reversed() {
      back += "L\(SVGWriter.number(right)) \(SVGWriter.number(y(step.interval.low)))"
      right = x(step.time)
      back += "L\(SVGWriter.number(right)) \(SVGWriter.number(y(step.interval.low)))"
    }
    return upper + back + "z"
  }

  private static func stairs(
    _ corners: [(Double, Double)], from start: (Double, Double), to end: Double
  ) -> String {
    var data = "M\(SVGWriter.number(start.0)) \(SVGWriter.number(start.1))"
    for corner in corners {
      data += "H\(SVGWriter.number(corner.0))V\(SVGWriter.number(corner.1))"
    }
    return data + "H\(SVGWriter.number(end))"
  }

  private var table: FigureTable {
    var table = FigureTable(
      header: [
        words["trends-charts.curve.days"], words["trends-charts.curve.watched"],
        words["trends-charts.curve.returned"], words["trends-charts.curve.axis"],
        words["charts.low"], words["charts.high"],
      ],
      columns: [
        "days", "at_risk", "returned", "not_returned_percent", "not_returned_low",
        "not_returned_high",
      ])
    for step in recurrence.survival?.steps ?? [] {
      let shares = [step.survival, step.interval.low, step.interval.high]
      table.add(
        [
          "\(words.decimal(step.time))", "\(words.number(step.atRisk))",
          "\(words.number(step.events))",
        ] + shares.map { "\(words.percent($0 * 100))" },
        data: [
          .rounded(step.time), .number(Double(step.atRisk)), .number(Double(step.events)),
        ] + shares.map { .percent($0) })
    }
    return table
  }
}
