import Incidents

/// `incidents.html`: every incident, with filters where scripts run.
struct IncidentsPage {
  let parts: PageParts
  let summary: TrendsSummary

  private var index: SiteIndex { parts.index }

  func page(_ theme: Theme) -> Page {
    var values = PageValues(parts.words)
    values[text: "lead"] = TrendsSentences(parts.words).total(summary)
    let incidents = index.knowledge.distinct
    if !incidents.isEmpty {
      values[html: "filters"] = filters
      values[html: "table"] = IncidentRows(parts: parts)
        .table(incidents, caption: "All incidents, newest first")
    }
    return Page(
      path: SiteSection.incidents.path, title: "All incidents",
      description: "Every incident with its date, cause, duration, affected share and components.",
      section: .incidents, main: theme.render(.incidents, values))
  }

  private var filters: HTML {
    """
    <form class="filters" role="search" aria-label="Filter the incidents">
    <label>Words <input type="search" name="words" autocomplete="off"></label>
    \(choice("cause", "Cause", index.causes))
    \(choice("component", "Component", index.components))
    \(choice("year", "Year", index.years))
    <button type="reset">Clear</button>
    <p role="status"></p>
    </form>
    """
  }

  private func choice(_ name: String, _ label: String, _ groups: [SiteIndex.Group]) -> HTML {
    let options = groups.map { group -> HTML in
      "<option value=\"\(group.id)\">\(group.term.label) (\(group.incidents.count))</option>"
    }
    return """
      <label>\(label) <select name="\(name)"><option value="">Any</option>\
      \(options.joined())</select></label>
      """
  }
}
