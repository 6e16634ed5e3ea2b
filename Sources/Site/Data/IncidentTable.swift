import Incidents

/// The records as a table, one incident a row, without evidence; lists are joined with `; `.
enum IncidentTable {
  static let columns: [(name: String, cell: @Sendable (Incident) -> CSVWriter.Cell)] = [
    ("id", { .plain($0.id) }),
    ("url", { .plain(SiteAddress.page(of: $0.id)) }),
    ("source", { .text($0.source) }),
    ("title", { .text($0.title.value) }),
    ("summary", { .text($0.summary?.value) }),
    ("start", { .plain($0.start?.value.description) }),
    ("detected", { .plain($0.detected?.value.description) }),
    ("mitigated", { .plain($0.mitigated?.value.description) }),
    ("end", { .plain($0.end?.value.description) }),
    ("duration_minutes", { .number($0.duration?.value.minutes) }),
    ("duration_basis", { .plain($0.duration?.value.basis.rawValue) }),
    ("time_to_detect_minutes", { .number($0.responseTimes.detect) }),
    ("time_to_mitigate_minutes", { .number($0.responseTimes.mitigate) }),
    ("time_to_restore_minutes", { .number($0.responseTimes.restore) }),
    ("affected_percent", { .number($0.affected?.value.percent) }),
    ("affected_scope", { .text($0.affected?.value.scope) }),
    ("root_cause", { .plain(($0.rootCause?.value.category ?? .unknown).rawValue) }),
    ("root_cause_statement", { .text($0.rootCause?.value.statement) }),
    ("contributing_factors", { .list($0.contributingFactors.map(\.value.rawValue)) }),
    ("trigger", { .plain($0.trigger?.value.rawValue) }),
    ("components", { .list($0.components.map(\.value)) }),
    ("services", { .list($0.services.map(\.value)) }),
    ("severity", { .text($0.severity?.value) }),
    ("tags", { .list($0.tags.map(\.value)) }),
    ("authors", { .list($0.authors.map(\.value)) }),
    ("status", { .text($0.status?.value) }),
    ("audience", { .plain($0.audience.rawValue) }),
    ("timeline_entries", { .number(Double($0.timeline.count)) }),
    ("action_items", { .number(Double($0.actionItems.count)) }),
  ]

  static func bytes(_ incidents: [Incident]) -> [UInt8] {
    var csv = CSVWriter()
    csv.row(columns.map { .plain($0.name) })
    for incident in incidents { csv.row(columns.map { $0.cell(incident) }) }
    return csv.bytes
  }
}
