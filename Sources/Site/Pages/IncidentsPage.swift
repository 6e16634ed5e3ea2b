import Incidents

/// `incidents.html`: every incident, with filters where scripts run.
struct IncidentsPage {
  let parts: PageParts
  let rows: IncidentRows
  let summary: TrendsSummary

  private var index: SiteIndex { parts.index }
  private var words: Words { parts.words }

  func page(_ theme: Theme) -> Page {
    var values = PageValues(words)
    values[text: "lead"] = TrendsSentences.total(summary)
    values[html: "browse"] = BrowseLinks(parts: parts, current: nil).html
    let incidents = index.knowledge.distinct
    if !incidents.isEmpty {
      values[html: "filters"] = filters
      values[html: "table"] = rows.table(incidents, caption: words["incidents.caption"])
    }
    return Page(
      path: SiteSection.incidents.path, title: words["incidents.all"],
      description: words["incidents.description"], section: .incidents,
      main: theme.render(.incidents, values))
  }

  /// A choice for every kind that has more than one term; years and causes come first.
  private var filters: HTML {
    let kinds: [TermKind] = [.causes, .components, .services, .severities, .tags, .years]
    let choices = kinds.filter { index[$0].count > 1 }.map(choice)
    return """
      <form class="filters" role="search" aria-label="\(words["filter.incidents"])">
      <label>\(words["filter.words"]) <input type="search" name="words" autocomplete="off"></label>
      \(choices.joined("\n"))
      <button type="reset">\(words["filter.clear"])</button>
      <p role="status"></p>
      </form>
      """
  }

  private func choice(_ kind: TermKind) -> HTML {
    let options = index[kind].map { group -> HTML in
      """
      <option value="\(group.id)">\(Clipping.clipped(group.term.label, 60)) \
      (\(words.number(group.incidents.count)))</option>
      """
    }
    return """
      <label>\(words["\(kind.rawValue).noun"]) <select name="\(kind.attribute)">\
      <option value="">\(words["filter.any"])</option>\(options.joined())</select></label>
      """
  }
}
