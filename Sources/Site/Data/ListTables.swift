import Incidents

/// The records' lists as tables of their own, one element a row, which name the incident they are of.
enum ListTables {
  static let timelineColumns = ["incident_id", "at", "offset_minutes", "phase", "text"]
  static let actionColumns = ["incident_id", "text", "kind", "owner", "due", "done", "ticket"]

  /// `data/timeline.csv`: the events in the documents' order.
  static func timeline(_ incidents: [Incident]) -> [UInt8] {
    table(timelineColumns, incidents, \.timeline) { entry in
      [
        .plain(entry.at?.description), .number(entry.offsetMinutes.map(Double.init)),
        .plain(entry.phase.rawValue), .text(entry.text),
      ]
    }
  }

  /// `data/action_items.csv`; `done` is empty where the document does not say.
  static func actions(_ incidents: [Incident]) -> [UInt8] {
    table(actionColumns, incidents, \.actionItems) { action in
      [
        .text(action.text), .plain(action.kind.rawValue), .text(action.owner),
        .plain(action.due?.description), .plain(action.done.map { $0 ? "true" : "false" }),
        .text(action.ticket),
      ]
    }
  }

  private static func table<Element>(
    _ columns: [String], _ incidents: [Incident], _ elements: (Incident) -> [Element],
    _ cells: (Element) -> [CSVWriter.Cell]
  ) -> [UInt8] {
    var csv = CSVWriter()
    csv.row(columns.map { .plain($0) })
    for incident in incidents {
      for element in elements(incident) { csv.row([.plain(incident.id)] + cells(element)) }
    }
    return csv.bytes
  }
}
