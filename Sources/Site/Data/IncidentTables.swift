import Incidents

/// The tables that have a stretch of rows for every incident.
enum IncidentTables: Sendable, CaseIterable {
  case incidents, timeline, actions

  /// In the `data` folder.
  var name: String {
    switch self {
    case .incidents: "incidents.csv"
    case .timeline: "timeline.csv"
    case .actions: "action_items.csv"
    }
  }

  /// The whole table, header included.
  func bytes(_ incidents: [Incident]) -> [UInt8] {
    var bytes: [UInt8] = []
    write(incidents) { bytes += $0 }
    return bytes
  }

  /// The table in stretches, of which one at a time is held.
  func write(_ incidents: [Incident], _ append: ([UInt8]) -> Void) {
    var csv = CSVWriter()
    csv.row(columns.map { .plain($0) })
    for incident in incidents {
      switch self {
      case .incidents: IncidentTable.write(incident, to: &csv)
      case .timeline: ListTables.writeTimeline(incident, to: &csv)
      case .actions: ListTables.writeActions(incident, to: &csv)
      }
      guard csv.bytes.count >= Self.stretch else { continue }
      append(csv.bytes)
      csv.removeAll()
    }
    append(csv.bytes)
  }

  private static let stretch = 1 << 16

  private var columns: [String] {
    switch self {
    case .incidents: IncidentTable.columns.map(\.name)
    case .timeline: ListTables.timelineColumns
    case .actions: ListTables.actionColumns
    }
  }
}
