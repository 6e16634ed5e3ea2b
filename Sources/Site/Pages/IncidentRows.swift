import Incidents

/// The table of incidents that lists and indexes show: whole without scripts, sortable with them.
struct IncidentRows: Sendable {
  let parts: PageParts

  /// - Parameter caption: names the table for those who cannot see what stands around it.
  func table(_ incidents: [Incident], caption: String) -> HTML {
    var html: HTML = """
      <table class="incidents sortable cards">
      <caption class="hidden-text">\(caption)</caption>
      <thead><tr>
      <th scope="col" data-first="descending">Date</th>
      <th scope="col">Incident</th>
      <th scope="col">Cause</th>
      <th scope="col" data-first="descending">Duration</th>
      <th scope="col" data-first="descending">Affected</th>
      <th scope="col">Components</th>
      </tr></thead>
      <tbody>

      """
    for incident in incidents { html += row(incident) }
    html += "</tbody>\n</table>\n"
    return html
  }

  private func row(_ incident: Incident) -> HTML {
    let components = incident.components.map(\.value)
    return """
      <tr data-cause="\(incident.cause.rawValue)" data-component="\(FilterForm.values(components))"\
       data-year="\(incident.when?.year.map(String.init) ?? SiteIndex.undated)">\
      \(date(incident))<th scope="row" class="title">\(parts.link(incident))\(tellings(incident))</th>\
      <td data-label="Cause">\(parts.cause(incident.cause))</td>\
      \(duration(incident))\(affected(incident))\
      <td data-label="Components"\(components.isEmpty ? " class=\"none\"" as HTML : "")>\
      \(components.map(parts.component).joined(", "))</td></tr>

      """
  }

  private func date(_ incident: Incident) -> HTML {
    guard let when = incident.when else {
      return """
        <td class="date" data-label="Date" data-value=""><span class="quiet">Undated</span></td>
        """
    }
    let key = when.epochMinutes.map(String.init) ?? ""
    let text = InstantText.element(when, InstantText.shortDay(when))
    return "<td class=\"date\" data-label=\"Date\" data-value=\"\(key)\">\(text)</td>"
  }

  private func duration(_ incident: Incident) -> HTML {
    guard let minutes = incident.duration?.value.minutes else {
      return "<td class=\"none\" data-label=\"Duration\" data-value=\"\"></td>"
    }
    return """
      <td class="number" data-label="Duration" data-value="\(Minutes.text(minutes))">\
      \(Spoken.duration(minutes))</td>
      """
  }

  private func affected(_ incident: Incident) -> HTML {
    guard let percent = incident.affected?.value.percent else {
      return "<td class=\"none\" data-label=\"Affected\" data-value=\"\"></td>"
    }
    return """
      <td class="number" data-label="Affected" data-value="\(NumberText.of(percent))">\
      \(Spoken.percent(percent))</td>
      """
  }

  /// The other documents that tell of the same incident.
  private func tellings(_ incident: Incident) -> HTML {
    let others = (parts.index.knowledge.sameIncident[incident.id] ?? [])
      .compactMap { parts.index.byID[$0] }
    guard !others.isEmpty else { return HTML() }
    return "<span class=\"also\">Also told in \(others.map(parts.link).joined(", "))</span>"
  }
}
