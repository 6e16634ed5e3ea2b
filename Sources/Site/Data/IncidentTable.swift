import Incidents

/// The records as a table, one incident a row, without evidence; lists are joined with `; `.
enum IncidentTable {
  /// What the columns are made of.
  struct Row {
    let incident: Incident
    let response: ResponseTimes

    init(_ incident: Incident) {
      self.incident = incident
      response = incident.responseTimes
    }
  }

  static let columns: [(name: String, write: @Sendable (Row, inout CSVWriter) -> Void)] = [
    ("id", { $1.plain($0.incident.id) }),
    ("url", { $1.plain(SiteAddress.page(of: $0.incident.id)) }),
    ("source", { $1.text($0.incident.source) }),
    ("title", { $1.text($0.incident.title.value) }),
    ("summary", { $1.text($0.incident.summary?.value) }),
    ("start", { $1.instant($0.incident.start?.value) }),
    ("detected", { $1.instant($0.incident.detected?.value) }),
    ("mitigated", { $1.instant($0.incident.mitigated?.value) }),
    ("end", { $1.instant($0.incident.end?.value) }),
    ("duration_minutes", { $1.number($0.incident.duration?.value.minutes) }),
    ("duration_basis", { $1.plain($0.incident.duration?.value.basis.rawValue) }),
    ("time_to_detect_minutes", { $1.number($0.response.detect) }),
    ("time_to_mitigate_minutes", { $1.number($0.response.mitigate) }),
    ("time_to_restore_minutes", { $1.number($0.response.restore) }),
    ("affected_percent", { $1.number($0.incident.affected?.value.percent) }),
    ("affected_scope", { $1.text($0.incident.affected?.value.scope) }),
    ("root_cause", { $1.plain(($0.incident.rootCause?.value.category ?? .unknown).rawValue) }),
    ("root_cause_statement", { $1.text($0.incident.rootCause?.value.statement) }),
    ("contributing_factors", { $1.list($0.incident.contributingFactors.map(\.value.rawValue)) }),
    ("trigger", { $1.plain($0.incident.trigger?.value.rawValue) }),
    ("components", { $1.list($0.incident.components.map(\.value)) }),
    ("services", { $1.list($0.incident.services.map(\.value)) }),
    ("severity", { $1.text($0.incident.severity?.value) }),
    ("tags", { $1.list($0.incident.tags.map(\.value)) }),
    ("authors", { $1.list($0.incident.authors.map(\.value)) }),
    ("status", { $1.text($0.incident.status?.value) }),
    ("audience", { $1.plain($0.incident.audience.rawValue) }),
    ("timeline_entries", { $1.number($0.incident.timeline.count) }),
    ("action_items", { $1.number($0.incident.actionItems.count) }),
  ]

  static func write(_ incident: Incident, to csv: inout CSVWriter) {
    let row = Row(incident)
    for column in columns { column.write(row, &csv) }
    csv.endRow()
  }
}
