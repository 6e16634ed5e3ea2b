import Incidents

/// What stands below a timeline's axis: offsets at round ticks, and the clock times of both ends.
struct AxisLabels {
  /// The places of all ticks, also of those whose label found no room.
  let ticks: [Double]
  private var offsets: [(text: String, x: Double)] = []
  private var clocks: [(text: String, x: Double)] = []

  var hasClocks: Bool { !clocks.isEmpty }

  init(
    _ course: IncidentCourse, scale: BrokenScale, words: Words, bounds: ClosedRange<Double>
  ) {
    var row = LabelRow(bounds)
    let core = scale.core.minutes
    let inCore = TimeSteps.ticks(core, unit: scale.core.unit, label: words.offset)
    let beyond = [scale.before?.minutes.lowerBound, scale.after?.minutes.upperBound]
      .compactMap { $0 }
    // The start first, then what lies beyond a break, since the others explain each other.
    let order = inCore.filter { $0 == 0 } + beyond + inCore.filter { $0 != 0 }
    for minutes in order {
      let text = words.offset(minutes)
      if let x = row.place(text, at: scale.place(minutes)) { offsets.append((text, x)) }
    }
    ticks = (inCore + beyond).map(scale.place)

    var clockRow = LabelRow(bounds)
    for (text, minutes) in ClockTexts.ends(of: course, words) {
      if let x = clockRow.place(text, at: scale.place(minutes)) { clocks.append((text, x)) }
    }
  }

  func placed(below axis: Double, rowHeight: Double) -> [PlacedLabel] {
    offsets.map { PlacedLabel(text: $0.text, x: $0.x, y: axis + rowHeight) }
      + clocks.map { PlacedLabel(text: $0.text, x: $0.x, y: axis + rowHeight * 2) }
  }
}

/// The clock times at both ends of a timeline, in the document's zone.
enum ClockTexts {
  static func ends(of course: IncidentCourse, _ words: Words) -> [(String, Int)] {
    guard let first = course.events.first, let last = course.events.last,
      first.minutes < last.minutes, let from = clock(first), let until = clock(last)
    else { return [] }
    let zone = last.at?.offset.map(Words.zone)
    let end = zone.map { words.text("charts.clock.zone", ["time": until, "zone": $0]) } ?? until
    guard let firstDay = first.at, let lastDay = last.at, !sameDay(firstDay, lastDay) else {
      return [(from, first.minutes), (end, last.minutes)]
    }
    return [(firstDay, from, first.minutes), (lastDay, end, last.minutes)].map {
      at, time, minutes in
      (words.text("charts.clock.day", ["day": words.shortDay(at), "time": time]), minutes)
    }
  }

  private static func clock(_ event: IncidentCourse.Event) -> String? {
    (event.at?.clock ?? event.clock)?.text
  }

  private static func sameDay(_ a: Instant, _ b: Instant) -> Bool {
    (a.year, a.month, a.day) == (b.year, b.month, b.day)
  }
}
