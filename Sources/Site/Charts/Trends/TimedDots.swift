import Incidents

/// A drawing of values over time: the frame that the dots of measures and of gaps stand in.
struct TimedDots {
  struct Point {
    /// Days since 1970.
    let day: Double
    let value: Double
    var isHollow = false
  }

  let points: [Point]
  let periods: [PeriodCount]
  let scale: ValueScale
  /// What the upright axis counts.
  let unit: String
  let words: Words

  private static let (top, bottom) = (28.0, 248.0)

  /// Where values lie.
  static let y = top...bottom

  /// - Parameters:
  ///   - under: what lies behind the dots, drawn for the places of the axes.
  ///   - over: what lies above them.
  func draw(
    _ size: ChartLayout, label: String, describedBy: String, title: (Int) -> String,
    under: (inout SVGWriter, ClosedRange<Double>) -> Void = { _, _ in },
    over: (inout SVGWriter, (Point) -> (x: Double, y: Double)) -> Void = { _, _ in }
  ) -> String {
    let x = scale.width...size.width - 4
    // The first and the last dot keep within.
    guard let axis = PeriodAxis(periods, x: x.lowerBound + 8...x.upperBound - 8, words) else {
      return ""
    }
    var svg = SVGWriter(width: size.width, height: Self.bottom + axis.height)
    svg.text(unit, 0, 13, "tick")
    under(&svg, x)
    axis.rules(&svg, from: Self.top, to: Self.bottom)
    scale.draw(&svg, x: x, y: Self.y)
    let place = { (point: Point) in
      (x: axis.place(point.day), y: scale.place(point.value, in: Self.y))
    }
    DotCloud(
      dots: points.map {
        let at = place($0)
        return DotCloud.Dot(x: at.x, y: at.y, isHollow: $0.isHollow)
      }
    ).draw(&svg, size, title: title)
    over(&svg, place)
    axis.labels(&svg, below: Self.bottom, bounds: 0...size.width)
    return svg.finished(size, label: label, describedBy: describedBy)
  }

  /// Why dots would show nothing; `nil` where they show something.
  ///
  /// - Parameter said: a value in words.
  static func undrawn(
    _ points: [Point], _ periods: [PeriodCount], _ words: Words, said: (Double) -> String
  ) -> String? {
    guard let first = points.first else { return words["trends-charts.undrawn.none"] }
    if periods.isEmpty { return words["trends-charts.undrawn.long"] }
    if points.count == 1 {
      return words.text("trends-charts.undrawn.one", ["value": said(first.value)])
    }
    if points.allSatisfy({ $0.value == first.value }) {
      return words.text("trends-charts.undrawn.equal", ["value": said(first.value)])
    }
    if points.allSatisfy({ $0.day.rounded(.down) == first.day.rounded(.down) }) {
      return words["trends-charts.undrawn.one-day"]
    }
    return nil
  }
}
