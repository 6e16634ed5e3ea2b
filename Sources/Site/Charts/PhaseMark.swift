import Incidents

/// The shape that stands for a phase, so that no reader depends on its colour.
enum PhaseMark {
  /// The data of an SVG path around a point. A circle is an arc that all but closes: half the bytes.
  static func path(_ phase: TimelineEntry.Phase, _ x: Double, _ y: Double) -> HTML {
    var html = HTML(capacity: 64)
    write(phase, x, y, to: &html)
    return html
  }

  static func write(_ phase: TimelineEntry.Phase, _ x: Double, _ y: Double, to html: inout HTML) {
    func draw(_ dx: Double, _ dy: Double, _ shape: StaticString) {
      html.literal("M")
      html.decimal(x + dx)
      html.literal(" ")
      html.decimal(y + dy)
      html.literal(shape)
    }
    switch phase {
    case .started: draw(0, -5, "l5 9h-10z")
    case .escalated: draw(0, 5, "l5-9h-10z")
    case .detected, .acknowledged: draw(0, -5, "l5 5-5 5-5-5z")
    case .diagnosed: draw(-1.7, -5, "h3.4v3.3h3.3v3.4h-3.3v3.3h-3.4v-3.3h-3.3v-3.4h3.3z")
    case .mitigated: draw(-4.5, -4.5, "h9v9h-9z")
    case .resolved: draw(0, -5, "a5 5 0 1 0 .01 0z")
    case .other: draw(0, -3.5, "a3.5 3.5 0 1 0 .01 0z")
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
