import Incidents

/// `incidents.html`: every incident, with filters where scripts run.
struct IncidentsPage: Sendable {
  let parts: PageParts

  private var index: SiteIndex { parts.index }
  private var words: Words { parts.words }

  func page(_ theme: SpokenTheme) -> Page {
    Page(
      path: SiteSection.incidents.path, title: words["incidents.all"],
      description: words["incidents.description"], section: .incidents,
      making: { theme.render(.incidents, values) })
  }

  private var values: PageValues {
    var values = PageValues()
    values[text: "lead"] = TrendsSentences(words).total(index.statistics)
    values[html: "browse"] = BrowseLinks(parts: parts, current: nil).html
    let incidents = index.knowledge.distinct
    if !incidents.isEmpty {
      values[html: "filters"] = filters
      values[html: "table"] = table(incidents)
    }
    return values
  }

  private func table(_ incidents: [Incident]) -> HTML {
    let row = IncidentRow(parts: parts, filters: filtered)
    return IncidentTableFrame.table(
      caption: words["incidents.caption"], words, capacity: incidents.count * 900
    ) { html in
      for incident in incidents { row.write(incident, to: &html) }
    }
  }

  /// The kinds that have more than one term; years and causes come first.
  private var filtered: [TermKind] {
    [.causes, .components, .services, .severities, .tags, .years].filter { index[$0].count > 1 }
  }

  private var filters: HTML {
    FilterForm.html(words["filter.incidents"], choices: filtered.map(choice), words)
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
