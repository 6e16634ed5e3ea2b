import Incidents

/// An incident's course drawn to scale, with the same in words beneath.
///
/// Nothing in it takes the focus: with three hundred entries that would be three hundred stops on the
/// way through the page, and the list below says the same.
enum TimelineChart {
  /// - Returns: empty where a drawing would tell nothing, as with fewer than two different times.
  static func figure(_ incident: Incident, _ words: Words) -> HTML {
    let course = IncidentCourse(incident)
    guard course.isWorthDrawing else { return HTML() }
    let layouts = ChartLayout.allCases.map {
      (size: $0, layout: TimelineLayout(course, words: words, width: $0.width))
    }
    let isBroken = layouts.first.map { !$0.layout.scale.breaks.isEmpty } ?? false
    let drawings = layouts.map { draw($0.layout, words, $0.size) }.joined("\n")
    return """
      <figure class="course">
      \(drawings)
      <figcaption><p id="course-text">\(sentence(course, isBroken: isBroken, words))</p>\
      \(legend(course, words))</figcaption>
      </figure>

      """
  }

  /// `Noticed after 11 min · eased after 40 min · over after 50 min.`
  static func sentence(_ course: IncidentCourse, isBroken: Bool, _ words: Words) -> String {
    var parts: [String] = []
    func say(_ minutes: Int?, _ text: (String) -> String) {
      if let minutes { parts.append(text(words.duration(Double(minutes)))) }
    }
    if course.detected == 0 {
      parts.append(words["charts.course.at-once"])
    } else {
      say(course.detected) { words.text("charts.course.detected", ["duration": $0]) }
    }
    say(course.mitigated) { words.text("charts.course.mitigated", ["duration": $0]) }
    say(course.ended) { words.text("charts.course.ended", ["duration": $0]) }
    if let first = course.events.first, let last = course.events.last, first.minutes < last.minutes
    {
      parts.append(
        words.text(
          "charts.course.entries", count: course.events.count,
          ["first": words.offset(first.minutes), "last": words.offset(last.minutes)]))
    }
    if isBroken { parts.append(words["charts.course.broken"]) }
    return parts.joined(separator: " · ")
  }

  static func draw(_ layout: TimelineLayout, _ words: Words, _ size: ChartLayout) -> HTML {
    var svg = SVGWriter(
      width: layout.width, height: layout.height, capacity: 1500 + layout.marks.count * 160)
    svg.path("grid") { path in
      for x in layout.ticks {
        path.literal("M")
        path.decimal(x.rounded())
        path.literal(" ")
        path.decimal(layout.barTop)
        path.literal("v")
        path.decimal(layout.axisY + 5 - layout.barTop)
      }
    }
    bars(layout, &svg)
    axis(layout, &svg)
    marks(layout, &svg, words, hasTitles: size == .wide)
    svg.labels(layout.labels + layout.more, "tick")
    return svg.html(size, label: words["charts.course.title"], describedBy: "course-text")
  }

  private static func bars(_ layout: TimelineLayout, _ svg: inout SVGWriter) {
    for bar in layout.bars {
      svg.rect(
        bar.x.lowerBound, layout.barTop, bar.x.upperBound - bar.x.lowerBound,
        TimelineLayout.barHeight, "stretch to-\(bar.goal.rawValue)")
    }
    for bar in layout.bars {
      guard let label = bar.label else { continue }
      if bar.isLed {
        let middle = (bar.x.lowerBound + bar.x.upperBound) / 2
        svg.line(label.x, label.y + 4, middle, layout.barTop + 6, "leader")
      }
    }
    svg.labels(layout.bars.compactMap(\.label), "label")
  }

  private static func axis(_ layout: TimelineLayout, _ svg: inout SVGWriter) {
    let y = layout.axisY
    for piece in layout.scale.pieces {
      svg.line(piece.x.lowerBound - 6, y, piece.x.upperBound + 6, y, "axis")
    }
    for x in layout.scale.breaks {
      for dx in [-3.0, 3.0] { svg.line(x + dx - 3, y + 7, x + dx + 3, y - 7, "axis") }
    }
  }

  /// Entries that mean something are drawn over the others. Whole units are as good to the eye as
  /// tenths, and shorter.
  private static func marks(
    _ layout: TimelineLayout, _ svg: inout SVGWriter, _ words: Words, hasTitles: Bool
  ) {
    let phases = [TimelineEntry.Phase.other] + TimelineEntry.Phase.allCases.dropLast()
    for phase in phases {
      let marks = layout.marks.indices.filter { layout.marks[$0].event.phase == phase }
      if marks.isEmpty { continue }
      let style = "dot phase-\(phase.rawValue)"
      if hasTitles {
        svg.group(style, marks) {
          PhaseMark.write(phase, layout.marks[$0].x.rounded(), layout.marks[$0].y, to: &$1)
        } title: {
          let event = layout.marks[$0].event
          return words.offset(event.minutes) + " " + Clipping.clipped(event.text, 48)
        }
      } else {
        svg.path(style) { path in
          for at in marks {
            PhaseMark.write(phase, layout.marks[at].x.rounded(), layout.marks[at].y, to: &path)
          }
        }
      }
    }
  }

  /// What the shapes mean, for those that occur.
  private static func legend(_ course: IncidentCourse, _ words: Words) -> HTML {
    let used = Set(course.events.map(\.phase))
    let items = TimelineEntry.Phase.allCases.filter { $0 != .other && used.contains($0) }
      .map { phase -> HTML in
        """
        <li><svg class="key" viewBox="0 0 12 12" aria-hidden="true">\
        <path class="dot phase-\(phase.rawValue)" d="\(PhaseMark.path(phase, 6, 6))"/></svg>\
        \(PhaseMark.name(phase, words))</li>
        """
      }
    return items.isEmpty ? HTML() : "<ul class=\"legend plain\">\(items.joined())</ul>"
  }
}
