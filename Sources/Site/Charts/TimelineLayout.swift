import Incidents

/// Where everything of a timeline's drawing comes to lie: from top to bottom labels that found no
/// room in the bar, the bar of the stretches, the marks of the entries, the axis, the clock times.
struct TimelineLayout {
  struct Bar {
    let goal: IncidentCourse.Goal
    let x: ClosedRange<Double>
    /// Within the bar or above it; `nil` where there is no room.
    let label: PlacedLabel?
    /// Whether a line must lead from the label to the bar.
    let isLed: Bool
  }

  struct Mark {
    let event: IncidentCourse.Event
    let x: Double
    let y: Double
  }

  let width: Double
  let height: Double
  let scale: BrokenScale
  let bars: [Bar]
  let barTop: Double
  let marks: [Mark]
  /// How many entries found no room, as in `+12`.
  let more: [PlacedLabel]
  let axisY: Double
  let ticks: [Double]
  let labels: [PlacedLabel]

  static let barHeight = 26.0
  private static let margin = 10.0
  private static let rowHeight = 18.0
  private static let markSpacing = 12.0
  private static let mostRows = 6

  init(_ course: IncidentCourse, words: Words, width: Double) {
    self.width = width
    let bounds = 2...width - 2
    let scale = BrokenScale(
      course.points, inside: course.inside, x: Self.margin...width - Self.margin)
    self.scale = scale
    let stretches = StretchLabels(course.stretches, scale: scale, words: words, bounds: bounds)
    let top = stretches.needsRow ? Self.rowHeight + 8 : 2
    barTop = top
    bars = stretches.bars(top: top)

    let stack = Self.stack(course.events, scale)
    let hidden = Self.hidden(course.events, stack.row, scale, bounds)
    let lane =
      (bars.isEmpty ? 0 : Self.barHeight) + (hidden.isEmpty ? 0 : Self.rowHeight)
      + (stack.height == 0 ? 0 : Double(stack.height) * Self.markSpacing + 8)
    let axis = top + lane
    axisY = axis
    marks = zip(course.events, stack.row).compactMap { event, row in
      row.map {
        let y = axis - 9 - Double($0) * Self.markSpacing
        return Mark(event: event, x: scale.place(event.minutes), y: y)
      }
    }
    let moreY = axis - Double(stack.height) * Self.markSpacing - 10
    more = hidden.map { PlacedLabel(text: "+\(words.number($0.count))", x: $0.x, y: moreY) }

    let axisLabels = AxisLabels(course, scale: scale, words: words, bounds: bounds)
    ticks = axisLabels.ticks
    labels = axisLabels.placed(below: axis, rowHeight: Self.rowHeight)
    height = axis + Self.rowHeight * (axisLabels.hasClocks ? 2 : 1) + 6
  }

  /// Entries that mean something choose their places before the others.
  private static func stack(
    _ events: [IncidentCourse.Event], _ scale: BrokenScale
  ) -> (row: [Int?], height: Int) {
    let order =
      events.indices.filter { events[$0].phase != .other }
      + events.indices.filter { events[$0].phase == .other }
    let stack = DotStack(
      order.map { scale.place(events[$0].minutes) }, spacing: markSpacing, most: mostRows)
    var row: [Int?] = Array(repeating: nil, count: events.count)
    for (index, place) in zip(order, stack.rows) { row[index] = place }
    return (row, stack.height)
  }

  /// Entries without a place, counted where they belong; neighbours together.
  private static func hidden(
    _ events: [IncidentCourse.Event], _ row: [Int?], _ scale: BrokenScale,
    _ bounds: ClosedRange<Double>
  ) -> [(count: Int, x: Double)] {
    let reach = TextWidth.of("+00,000") + 10
    var groups: [(count: Int, x: Double)] = []
    for (event, row) in zip(events, row) where row == nil {
      let x = min(
        max(scale.place(event.minutes), bounds.lowerBound + reach / 2),
        bounds.upperBound - reach / 2)
      if let last = groups.last, x - last.x < reach {
        groups[groups.count - 1].count += 1
      } else {
        groups.append((1, x))
      }
    }
    return groups
  }
}
