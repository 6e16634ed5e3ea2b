import Incidents

/// The records' lists as tables of their own, one element a row, which name the incident they are of.
enum ListTables {
  static let timelineColumns = ["incident_id", "at", "offset_minutes", "phase", "text"]
  static let actionColumns = ["incident_id", "text", "kind", "owner", "due", "done", "ticket"]

  /// Of `data/timeline.csv`: the events in the documents' order.
  static func writeTimeline(_ incident: Incident, to csv: inout CSVWriter) {
    for entry in incident.timeline {
      csv.plain(incident.id)
      csv.instant(entry.at)
      csv.number(entry.offsetMinutes)
      csv.plain(entry.phase.rawValue)
      csv.text(entry.text)
      csv.endRow()
    }
  }

  /// Of `data/action_items.csv`; `done` is empty where the document does not say.
  static func writeActions(_ incident: Incident, to csv: inout CSVWriter) {
    for action in incident.actionItems {
      csv.plain(incident.id)
      csv.text(action.text)
      csv.plain(action.kind.rawValue)
      csv.text(action.owner)
      csv.instant(action.due)
      csv.plain(action.done.map { $0 ? "true" : "false" })
      csv.text(action.ticket)
      csv.endRow()
    }
  }
}
