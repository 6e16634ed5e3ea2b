import Incidents
import Markup

/// Writes an incident as the record that `data/incidents.json` holds and `extract` prints; the
/// schema beside it (``RecordSchema``) says the same to machines.
struct RecordEncoder: Sendable {
  let knowledge: KnowledgeBase
  /// By path; where the evidence's lines and columns come from.
  let sources: [String: SourceFile]

  /// The members stand in the order of the schema; what a document does not say is `null`.
  func write(_ incident: Incident, to json: inout JSONWriter) {
    json.object { json in
      writeIdentity(incident, to: &json)
      writeTimes(incident, to: &json)
      writeImpactAndCause(incident, to: &json)
      writeClassification(incident, to: &json)
      json.field("timeline")
      json.array(incident.timeline) { writeEntry($1, to: &$0) }
      json.field("action_items")
      json.array(incident.actionItems) { writeAction($1, to: &$0) }
      writeRelations(incident.id, to: &json)
      json.field("evidence")
      if let source = sources[incident.source] {
        EvidenceEncoder(source: source).write(incident, to: &json)
      } else {
        json.null()
      }
    }
  }

  private func writeIdentity(_ incident: Incident, to json: inout JSONWriter) {
    json.field("id", incident.id)
    json.field("url", SiteAddress.page(of: incident.id))
    json.field("source", incident.source)
    json.field("title", incident.title.value)
    json.field("summary", incident.summary?.value)
  }

  private func writeTimes(_ incident: Incident, to json: inout JSONWriter) {
    json.field("start")
    json.instant(incident.start?.value)
    json.field("detected")
    json.instant(incident.detected?.value)
    json.field("mitigated")
    json.instant(incident.mitigated?.value)
    json.field("end")
    json.instant(incident.end?.value)
    json.field("duration_minutes")
    write(incident.duration?.value.minutes, to: &json)
    json.field("duration_basis", incident.duration?.value.basis.rawValue)
    let response = incident.responseTimes
    json.field("time_to_detect_minutes")
    write(response.detect, to: &json)
    json.field("time_to_mitigate_minutes")
    write(response.mitigate, to: &json)
    json.field("time_to_restore_minutes")
    write(response.restore, to: &json)
  }

  private func writeImpactAndCause(_ incident: Incident, to json: inout JSONWriter) {
    json.field("affected_percent")
    write(incident.affected?.value.percent, to: &json)
    json.field("affected_scope", incident.affected?.value.scope)
    json.field("root_cause", (incident.rootCause?.value.category ?? .unknown).rawValue)
    json.field("root_cause_statement", incident.rootCause?.value.statement)
    json.field("contributing_factors")
    json.strings(incident.contributingFactors.map(\.value.rawValue))
    json.field("trigger", incident.trigger?.value.rawValue)
  }

  private func writeClassification(_ incident: Incident, to json: inout JSONWriter) {
    json.field("components")
    json.strings(incident.components.map(\.value))
    json.field("services")
    json.strings(incident.services.map(\.value))
    json.field("severity", incident.severity?.value)
    json.field("tags")
    json.strings(incident.tags.map(\.value))
    json.field("authors")
    json.strings(incident.authors.map(\.value))
    json.field("status", incident.status?.value)
    json.field("audience", incident.audience.rawValue)
  }

  private func writeEntry(_ entry: TimelineEntry, to json: inout JSONWriter) {
    json.object(.line) { json in
      json.field("at")
      json.instant(entry.at)
      json.field("clock")
      json.clock(entry.clock ?? entry.at?.clock)
      json.field("offset_minutes")
      if let minutes = entry.offsetMinutes { json.int(minutes) } else { json.null() }
      json.field("phase", entry.phase.rawValue)
      json.field("text", entry.text)
    }
  }

  private func writeAction(_ action: ActionItem, to json: inout JSONWriter) {
    json.object(.line) { json in
      json.field("text", action.text)
      json.field("kind", action.kind.rawValue)
      json.field("owner", action.owner)
      json.field("due")
      json.instant(action.due)
      json.field("done")
      if let done = action.done { json.bool(done) } else { json.null() }
      json.field("ticket", action.ticket)
    }
  }

  private func writeRelations(_ id: String, to json: inout JSONWriter) {
    json.field("related")
    json.array(knowledge.related[id] ?? []) { json, relation in
      json.object(.line) { json in
        json.field("id", relation.id)
        json.field("score")
        json.double(relation.roundedScore)
        json.field("same_cause")
        json.bool(relation.sameCause)
        json.field("shared_components")
        json.strings(relation.sharedComponents)
        json.field("shared_terms")
        json.strings(relation.sharedTerms)
      }
    }
    json.field("same_incident")
    json.strings(knowledge.sameIncident[id] ?? [])
    json.field("mentions")
    json.strings((knowledge.mentions[id] ?? []).map(\.id))
    json.field("mentioned_by")
    json.strings((knowledge.mentionedBy[id] ?? []).map(\.id))
  }

  private func write(_ number: Double?, to json: inout JSONWriter) {
    if let number { json.double(number) } else { json.null() }
  }
}

extension Clock {
  /// `14:05`, with seconds only where there are some.
  public var text: String {
    let parts = second == 0 ? [hour, minute] : [hour, minute, second]
    return parts.map { ($0 < 10 ? "0" : "") + String($0) }.joined(separator: ":")
  }
}
