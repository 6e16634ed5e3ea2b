import Incidents
import Markup

/// One incident: its facts with their origins, its timeline and actions, the document, its kin.
struct IncidentPage: Sendable {
  let base: KnowledgeBase
  let settings: Configuration
  let sources: [String: SourceFile]
  /// By id: where an incident stands in `base.incidents`.
  let positions: [String: Int]
  let rows: IncidentRow

  func page(_ rendered: RenderedIncident) -> PageFrame.Page {
    let incident = rendered.incident
    var context = rows.context(incident, root: "../")
    context["id"] = incident.id
    context["year"] = (incident.start ?? incident.end)?.value.year.map(String.init)
    context["severity"] = incident.severity?.value
    context["status"] = incident.status?.value
    let facts = IncidentFacts(
      incident: incident, source: sources[incident.source], taxonomy: base.taxonomy,
      markOfField: rendered.markOfField)
    context["facts"] = facts.facts
    context["missing"] = facts.missing
    add(timelineOf: rendered, to: &context)
    add(actionsOf: rendered, to: &context)
    context["document"] = rendered.document.html
    context["contents"] = contents(rendered.document.headings)
    add(kinOf: incident, to: &context)
    context["source"] = incident.source
    context["sourceHref"] = settings.repository.map { template in
      template.replacingPlaceholder("{path}", with: PercentCoding.encode(path: incident.source))
    }
    return PageFrame.Page(
      path: SiteAddress.page(of: incident.id), title: Shortened.text(incident.title.value, to: 90),
      description: incident.summary?.value ?? incident.title.value, isArticle: true,
      template: "incident", context: context)
  }

  private func contents(_ headings: [RenderedDocument.Heading]) -> [String: Any]? {
    guard headings.count > 4 else { return nil }
    let entries: [[String: Any]] = headings.map {
      ["level": $0.level, "id": $0.id, "text": $0.text]
    }
    return ["entries": entries]
  }

  // MARK: Timeline and actions

  private func add(timelineOf rendered: RenderedIncident, to context: inout [String: Any]) {
    let incident = rendered.incident
    guard !incident.timeline.isEmpty else { return }
    context["hasTimeline"] = true
    context["timelineChart"] = TimelineChart.svg(incident)
    var lastDay: String?
    context["timeline"] = incident.timeline.enumerated().map { index, entry in
      var item: [String: Any] = [
        "phase": entry.phase.rawValue, "text": entry.text, "number": index + 1,
        "at": time(of: entry, after: &lastDay),
      ]
      item["offset"] = entry.offsetMinutes.map(Offset.text)
      item["originHref"] = rendered.markOfField["timeline-\(index + 1)"].map { "#\($0)" }
      return item
    }
  }

  /// The clock, and the day where it is another than the entry's before.
  private func time(of entry: TimelineEntry, after lastDay: inout String?) -> String {
    guard let at = entry.at else {
      return entry.clock.map(DateText.clock) ?? "<span class=\"none\">no time</span>"
    }
    let day = DateText.day(at)
    defer { lastDay = day }
    guard let clock = DateText.clockAndZone(at) else { return DateText.element(at, day) }
    return DateText.element(at, lastDay == day ? clock : "\(day), \(clock)")
  }

  private func add(actionsOf rendered: RenderedIncident, to context: inout [String: Any]) {
    let items = rendered.incident.actionItems
    guard !items.isEmpty else { return }
    context["hasActions"] = true
    context["actions"] = items.enumerated().map { index, item in
      var action: [String: Any] = [
        "text": item.text, "kind": item.kind.rawValue, "number": index + 1,
        "state": item.done == true ? "done" : item.done == false ? "open" : "unknown",
        "stateLabel": item.done == true ? "done" : item.done == false ? "open" : "state not stated",
      ]
      action["owner"] = item.owner
      action["due"] = item.due.map(DateText.day)
      action["ticket"] = item.ticket
      action["originHref"] = rendered.markOfField["action-\(index + 1)"].map { "#\($0)" }
      return action
    }
  }

  // MARK: Other incidents

  private func link(to id: String) -> [String: Any]? {
    guard let position = positions[id] else { return nil }
    // Pages of incidents stand beside each other.
    return ["href": "\(id).html", "title": base.incidents[position].title.value]
  }

  private func add(kinOf incident: Incident, to context: inout [String: Any]) {
    let others = (base.sameIncident[incident.id] ?? []).compactMap(link)
    if !others.isEmpty {
      let listed = others.enumerated().map { index, other in
        other.merging(["more": index + 1 < others.count]) { $1 }
      }
      context["same"] = ["others": listed] as [String: Any]
    }
    let related = (base.related[incident.id] ?? []).compactMap { relation in
      link(to: relation.id)?.merging(["reason": reason(relation)]) { $1 }
    }
    context["hasRelated"] = !related.isEmpty
    context["related"] = related
    let mentions =
      links(base.mentions[incident.id], "links to")
      + links(base.mentionedBy[incident.id], "is mentioned by")
    context["hasMentions"] = !mentions.isEmpty
    context["mentions"] = mentions
    if let position = positions[incident.id] {
      if position > 0 { context["newer"] = link(to: base.incidents[position - 1].id) }
      if position + 1 < base.incidents.count {
        context["older"] = link(to: base.incidents[position + 1].id)
      }
    }
  }

  private func links(_ ids: [String]?, _ relation: String) -> [[String: Any]] {
    (ids ?? []).compactMap { id in link(to: id)?.merging(["relation": relation]) { $1 } }
  }

  private func reason(_ relation: Relation) -> String {
    var reasons: [String] = []
    if relation.sameCause { reasons.append("same cause") }
    let components = relation.sharedComponents.map { base.taxonomy.component($0)?.label ?? $0 }
    if !components.isEmpty {
      reasons.append("same component: \(components.joined(separator: ", "))")
    }
    if !relation.sharedTerms.isEmpty {
      reasons.append("shared words: \(relation.sharedTerms.joined(separator: ", "))")
    }
    return reasons.joined(separator: " · ")
  }
}

extension String {
  /// The text with every `name` replaced.
  fileprivate func replacingPlaceholder(_ name: String, with value: String) -> String {
    var out = ""
    var rest = self[...]
    while let range = rest.firstRange(of: name) {
      out += rest[..<range.lowerBound] + value
      rest = rest[range.upperBound...]
    }
    return out + rest
  }
}
