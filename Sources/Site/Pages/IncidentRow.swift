import Incidents

/// What lists and tables show of an incident.
struct IncidentRow: Sendable {
  let taxonomy: Taxonomy
  /// By id: how many other documents tell of the same incident.
  let tellings: [String: [String]]

  /// - Parameter root: leads from the page to the site's folder.
  func context(_ incident: Incident, root: String) -> [String: Any] {
    let cause = incident.rootCause?.value.category ?? .unknown
    var context: [String: Any] = [
      "href": root + SiteAddress.page(of: incident.id), "title": incident.title.value,
      "causeID": cause.rawValue, "cause": taxonomy.cause(cause)?.label ?? cause.rawValue,
      "causeHref": "\(root)causes/\(cause.rawValue).html", "datetime": "", "durationMinutes": "",
      "affectedPercent": "",
      "components": incident.components.map { component in
        taxonomy.component(component.value)?.label ?? component.value
      }.joined(separator: ", "),
    ]
    if let start = (incident.start ?? incident.end)?.value {
      context["date"] = DateText.day(start)
      context["datetime"] = DateText.machine(start) ?? ""
    }
    if let duration = incident.duration?.value {
      context["duration"] = Spoken.duration(duration.minutes)
      context["durationMinutes"] = Minutes.text(duration.minutes)
    }
    if let affected = incident.affected?.value {
      let share = Spoken.percent(affected.percent)
      context["affected"] = "\(share) of \(affected.scope ?? "users") affected"
      context["affectedShort"] = share
      context["affectedPercent"] = Minutes.text(affected.percent)
    }
    if let summary = incident.summary?.value, summary != incident.title.value {
      context["summary"] = Shortened.text(summary, to: 240)
    }
    if let others = tellings[incident.id], !others.isEmpty {
      context["told"] = "told \(others.count + 1) times"
    }
    return context
  }
}
