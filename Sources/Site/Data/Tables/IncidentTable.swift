import Incidents

/// The records as a table, one incident a row, without evidence.
enum IncidentTable {
  /// The fields of the record that are one value, in its order, and how long its lists are.
  static func columns(_ taxonomy: Taxonomy) -> [DataColumn] {
    let fields = RecordSchema(taxonomy: taxonomy).fields
    let kinds = kinds(taxonomy)
    return fields.compactMap { field -> DataColumn? in
      guard let kind = kinds[field.name] else { return nil }
      let isMinutes = field.name.hasSuffix("_minutes")
      return DataColumn(
        field.name, kind, field.meaning, isRequired: required.contains(field.name),
        unit: isMinutes ? "minutes" : field.name == "affected_percent" ? "percent" : nil,
        minimum: kind == .number ? 0 : nil,
        maximum: field.name == "affected_percent" ? 100 : nil)
    } + [
      DataColumn(
        "timeline_entries", .integer, "How many events the timeline has.", isRequired: true,
        minimum: 0),
      DataColumn(
        "action_items", .integer, "How many action items there are.", isRequired: true, minimum: 0),
    ]
  }

  private static let required: Set<String> = ["id", "url", "source", "root_cause", "audience"]

  private static func kinds(_ taxonomy: Taxonomy) -> [String: DataColumn.Kind] {
    [
      "id": .id, "url": .text, "source": .text, "title": .text, "summary": .text,
      "start": .instant, "detected": .instant, "mitigated": .instant, "end": .instant,
      "duration_minutes": .number,
      "duration_basis": .word(IncidentDuration.Basis.allCases.map(\.rawValue)),
      "time_to_detect_minutes": .number, "time_to_mitigate_minutes": .number,
      "time_to_restore_minutes": .number, "affected_percent": .number, "affected_scope": .text,
      "root_cause": .word(taxonomy.causes.map(\.id)), "root_cause_statement": .text,
      "contributing_factors": .list, "trigger": .word(taxonomy.triggers.map(\.id)),
      "components": .list, "services": .list, "severity": .text, "tags": .list,
      "authors": .list, "status": .text, "audience": .word(Audience.allCases.map(\.rawValue)),
    ]
  }

  /// The values of ``columns(_:)``; the row is not ended.
  static func write(_ incident: Incident, to rows: inout some RowWriter) {
    writeIdentityAndTimes(incident, to: &rows)
    rows.number(incident.affected?.value.percent)
    rows.text(incident.affected?.value.scope)
    rows.plain((incident.rootCause?.value.category ?? .unknown).rawValue)
    rows.text(incident.rootCause?.value.statement)
    rows.list(incident.contributingFactors.map(\.value.rawValue))
    rows.plain(incident.trigger?.value.rawValue)
    rows.list(incident.components.map(\.value))
    rows.list(incident.services.map(\.value))
    rows.text(incident.severity?.value)
    rows.list(incident.tags.map(\.value))
    rows.list(incident.authors.map(\.value))
    rows.text(incident.status?.value)
    rows.plain(incident.audience.rawValue)
    rows.number(incident.timeline.count)
    rows.number(incident.actionItems.count)
  }

  private static func writeIdentityAndTimes(_ incident: Incident, to rows: inout some RowWriter) {
    rows.plain(incident.id)
    rows.plain(SiteAddress.page(of: incident.id))
    rows.text(incident.source)
    rows.text(incident.title.value)
    rows.text(incident.summary?.value)
    rows.instant(incident.start?.value)
    rows.instant(incident.detected?.value)
    rows.instant(incident.mitigated?.value)
    rows.instant(incident.end?.value)
    rows.number(incident.duration?.value.minutes)
    rows.plain(incident.duration?.value.basis.rawValue)
    let response = incident.responseTimes
    rows.number(response.detect)
    rows.number(response.mitigate)
    rows.number(response.restore)
  }
}
