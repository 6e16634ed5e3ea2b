import Incidents

/// The lists of causes, components and years, and a page for each that an incident has.
struct TermPages {
  /// What the terms are.
  struct Kind: Sendable {
    let section: SiteSection
    /// As in "Incidents caused by …" titles: `Cause`.
    let noun: String
    let lead: String
    let groups: [SiteIndex.Group]
    let paths: TermPaths
    /// Terms of the taxonomy that no incident has.
    let unused: [Taxonomy.Term]
    /// Whether the terms follow each other, so that pages lead to their neighbours.
    let isOrdered: Bool
  }

  let kind: Kind
  let parts: PageParts

  private var total: Int { parts.index.knowledge.distinct.count }

  func pages(_ theme: Theme) -> [Page] {
    [list(theme)] + kind.groups.indices.map { page(at: $0, theme) }
  }

  // MARK: The list

  private func list(_ theme: Theme) -> Page {
    let most = kind.groups.map(\.incidents.count).max() ?? 1
    var values = PageValues(parts.words)
    values[text: "heading"] = kind.section.label
    values[text: "lead"] = kind.groups.isEmpty ? "There is no incident yet." : kind.lead
    if !kind.groups.isEmpty {
      values[html: "list"] =
        "<ul class=\"terms\">\n\(kind.groups.map { entry($0, most: most) }.joined())</ul>"
    }
    values[html: "unused"] = Glossary.entries(kind.unused, swatches: kind.section == .causes)
    return Page(
      path: kind.section.path, title: kind.section.label, description: kind.lead,
      section: kind.section, main: theme.render(.terms, values))
  }

  private func entry(_ group: SiteIndex.Group, most: Int) -> HTML {
    let summary = TermSummary(group.incidents, of: total)
    let style = kind.section == .causes ? "bar cause-\(group.id)" : "bar"
    var facts = [EnglishWords.counted(summary.count, "incident")]
    if let share = summary.share { facts.append(Spoken.percent(share.value * 100) + " of all") }
    if let last = summary.last, kind.section != .years {
      facts.append("last on \(InstantText.shortDay(last))")
    }
    return """
      <li><h2><a href="\(kind.paths[group.id] ?? "")">\(swatch(group))\(group.term.label)</a></h2>\
      \(group.term.meaning.isEmpty ? "" : "<p>\(group.term.meaning)</p>" as HTML)\
      \(PageParts.bar(group.incidents.count, of: most, style))\
      <p class="quiet">\(facts.joined(separator: " · "))</p></li>

      """
  }

  private func swatch(_ group: SiteIndex.Group) -> HTML {
    kind.section == .causes ? PageParts.swatch(CauseID(rawValue: group.id)) : HTML()
  }

  // MARK: A term

  private func page(at position: Int, _ theme: Theme) -> Page {
    let group = kind.groups[position]
    let parts = parts.inFolder
    var values = PageValues(parts.words)
    values[text: "parent"] = kind.section.path
    values[text: "parentLabel"] = kind.section.label
    values[text: "heading"] = group.term.label
    values[html: "swatch"] = swatch(group)
    values[text: "lead"] = group.term.meaning
    values[html: "facts"] = TermFacts(group: group, total: total, parts: parts).html(kind.section)
    values[html: "strip"] = TermStrip.html(group, in: kind.section, parts.index, parts.words)
    values[html: "table"] = IncidentRows(parts: parts)
      .table(group.incidents, caption: "\(kind.noun): \(group.term.label)")
    if kind.isOrdered { values[html: "pager"] = pager(position) }
    let count = EnglishWords.counted(group.incidents.count, "incident")
    let title = "\(kind.noun): \(group.term.label)"
    return Page(
      path: kind.paths[group.id] ?? "", title: title,
      description: "\(title). \(count). \(group.term.meaning)", section: kind.section,
      main: theme.render(.term, values))
  }

  private func pager(_ position: Int) -> HTML {
    func target(_ at: Int) -> (href: String, title: String)? {
      guard kind.groups.indices.contains(at), let path = kind.paths[kind.groups[at].id] else {
        return nil
      }
      return (PageDepth.folder.root + path, kind.groups[at].term.label)
    }
    return PageParts.pager(newer: target(position - 1), older: target(position + 1))
  }
}

extension TermPages.Kind {
  static func causes(_ index: SiteIndex) -> Self {
    let used = Set(index.causes.map(\.id))
    return Self(
      section: .causes, noun: "Cause",
      lead: "What incidents were traced to, by the root that each document concludes with.",
      groups: byCount(index.causes), paths: index.causePaths,
      unused: index.knowledge.taxonomy.causes.filter { !used.contains($0.id) }, isOrdered: false)
  }

  static func components(_ index: SiteIndex) -> Self {
    let used = Set(index.components.map(\.id))
    return Self(
      section: .components, noun: "Component",
      lead: "The parts of systems that were at fault. An incident may have several, or none.",
      groups: byCount(index.components), paths: index.componentPaths,
      unused: index.knowledge.taxonomy.components.filter { !used.contains($0.id) },
      isOrdered: false)
  }

  static func years(_ index: SiteIndex) -> Self {
    Self(
      section: .years, noun: "Year",
      lead: "Incidents by the year in which they began.",
      groups: index.years, paths: index.yearPaths, unused: [], isOrdered: true)
  }

  /// Most frequent first; the sort is stable, so that ties stay in the taxonomy's order.
  private static func byCount(_ groups: [SiteIndex.Group]) -> [SiteIndex.Group] {
    groups.enumerated()
      .sorted { ($1.element.incidents.count, $0.offset) < ($0.element.incidents.count, $1.offset) }
      .map(\.element)
  }
}
