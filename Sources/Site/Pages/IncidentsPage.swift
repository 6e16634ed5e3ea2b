import Incidents

/// `incidents.html`: every incident, with filters where scripts run.
struct IncidentsPage {
  let parts: PageParts
  let rows: IncidentRows

  private var index: SiteIndex { parts.index }
  private var words: Words { parts.words }

  func page(_ theme: SpokenTheme) -> Page {
    var values = PageValues()
    values[text: "lead"] = TrendsSentences(words).total(index.statistics)
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
    return FilterForm.html(words["filter.incidents"], choices: choices, words)
  }

  private func choice(_ kind: TermKind) -> HTML {
    let options = index[kind].map { group in
      FilterForm.Option(
        value: group.id, label: Clipping.clipped(group.term.label, 60),
        count: group.incidents.count)
    }
    return FilterForm.choice(kind.attribute, words["\(kind.rawValue).noun"], options, words)
  }
}
