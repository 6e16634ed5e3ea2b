import Incidents

/// The records' lists as tables of their own, one element a row, which name the incident they are of.
enum ListTables {
  static let timelineColumns = [
    DataTable.incident,
    DataTable.position("Counts the events of the incident, from 1."),
    DataColumn("at", .instant, "When it was; none where the document gives no date."),
    DataColumn("clock", .clock, "The time of day, also where no date is known."),
    DataColumn(
      "offset_minutes", .integer, "From the incident's start; negative before it.",
      unit: "minutes"),
    DataColumn(
      "phase", .word(TimelineEntry.Phase.allCases.map(\.rawValue)),
      "What the event means for the incident's course.", isRequired: true),
    DataColumn("text", .text, "What happened, without markup and without the time."),
  ]

  static let actionColumns = [
    DataTable.incident,
    DataTable.position("Counts the action items of the incident, from 1."),
    DataColumn("text", .text, "What is to be done, without markup."),
    DataColumn(
      "kind", .word(ActionItem.Kind.allCases.map(\.rawValue)), "What the action is for.",
      isRequired: true),
    DataColumn("owner", .text, "Who is to do it."),
    DataColumn("due", .instant, "By when."),
    DataColumn("done", .truth, "Whether it is done; none where the document does not say."),
    DataColumn("ticket", .text, "As written, such as `OPS-123`."),
  ]

  static func writeTimeline(_ incident: Incident, to rows: inout some RowWriter) {
    var position = 0
    for entry in incident.timeline {
      position += 1
      rows.plain(incident.id)
      rows.number(position)
      rows.instant(entry.at)
      rows.clock(entry.clock ?? entry.at?.clock)
      rows.number(entry.offsetMinutes)
      rows.plain(entry.phase.rawValue)
      rows.text(entry.text)
      rows.endRow()
    }
  }

  static func writeActions(_ incident: Incident, to rows: inout some RowWriter) {
    var position = 0
    for action in incident.actionItems {
      position += 1
      rows.plain(incident.id)
      rows.number(position)
      rows.text(action.text)
      rows.plain(action.kind.rawValue)
      rows.text(action.owner)
      rows.instant(action.due)
      rows.truth(action.done)
      rows.text(action.ticket)
      rows.endRow()
    }
  }
}
