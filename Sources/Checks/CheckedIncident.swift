import Incidents
import Markup

/// One incident of a document, as rules see it.
struct CheckedIncident: Sendable {
  let reading: Reading
  let source: SourceFile

  var incident: Incident { reading.incident }

  /// Whether there is a section of some kind that says anything.
  func says(_ role: SectionRole) -> Bool { reading.statements.sections.contains(role) }

  /// Whether it tells of an incident at all: what has neither a time nor a course nor a cause may be
  /// anything that speaks of incidents.
  var isPlainlyTold: Bool {
    incident.start != nil || incident.end != nil || incident.duration != nil
      || !incident.timeline.isEmpty || incident.rootCause != nil || says(.rootCause)
  }

  /// Where a finding about something that is missing points: at the incident's heading or title, else
  /// at the first line that says anything.
  var heading: Range<Int> {
    if let part = reading.part { return part.heading }
    if let line = reading.outline.titleLine { return source.range(ofLine: line) }
    let title = incident.title.evidence.range
    if !title.isEmpty { return title }
    let lines = source.lines.line(at: reading.body.lowerBound)..<source.lines.count
    let told = lines.lazy.map { source.range(ofLine: $0) }
      .first { line in source.bytes[line].contains { $0 > 0x20 } }
    return told ?? reading.body.lowerBound..<reading.body.lowerBound
  }
}
