import Incidents

/// The list of a kind's terms, and a page for each term that an incident has.
struct TermPages: Sendable {
  private let kind: TermKind
  private let parts: PageParts
  private let rows: IncidentRows
  private let groups: [TermGroup]
  /// Of the groups.
  private let summaries: [TermSummary]

  private var words: Words { parts.words }

  /// - Parameters:
  ///   - parts: for pages at the top.
  ///   - rows: for pages in a folder.
  init(kind: TermKind, parts: PageParts, rows: IncidentRows) {
    self.kind = kind
    self.parts = parts
    self.rows = rows
    groups = parts.index[kind]
    let total = parts.index.knowledge.distinct.count
    summaries = groups.map { TermSummary($0.incidents, of: total) }
  }

  func pages(_ theme: SpokenTheme) -> [Page] {
    [list(theme)] + groups.indices.map { page(at: $0, theme) }
  }

  // MARK: The list

  private func list(_ theme: SpokenTheme) -> Page {
    let title = words["\(kind.rawValue).title"]
    var values = PageValues()
    values[text: "heading"] = title
    values[text: "lead"] = groups.isEmpty ? words["empty.terms"] : words["\(kind.rawValue).lead"]
    values[html: "browse"] = BrowseLinks(parts: parts, current: kind).html
    if !groups.isEmpty {
      // Bars that are all as long as each other tell nothing.
      let counts = groups.map(\.incidents.count)
      let most = Set(counts).count > 1 ? counts.max() : nil
      let entries = TermOrder.listed(groups, kind).map {
        entry(groups[$0], summaries[$0], most: most)
      }
      values[html: "list"] = "<ul class=\"terms\">\n\(entries.joined())</ul>"
    }
    values[html: "unused"] = Glossary.entries(unused, swatches: kind == .causes)
    return Page(
      path: kind.section.path, title: title, description: words["\(kind.rawValue).lead"],
      section: kind.section, main: theme.render(.terms, values))
  }

  /// - Parameter most: how many incidents the longest bar stands for; `nil` for no bars.
  private func entry(_ group: TermGroup, _ summary: TermSummary, most: Int?) -> HTML {
    let style = kind == .causes ? "bar cause-\(group.id)" : "bar"
    var facts = [words.text("count.incidents", count: summary.count)]
    if let share = summary.share {
      facts.append(words.text("term.of-all", ["share": words.percent(share.value * 100)]))
    }
    if let last = summary.last, kind != .years {
      facts.append(words.text("term.last-on", ["day": words.shortDay(last)]))
    }
    return """
      <li><h2>\(parts.term(group))</h2>\
      \(group.term.meaning.isEmpty ? "" : "<p>\(group.term.meaning)</p>" as HTML)\
      \(most.map { PageParts.bar(group.incidents.count, of: $0, style) } ?? HTML())\
      <p class="quiet">\(facts.joined(separator: " · "))</p></li>

      """
  }

  /// Terms of the taxonomy that no incident has.
  private var unused: [Taxonomy.Term] {
    let used = Set(groups.map(\.id))
    switch kind {
    case .causes: return parts.index.taxonomy.causes.filter { !used.contains($0.id) }
    case .components: return parts.index.taxonomy.components.filter { !used.contains($0.id) }
    case .services, .severities, .tags, .years: return []
    }
  }

  // MARK: A term

  private func page(at position: Int, _ theme: SpokenTheme) -> Page {
    let group = groups[position]
    let title = group.title(words)
    let feed = Feed.term(group, parts.inFolder)
    let count = words.text("count.incidents", count: group.incidents.count)
    return Page(
      path: parts.index.path(kind, group.id) ?? "", title: title,
      description: "\(title). \(count). \(group.term.meaning)", section: kind.section,
      making: { theme.render(.term, values(position, title, feed)) },
      feeds: feed.map { [$0] } ?? [],
      linkedData: group.linkedData(parts.inFolder))
  }

  private func values(_ position: Int, _ title: String, _ feed: Feed?) -> PageValues {
    let group = groups[position]
    let parts = parts.inFolder
    var values = PageValues()
    values[text: "parent"] = kind.section.path
    values[text: "parentLabel"] = words["\(kind.rawValue).title"]
    values[text: "heading"] = group.term.label
    values[html: "swatch"] = parts.swatch(group)
    values[text: "lead"] = group.term.meaning
    values[html: "facts"] =
      TermFacts(group: group, summary: summaries[position], parts: parts).html
    values[html: "strip"] = TermStrip.html(group, in: kind, parts.index, words)
    values[html: "statistics"] = TermStatistics(group: group, parts: parts).html
    values[html: "neighbours"] = TermNeighbours(group: group, parts: parts).html
    values[html: "table"] = rows.table(group.incidents, caption: title)
    values[html: "feeds"] =
      feed.map { FeedLinks(feed: $0, root: parts.root).visible(words) } ?? HTML()
    values[html: "pager"] = pager(position)
    return values
  }

  /// Years follow each other; the other kinds' terms have no order that a reader would walk along.
  private func pager(_ position: Int) -> HTML {
    guard kind == .years else { return HTML() }
    func target(_ at: Int) -> PageParts.PagerTarget? {
      guard groups.indices.contains(at), let path = parts.index.path(kind, groups[at].id) else {
        return nil
      }
      return PageParts.PagerTarget(href: PageDepth.folder.root + path, title: groups[at].term.label)
    }
    return parts.pager(newer: target(position - 1), older: target(position + 1))
  }
}

/// The order in which a list shows its terms.
enum TermOrder {
  /// Places of the groups, the most frequent first where terms have no order of their own; ties stay
  /// as they are.
  static func listed(_ groups: [TermGroup], _ kind: TermKind) -> [Int] {
    switch kind {
    case .years, .severities: Array(groups.indices)
    case .causes, .components, .services, .tags:
      groups.indices.sorted {
        (groups[$1].incidents.count, $0) < (groups[$0].incidents.count, $1)
      }
    }
  }
}
