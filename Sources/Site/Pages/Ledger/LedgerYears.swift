import Incidents

/// The pages of a ledger that is too long for one: the items of each year.
struct LedgerYears: Sendable {
  let parts: PageParts
  let owners: LedgerOwnerCells
  private let years: [Year]

  private typealias Year = (id: String, entries: [LedgerEntry])

  init(parts: PageParts, owners: LedgerOwnerCells) {
    self.parts = parts
    self.owners = owners
    // Newest first, those without a year last.
    let groups = Dictionary(grouping: parts.index.ledger.entries) { $0.incident.when?.year }
    years = parts.index[.years].compactMap { year in groups[Int(year.id)].map { (year.id, $0) } }
  }

  private var words: Words { parts.words }

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
    years.indices.map { at in
      page(
        years[at], theme, newer: at > 0 ? years[at - 1].id : nil,
        older: at + 1 < years.count ? years[at + 1].id : nil)
    }
  }

  private func page(
    _ year: Year, _ theme: SpokenTheme, newer: String?, older: String?
  ) -> Page {
    let title =
      year.id == TermGrouping.undated
      ? words["ledger.undated-title"] : words.text("ledger.year-title", ["year": year.id])
    let counts = ActionCounts(year.entries)
    let lead = LedgerSummary(parts: parts.inFolder).lead(counts)
    let pager = parts.inFolder.pager(newer: newer.map(target), older: older.map(target))
    return Page(
      path: LedgerAddress.year(year.id), title: title, description: "\(title). \(lead)",
      section: .actions,
      making: {
        var values = values(year, counts)
        values[text: "heading"] = title
        values[text: "lead"] = lead
        values[html: "pager"] = pager
        return theme.render(.ledger, values)
      })
  }

  private func values(_ year: Year, _ counts: ActionCounts) -> PageValues {
    let parts = parts.inFolder
    var values = PageValues()
    values[text: "parentLabel"] = words["actions.title"]
    values[html: "summary"] = LedgerSummary(parts: parts).ages
    values[text: "listHeading"] = words["ledger.all-items"]
    let filters = LedgerFilters(
      parts: parts, entries: year.entries, counts: counts, owners: owners)
    values[html: "filters"] = filters.html
    values[html: "table"] = LedgerRows(parts: parts, owners: owners, years: filters.hasYears)
      .table(year.entries)
    return values
  }

  private func target(_ id: String) -> PageParts.PagerTarget {
    PageParts.PagerTarget(
      href: PageDepth.folder.root + LedgerAddress.year(id), title: label(id))
  }
}
