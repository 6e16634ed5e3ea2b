import Incidents

/// An incident's timeline: when, how long after the start, what it meant, what happened.
struct IncidentTimeline {
  let parts: PageParts
  let incident: Incident
  let origins: FactOrigins

  private var words: Words { parts.words }

  /// How many entries stand open; a longer course is folded after them, unless only few would be.
  private static let open = 50
  private static let few = 10

  var html: HTML {
    let entries = incident.timeline
    guard !entries.isEmpty else { return HTML() }
    guard entries.count > Self.open + Self.few else { return list(entries.indices) }
    let rest = words.text("timeline.more", count: entries.count - Self.open)
    return """
      \(list(0..<Self.open))
      <details><summary>\(rest)</summary>
      \(list(Self.open..<entries.count))
      </details>
      """
  }

  private func list(_ range: Range<Int>) -> HTML {
    var html: HTML = "<ol class=\"timeline\">\n"
    // A list that goes on names its day again.
    var last: Instant?
    for index in range {
      let entry = incident.timeline[index]
      html += item(entry, number: index + 1, showsDay: !sameDay(entry.at, last))
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
