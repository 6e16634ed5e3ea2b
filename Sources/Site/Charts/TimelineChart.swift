import Incidents

/// An incident's timeline drawn to scale: what happened when, from the first entry to the last.
enum TimelineChart {
  /// - Returns: `nil` with fewer than two entries at different times.
  static func svg(_ incident: Incident) -> String? {
    let entries = incident.timeline.filter { $0.offsetMinutes != nil }
    let offsets = entries.compactMap(\.offsetMinutes)
    guard let first = offsets.min(), let last = offsets.max(), last > first else { return nil }
    let (left, width, middle) = (12.0, 616.0, 26.0)
    var svg = SVGWriter(width: 640, height: 70)
    let x = { (minutes: Int) in left + Double(minutes - first) / Double(last - first) * width }
    svg.line(left, middle, left + width, middle, "axis")
    if let end = incident.duration.map({ Int($0.value.minutes) }), first <= 0, end > 0 {
      svg.rect(x(0), middle - 5, x(min(end, last)) - x(0), 10, "band")
    }
    for entry in entries {
      let offset = entry.offsetMinutes ?? 0
      svg.circle(
        x(offset), middle, 6, "dot phase-\(entry.phase.rawValue)",
        title: "\(Offset.text(offset)) \(entry.text.prefix(120))")
    }
    svg.text(Offset.text(first), left, 60, "tick")
    svg.text(Offset.text(last), left + width, 60, "tick", anchor: .end)
    return svg.finished(
      id: "timeline", title: "Timeline drawn to scale",
      description: "\(entries.count) entries from \(Offset.text(first)) to \(Offset.text(last))")
  }
}

/// A point in time relative to an incident's start.
enum Offset {
  /// `T+15 min`, `T−5 min`, `T+2 h 30 min`
  static func text(_ minutes: Int) -> String {
    minutes == 0 ? "T" : (minutes < 0 ? "T−" : "T+") + Spoken.duration(Double(abs(minutes)))
  }
}
