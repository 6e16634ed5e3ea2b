import Incidents

/// An incident's timeline: when, how long after the start, what it meant, what happened.
struct IncidentTimeline {
  let subject: IncidentSubject

  private var parts: PageParts { subject.parts }
  private var words: Words { subject.parts.words }

  /// How many entries stand open; a longer course is folded after them, unless only few would be.
  private static let open = 50
  private static let few = 10

  var html: HTML {
    let entries = subject.incident.timeline
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
    var html = HTML(capacity: range.count * 500)
    html.literal("<ol class=\"timeline\">\n")
    // A list that goes on names its day again.
    var last: Instant?
    for index in range {
      let entry = subject.incident.timeline[index]
      write(entry, number: index + 1, showsDay: !sameDay(entry.at, last), to: &html)
      last = entry.at ?? last
    }
    html.literal("</ol>")
    return html
  }

  /// Whether the same day and zone go for both.
  private func sameDay(_ a: Instant?, _ b: Instant?) -> Bool {
    guard let a else { return true }
    guard let b else { return false }
    return (a.year, a.month, a.day, a.offset) == (b.year, b.month, b.day, b.offset)
  }

  private func write(
    _ entry: TimelineEntry, number: Int, showsDay: Bool, to html: inout HTML
  ) {
    let at = showsDay ? entry.at : nil
    html.literal("<li id=\"t-")
    html.number(number)
    html.literal("\" class=\"phase-")
    html.plain(entry.phase.rawValue)
    if at != nil { html.literal(" new-day") }
    html.literal("\">")
    if let at {
      html.literal("<span class=\"day\">")
      InstantText.write(at.withoutClock, words.day(at), to: &html)
      if let offset = at.offset { html.text(", " + Words.zone(offset)) }
      html.literal("</span>")
    }
    html.literal("<span class=\"at\">")
    writeTime(entry, to: &html)
    html.literal("</span>")
    if let minutes = entry.offsetMinutes {
      html.literal("<span class=\"offset\">")
      html.text(words.offset(minutes))
      html.literal("</span>")
    }
    html.literal("<div class=\"event\">")
    if entry.phase != .other {
      html.literal("<strong class=\"phase\">")
      html.text(words["phase.\(entry.phase.rawValue)"])
      html.literal("</strong> ")
    }
    html.literal("<span dir=\"auto\"")
    html += parts.language
    html.literal(">")
    html.text(entry.text)
    html.literal("</span>")
    subject.origins.writeIfMarked("timeline", number: number, entry.evidence, to: &html)
    html.literal("</div></li>\n")
  }

  private func writeTime(_ entry: TimelineEntry, to html: inout HTML) {
    if let at = entry.at, let clock = at.clock {
      InstantText.write(at, clock.text, to: &html)
    } else if let clock = entry.clock {
      html.text(clock.text)
    } else if entry.at == nil {
      html.literal("<span class=\"quiet\">")
      html.text(words["timeline.no-time"])
      html.literal("</span>")
    }
  }
}

extension Instant {
  /// The day alone.
  fileprivate var withoutClock: Instant { Instant(year: year, month: month, day: day) }
}
