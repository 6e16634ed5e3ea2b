/// What stands on the bar of the stretches: in it where there is room, else above it with a line to
/// it, in fewer words if need be.
struct StretchLabels {
  private struct Place {
    let text: String
    let x: Double
    let isAbove: Bool
  }

  private let stretches: [IncidentCourse.Stretch]
  private let spans: [ClosedRange<Double>]
  private let places: [Place?]

  /// Whether any stands above the bar.
  var needsRow: Bool { places.contains { $0?.isAbove == true } }

  private static let padding = 8.0

  init(
    _ stretches: [IncidentCourse.Stretch], scale: BrokenScale, words: Words,
    bounds: ClosedRange<Double>
  ) {
    self.stretches = stretches
    let spans = stretches.map { scale.place($0.from)...scale.place($0.until) }
    self.spans = spans
    let short = stretches.map { words.duration(Double($0.until - $0.from)) }
    let long = zip(stretches, short).map { Self.text($0.goal, $1, words) }
    let middles = spans.map { ($0.lowerBound + $0.upperBound) / 2 }
    var places = stretches.indices.map { at -> Place? in
      let room = spans[at].upperBound - spans[at].lowerBound
      guard TextWidth.of(long[at]) + Self.padding <= room else { return nil }
      return Place(text: long[at], x: middles[at], isAbove: false)
    }
    let above = places.indices.filter { places[$0] == nil }
    for texts in [long, short] {
      let wanted = above.map { (text: texts[$0], x: middles[$0]) }
      guard let packed = Self.packed(wanted, in: bounds) else { continue }
      for (at, x) in zip(above, packed) { places[at] = Place(text: texts[at], x: x, isAbove: true) }
      break
    }
    self.places = places
  }

  func bars(top: Double) -> [TimelineLayout.Bar] {
    zip(zip(stretches, spans), places).map { pair, place in
      let label = place.map {
        PlacedLabel(text: $0.text, x: $0.x, y: $0.isAbove ? top - 8 : top + 18)
      }
      return TimelineLayout.Bar(
        goal: pair.0.goal, x: pair.1, label: label, isLed: place?.isAbove == true)
    }
  }

  /// The middles of labels in one row, in order and apart, as near to their places as may be.
  ///
  /// - Returns: `nil` where the row is too short for them.
  private static func packed(
    _ labels: [(text: String, x: Double)], in bounds: ClosedRange<Double>
  ) -> [Double]? {
    let widths = labels.map { TextWidth.of($0.text) + padding }
    guard widths.reduce(0, +) <= bounds.upperBound - bounds.lowerBound else { return nil }
    var middles = labels.map(\.x)
    var edge = bounds.lowerBound
    for at in middles.indices {
      middles[at] = max(middles[at], edge + widths[at] / 2)
      edge = middles[at] + widths[at] / 2
    }
    edge = bounds.upperBound
    for at in middles.indices.reversed() {
      middles[at] = min(middles[at], edge - widths[at] / 2)
      edge = middles[at] - widths[at] / 2
    }
    return middles
  }

  private static func text(
    _ goal: IncidentCourse.Goal, _ length: String, _ words: Words
  ) -> String {
    switch goal {
    case .detected: words.text("charts.stretch.detected", ["duration": length])
    case .mitigated: words.text("charts.stretch.mitigated", ["duration": length])
    case .ended: words.text("charts.stretch.ended", ["duration": length])
    case .whole: words.text("charts.stretch.whole", ["duration": length])
    }
  }
}
