import Incidents

/// The pages of a ledger that is too long for one: the items of each year.
struct LedgerYears: Sendable {
  let parts: PageParts
  let entries: [LedgerEntry]

  private var words: Words { parts.words }

  /// Newest first, those without a year last.
  private var years: [(id: String, entries: [LedgerEntry])] {
    let groups = Dictionary(grouping: entries, by: \.year)
    return parts.index[.years].compactMap { year in groups[year.id].map { (year.id, $0) } }
  }

  private func label(_ id: String) -> String { parts.index.label(.years, id) }

  /// Links to the pages, for the ledger.
  var links: HTML {
    let items = years.map { year -> HTML in
      """
      <li><a href="\(LedgerAddress.year(year.id))">\(label(year.id))</a> \
      <span class="quiet number">\(words.number(year.entries.count))</span></li>
      """
    }
    return """
      <section aria-labelledby="by-year">
      <h2 id="by-year">\(words["ledger.by-year"])</h2>
      <ul class="plain">\(items.joined("\n"))</ul>
      </section>
      """
  }

  func pages(_ theme: SpokenTheme) -> [Page] {
    let years = years
    return years.indices.map { at in
      page(
        years[at], theme, newer: at > 0 ? years[at - 1].id : nil,
        older: at + 1 < years.count ? years[at + 1].id : nil)
    }
  }

  private func page(
    _ year: (id: String, entries: [LedgerEntry]), _ theme: SpokenTheme, newer: String?,
    older: String?
  ) -> Page {
    let parts = parts.inFolder
    let title =
      year.id == TermGrouping.undated
      ? words["ledger.undated-title"] : words.text("ledger.year-title", ["year": year.id])
    let counts = ActionCounts(year.entries)
    let summary = LedgerSummary(parts: parts)
    var values = PageValues()
    values[text: "parentLabel"] = words["actions.title"]
    values[text: "heading"] = title
    values[text: "lead"] = summary.lead(counts)
    values[html: "summary"] = summary.ages
    values[text: "listHeading"] = words["ledger.all-items"]
    values[html: "filters"] = LedgerFilters(parts: parts, entries: year.entries).html
    values[html: "table"] = LedgerRows(parts: parts).table(year.entries)
    values[html: "pager"] = parts.pager(newer: newer.map(target), older: older.map(target))
    return Page(
      path: LedgerAddress.year(year.id), title: title,
      description: "\(title). \(summary.lead(counts))", section: .actions,
      main: theme.render(.ledger, values))
  }

  private func target(_ id: String) -> PageParts.PagerTarget {
    PageParts.PagerTarget(
      href: PageDepth.folder.root + LedgerAddress.year(id), title: label(id))
  }
}
