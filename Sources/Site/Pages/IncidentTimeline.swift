import Incidents

/// An incident's timeline: when, how long after the start, what it meant, what happened.
struct IncidentTimeline {
  let parts: PageParts
  let incident: Incident
  let origins: FactOrigins

  private var words: Words { parts.words }

  var html: HTML {
    guard !incident.timeline.isEmpty else { return HTML() }
    var html: HTML = "<ol class=\"timeline\">\n"
    var last: Instant?
    for (offset, entry) in incident.timeline.enumerated() {
      html += item(entry, number: offset + 1, showsDay: !sameDay(entry.at, last))
      last = entry.at ?? last
    }
    html += "</ol>"
    return html
  }

  /// Whether the same day and zone go for both.
  private func sameDay(_ a: Instant?, _ b: Instant?) -> Bool {
    guard let a else { return true }
    guard let b else { return false }
    return (a.year, a.month, a.day, a.offset) == (b.year, b.month, b.day, b.offset)
  }

  private func item(_ entry: TimelineEntry, number: Int, showsDay: Bool) -> HTML {
    let at = showsDay ? entry.at : nil
    let style = at == nil ? "" : " new-day"
    var html: HTML = "<li id=\"t-\(number)\" class=\"phase-\(entry.phase.rawValue)\(style)\">"
    if let at {
      let zone = at.offset.map { ", " + Words.zone($0) } ?? ""
      let day = InstantText.element(at.withoutClock, words.day(at))
      html += "<span class=\"day\">\(day)\(zone)</span>"
    }
    html += "<span class=\"at\">\(time(entry))</span>"
    if let minutes = entry.offsetMinutes {
      html += "<span class=\"offset\">\(words.offset(minutes))</span>"
    }
    html += "<div class=\"event\">"
    if entry.phase != .other {
      html += "<strong class=\"phase\">\(words.html("phase.\(entry.phase.rawValue)"))</strong> "
    }
    html += "<span dir=\"auto\"\(parts.language)>\(entry.text)</span>"
    if origins.markOfField["timeline-\(number)"] != nil {
      html += origins.of("timeline", number: number, entry.evidence)
    }
    html += "</div></li>\n"
    return html
  }

  private func time(_ entry: TimelineEntry) -> HTML {
    if let at = entry.at, let clock = at.clock {
      return InstantText.element(at, clock.text)
    }
    if let clock = entry.clock { return "\(clock.text)" }
    return entry.at == nil ? "<span class=\"quiet\">\(words["timeline.no-time"])</span>" : HTML()
  }
}

extension Instant {
  /// The day alone.
  fileprivate var withoutClock: Instant { Instant(year: year, month: month, day: day) }
}
