import Incidents

/// Writes an incident's row of a table.
///
/// Cells say only what somebody uses: a phone shows `data-label` before a value, but neither before
/// the day and the cause nor in an empty cell; a column sorts by `data-value` where the text of the
/// cell will not do; filters ask the row's own attributes.
struct IncidentRow: Sendable {
  private let parts: PageParts
  /// Of the filters above the table.
  private let filters: [TermKind]
  /// By cause and by component, since there are few.
  private let causes: [CauseID: HTML]
  private let components: [String: HTML]
  private let duration: HTML
  private let affected: HTML
  private let componentsLabel: HTML
  private let undated: HTML

  /// - Parameter filters: the kinds of terms that the page has a filter for.
  init(parts: PageParts, filters: [TermKind] = []) {
    self.parts = parts
    self.filters = filters
    let (index, words) = (parts.index, parts.words)
    causes = Dictionary(
      index[.causes].map { (CauseID(rawValue: $0.id), parts.cause(CauseID(rawValue: $0.id))) }
    ) { first, _ in first }
    components = Dictionary(
      index[.components].map { ($0.id, parts.component($0.id)) }
    ) { first, _ in first }
    duration = "<td class=\"number\" data-label=\"\(words["column.duration"])\" data-value=\""
    affected = "<td class=\"number\" data-label=\"\(words["column.affected"])\" data-value=\""
    componentsLabel = "<td data-label=\"\(words["column.components"])\">"
    undated = """
      <td class="date" data-value=""><span class="quiet">\(words["date.undated"])</span></td>
      """
  }

  func write(_ incident: Incident, to html: inout HTML) {
    html.literal("<tr")
    for kind in filters { writeTerms(of: incident, kind, to: &html) }
    html.literal(">")
    writeDate(incident, to: &html)
    html.literal("<th scope=\"row\" class=\"title\">")
    html += parts.link(incident)
    writeTellings(incident, to: &html)
    html.literal("</th><td class=\"by-cause\">")
    html += causes[incident.cause] ?? parts.cause(incident.cause)
    html.literal("</td>")
    if let minutes = incident.duration?.value.minutes {
      html += duration
      html.text(Minutes.text(minutes))
      html.literal("\">")
      html.text(parts.words.duration(minutes))
      html.literal("</td>")
    } else {
      html.literal(Self.empty)
    }
    if let percent = incident.affected?.value.percent {
      html += affected
      html.text(NumberText.of(percent))
      html.literal("\">")
      html.text(parts.words.percent(percent))
      html.literal("</td>")
    } else {
      html.literal(Self.empty)
    }
    writeComponents(incident.components, to: &html)
    html.literal("</tr>\n")
  }

  /// The style sheet shows a dash there, and phones nothing.
  static let empty: StaticString = "<td class=\"none\"></td>"

  /// What a filter looks at.
  private func writeTerms(of incident: Incident, _ kind: TermKind, to html: inout HTML) {
    let ids = incident.termIDs(kind)
    if ids.isEmpty { return }
    html.literal(" data-")
    html.plain(kind.attribute)
    html.literal("=\"")
    html.text(FilterForm.values(ids))
    html.literal("\"")
  }

  private func writeDate(_ incident: Incident, to html: inout HTML) {
    guard let when = incident.when else {
      html += undated
      return
    }
    html.literal("<td class=\"date\" data-value=\"")
    if let minutes = when.epochMinutes { html.number(minutes) }
    html.literal("\">")
    InstantText.write(when, parts.words.shortDay(when), to: &html)
    html.literal("</td>")
  }

  private func writeComponents(_ components: [Claim<String>], to html: inout HTML) {
    if components.isEmpty { return html.literal(Self.empty) }
    html += componentsLabel
    for (index, component) in components.enumerated() {
      if index > 0 { html.literal(", ") }
      html += self.components[component.value] ?? parts.component(component.value)
    }
    html.literal("</td>")
  }

  /// The other documents that tell of the same incident.
  private func writeTellings(_ incident: Incident, to html: inout HTML) {
    let others = (parts.index.knowledge.sameIncident[incident.id] ?? [])
      .compactMap { parts.index.byID[$0] }
    guard !others.isEmpty else { return }
    let links = others.map { parts.link($0) }.joined(", ")
    html += "<span class=\"also\">\(parts.words.html("list.also-told", ["links": links]))</span>"
  }
}
