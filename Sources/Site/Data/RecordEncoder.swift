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
      json.key("timeline")
      json.array(incident.timeline) { writeEntry($1, to: &$0) }
      json.key("action_items")
      json.array(incident.actionItems) { writeAction($1, to: &$0) }
      writeRelations(incident.id, to: &json)
      json.key("evidence")
      if let source = sources[incident.source] {
        EvidenceEncoder(source: source).write(incident, to: &json)
      } else {
        json.null()
      }
    }
  }

  private func writeIdentity(_ incident: Incident, to json: inout JSONWriter) {
    json.member("id", incident.id)
    json.member("url", SiteAddress.page(of: incident.id))
    json.member("source", incident.source)
    json.member("title", incident.title.value)
    json.member("summary", incident.summary?.value)
  }

  private func writeTimes(_ incident: Incident, to json: inout JSONWriter) {
    json.member("start", incident.start?.value.description)
    json.member("detected", incident.detected?.value.description)
    json.member("mitigated", incident.mitigated?.value.description)
    json.member("end", incident.end?.value.description)
    json.key("duration_minutes")
    write(incident.duration?.value.minutes, to: &json)
    json.member("duration_basis", incident.duration?.value.basis.rawValue)
    let response = incident.responseTimes
    json.key("time_to_detect_minutes")
    write(response.detect, to: &json)
    json.key("time_to_mitigate_minutes")
    write(response.mitigate, to: &json)
    json.key("time_to_restore_minutes")
    write(response.restore, to: &json)
  }

  private func writeImpactAndCause(_ incident: Incident, to json: inout JSONWriter) {
    json.key("affected_percent")
    write(incident.affected?.value.percent, to: &json)
    json.member("affected_scope", incident.affected?.value.scope)
    json.member("root_cause", (incident.rootCause?.value.category ?? .unknown).rawValue)
    json.member("root_cause_statement", incident.rootCause?.value.statement)
    json.key("contributing_factors")
    json.strings(incident.contributingFactors.map(\.value.rawValue))
    json.member("trigger", incident.trigger?.value.rawValue)
  }

  private func writeClassification(_ incident: Incident, to json: inout JSONWriter) {
    json.key("components")
    json.strings(incident.components.map(\.value))
    json.key("services")
    json.strings(incident.services.map(\.value))
    json.member("severity", incident.severity?.value)
    json.key("tags")
    json.strings(incident.tags.map(\.value))
    json.key("authors")
    json.strings(incident.authors.map(\.value))
    json.member("status", incident.status?.value)
    json.member("audience", incident.audience.rawValue)
  }

  private func writeEntry(_ entry: TimelineEntry, to json: inout JSONWriter) {
    json.object(.line) { json in
      json.member("at", entry.at?.description)
      json.member("clock", (entry.clock ?? entry.at?.clock)?.text)
      json.key("offset_minutes")
      if let minutes = entry.offsetMinutes { json.int(minutes) } else { json.null() }
      json.member("phase", entry.phase.rawValue)
      json.member("text", entry.text)
    }
  }

  private func writeAction(_ action: ActionItem, to json: inout JSONWriter) {
    json.object(.line) { json in
      json.member("text", action.text)
      json.member("kind", action.kind.rawValue)
      json.member("owner", action.owner)
      json.member("due", action.due?.description)
      json.key("done")
      if let done = action.done { json.bool(done) } else { json.null() }
      json.member("ticket", action.ticket)
    }
  }

  private func writeRelations(_ id: String, to json: inout JSONWriter) {
    json.key("related")
    json.array(knowledge.related[id] ?? []) { json, relation in
      json.object(.line) { json in
        json.member("id", relation.id)
        json.key("score")
        // Four digits rank as well as sixteen, and survive another order of summation.
        json.double((relation.score * 10_000).rounded() / 10_000)
        json.key("same_cause")
        json.bool(relation.sameCause)
        json.key("shared_components")
        json.strings(relation.sharedComponents)
        json.key("shared_terms")
        json.strings(relation.sharedTerms)
      }
    }
    json.key("same_incident")
    json.strings(knowledge.sameIncident[id] ?? [])
    json.key("mentions")
    json.strings((knowledge.mentions[id] ?? []).map(\.id))
    json.key("mentioned_by")
    json.strings((knowledge.mentionedBy[id] ?? []).map(\.id))
  }

  private func write(_ number: Double?, to json: inout JSONWriter) {
    if let number { json.double(number) } else { json.null() }
  }
}

extension Clock {
  /// `14:05`, with seconds only where there are some.
  var text: String {
    let parts = second == 0 ? [hour, minute] : [hour, minute, second]
    return parts.map { ($0 < 10 ? "0" : "") + String($0) }.joined(separator: ":")
  }
}
