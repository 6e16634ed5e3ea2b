import Incidents

/// The shape that stands for a phase, so that no reader depends on its colour.
enum PhaseMark {
  /// The data of an SVG path around a point. A circle is an arc that all but closes: half the bytes.
  static func path(_ phase: TimelineEntry.Phase, _ x: Double, _ y: Double) -> String {
    func move(_ dx: Double, _ dy: Double) -> String {
      "M\(SVGWriter.number(x + dx)) \(SVGWriter.number(y + dy))"
    }
    return switch phase {
    case .started: move(0, -5) + "l5 9h-10z"
    case .escalated: move(0, 5) + "l5-9h-10z"
    case .detected, .acknowledged: move(0, -5) + "l5 5-5 5-5-5z"
    case .diagnosed: move(-1.7, -5) + "h3.4v3.3h3.3v3.4h-3.3v3.3h-3.4v-3.3h-3.3v-3.4h3.3z"
    case .mitigated: move(-4.5, -4.5) + "h9v9h-9z"
    case .resolved: move(0, -5) + "a5 5 0 1 0 .01 0z"
    case .other: move(0, -3.5) + "a3.5 3.5 0 1 0 .01 0z"
    }
  }

  static func name(_ phase: TimelineEntry.Phase, _ words: Words) -> String {
    switch phase {
    case .started: words["charts.phase.started"]
    case .detected: words["charts.phase.detected"]
    case .acknowledged: words["charts.phase.acknowledged"]
    case .diagnosed: words["charts.phase.diagnosed"]
    case .escalated: words["charts.phase.escalated"]
    case .mitigated: words["charts.phase.mitigated"]
    case .resolved: words["charts.phase.resolved"]
    case .other: words["charts.phase.event"]
    }
  }
}
