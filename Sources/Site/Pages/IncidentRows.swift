import Incidents

/// The table of incidents that lists and indexes show: whole without scripts, sortable with them.
///
/// An incident stands in the tables of its cause, its components, its year …: its row is made once.
struct IncidentRows: Sendable {
  private let parts: PageParts
  private let rows: [String: HTML]

  init(parts: PageParts) {
    self.parts = parts
    let row = IncidentRow(parts: parts)
    rows = Dictionary(
      parts.index.knowledge.distinct.map { ($0.id, row.html($0)) }
    ) { first, _ in first }
  }

  /// - Parameter caption: names the table for those who cannot see what stands around it.
  func table(_ incidents: [Incident], caption: String) -> HTML {
    let words = parts.words
    var html: HTML = """
      <table class="incidents sortable cards">
      <caption class="hidden-text">\(caption)</caption>
      <thead><tr>
      <th scope="col" data-first="descending">\(words["column.date"])</th>
      <th scope="col">\(words["column.incident"])</th>
      <th scope="col">\(words["column.cause"])</th>
      <th scope="col" data-first="descending">\(words["column.duration"])</th>
      <th scope="col" data-first="descending">\(words["column.affected"])</th>
      <th scope="col">\(words["column.components"])</th>
      </tr></thead>
      <tbody>

      """
    for incident in incidents { html += rows[incident.id] ?? HTML() }
    html += "</tbody>\n</table>\n"
    return html
  }
}

/// One incident in such a table.
private struct IncidentRow {
  let parts: PageParts
  private let dateLabel: HTML
  private let causeLabel: HTML
  private let durationLabel: HTML
  private let affectedLabel: HTML
  private let componentsLabel: HTML
  private let undated: HTML

  init(parts: PageParts) {
    self.parts = parts
    let words = parts.words
    dateLabel = words.html("column.date")
    causeLabel = words.html("column.cause")
    durationLabel = words.html("column.duration")
    affectedLabel = words.html("column.affected")
    componentsLabel = words.html("column.components")
    undated = words.html("date.undated")
  }

  func html(_ incident: Incident) -> HTML {
    let components = incident.components.map(\.value)
    return """
      <tr\(attributes(incident))>\
      \(date(incident))<th scope="row" class="title">\(parts.link(incident))\(tellings(incident))</th>\
      <td class="by-cause" data-label="\(causeLabel)">\(parts.cause(incident.cause))</td>\
      \(duration(incident))\(affected(incident))\
      <td data-label="\(componentsLabel)"\(components.isEmpty ? " class=\"none\"" as HTML : "")>\
      \(components.map(parts.component).joined(", "))</td></tr>

      """
  }

  /// What filters look at.
  private func attributes(_ incident: Incident) -> HTML {
    var html = HTML()
    for kind in TermKind.allCases {
      let ids = incident.termIDs(kind)
      guard !ids.isEmpty else { continue }
      let name = HTML(raw: kind.attribute)
      html += " data-\(name)=\"\(FilterForm.values(ids))\""
    }
    return html
  }

  private func date(_ incident: Incident) -> HTML {
    guard let when = incident.when else {
      return """
        <td class="date" data-label="\(dateLabel)" data-value="">\
        <span class="quiet">\(undated)</span></td>
        """
    }
    let key = when.epochMinutes.map(String.init) ?? ""
    let text = InstantText.element(when, parts.words.shortDay(when))
    return "<td class=\"date\" data-label=\"\(dateLabel)\" data-value=\"\(key)\">\(text)</td>"
  }

  private func duration(_ incident: Incident) -> HTML {
    guard let minutes = incident.duration?.value.minutes else {
      return "<td class=\"none\" data-label=\"\(durationLabel)\" data-value=\"\"></td>"
    }
    return """
      <td class="number" data-label="\(durationLabel)" data-value="\(Minutes.text(minutes))">\
      \(parts.words.duration(minutes))</td>
      """
  }

  private func affected(_ incident: Incident) -> HTML {
    guard let percent = incident.affected?.value.percent else {
      return "<td class=\"none\" data-label=\"\(affectedLabel)\" data-value=\"\"></td>"
    }
    return """
      <td class="number" data-label="\(affectedLabel)" data-value="\(NumberText.of(percent))">\
      \(parts.words.percent(percent))</td>
      """
  }

  /// The other documents that tell of the same incident.
  private func tellings(_ incident: Incident) -> HTML {
    let others = (parts.index.knowledge.sameIncident[incident.id] ?? [])
      .compactMap { parts.index.byID[$0] }
    guard !others.isEmpty else { return HTML() }
    let links = others.map { parts.link($0) }.joined(", ")
    return "<span class=\"also\">\(parts.words.html("list.also-told", ["links": links]))</span>"
  }
}
