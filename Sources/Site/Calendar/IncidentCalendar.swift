import Incidents

/// `calendar.ics` (RFC 5545): every incident with a date as an event that blocks nobody's time.
struct IncidentCalendar: Sendable {
  let parts: PageParts

  static let path = "calendar.ics"

  /// `nil` where no incident has a date: the format knows no empty calendar.
  var file: SiteFile? {
    guard parts.index.knowledge.distinct.contains(where: { CalendarSpan($0) != nil }) else {
      return nil
    }
    return SiteFile(path: Self.path, content: .made { write($0.append) })
  }

  /// How many bytes are given at a time, at the least.
  private static let stretch = 1 << 18

  /// - Parameter append: takes the calendar in stretches.
  private func write(_ append: ([UInt8]) -> Void) {
    var calendar = CalendarWriter()
    calendar.line("BEGIN", "VCALENDAR")
    calendar.line("VERSION", "2.0")
    calendar.line("PRODID", text: "-//\(parts.settings.generator)//Incidents//EN")
    // NAME is RFC 7986's, the other what calendars understood before it.
    calendar.line("NAME", text: parts.settings.title)
    calendar.line("X-WR-CALNAME", text: parts.settings.title)
    for incident in parts.index.knowledge.distinct {
      guard let span = CalendarSpan(incident) else { continue }
      write(incident, span, to: &calendar)
      guard calendar.bytes.count >= Self.stretch else { continue }
      append(calendar.bytes)
      calendar.removeAll()
    }
    calendar.line("END", "VCALENDAR")
    append(calendar.bytes)
  }

  private func write(
    _ incident: Incident, _ span: CalendarSpan, to calendar: inout CalendarWriter
  ) {
    let type = span.form == .day ? ";VALUE=DATE" : ""
    calendar.line("BEGIN", "VEVENT")
    // Whatever the base URL, so that subscribers keep the event they have.
    calendar.line("UID", "urn:casebook:\(incident.id)")
    calendar.line("DTSTAMP", stamp(incident, span))
    calendar.line("DTSTART\(type)", span.start)
    if let end = span.end { calendar.line("DTEND\(type)", end) }
    calendar.line("SUMMARY", text: Clipping.clipped(incident.title.value, 200))
    calendar.line("DESCRIPTION", text: description(incident))
    calendar.line("CATEGORIES", text: parts.index.label(cause: incident.cause))
    if let address = parts.settings.address(SiteAddress.page(of: incident.id)) {
      calendar.line("URL", address)
    }
    calendar.line("TRANSP", "TRANSPARENT")
    calendar.line("END", "VEVENT")
  }

  /// When the event was last changed: the format wants it in UTC, and there is no clock to ask.
  private func stamp(_ incident: Incident, _ span: CalendarSpan) -> String {
    let updated = ContentTime.updated(incident).map { time in
      String(
        decoding: time.utf8.filter { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: ":") },
        as: UTF8.self)
    }
    let day = span.start.prefix(8)
    return updated ?? "\(day)T000000Z"
  }

  private func description(_ incident: Incident) -> String {
    let words = parts.words
    var lines: [String] = []
    if let summary = incident.summary?.value { lines.append(Clipping.clipped(summary, 1000)) }
    lines.append(
      words.text("feeds.event-cause", ["cause": parts.index.label(cause: incident.cause)]))
    if let minutes = incident.duration?.value.minutes {
      lines.append(words.text("feeds.event-duration", ["duration": words.duration(minutes)]))
    }
    return lines.joined(separator: "\n")
  }
}
