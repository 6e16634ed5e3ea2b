import Incidents

/// `actions.html`: the action items of all incidents, and in a long ledger a page for every year.
struct LedgerPages: Sendable {
  let parts: PageParts

  /// Items that one page holds.
  static let limit = 1000

  private var words: Words { parts.words }
  private var ledger: ActionLedger { parts.index.ledger }

  func pages(_ theme: SpokenTheme) -> [Page] {
    guard !ledger.entries.isEmpty else { return [] }
    let owners = LedgerOwnerCells(ledger, words)
    let years = ledger.isLong ? LedgerYears(parts: parts, owners: owners) : nil
    return [page(theme, owners, years)] + (years?.pages(theme) ?? [])
  }

  private func page(
    _ theme: SpokenTheme, _ owners: LedgerOwnerCells, _ years: LedgerYears?
  ) -> Page {
    Page(
      path: SiteSection.actions.path, title: words["ledger.title"],
      description: words["ledger.description"], section: .actions,
      making: { theme.render(.ledger, values(owners, years)) })
  }

  private func values(_ owners: LedgerOwnerCells, _ years: LedgerYears?) -> PageValues {
    let summary = LedgerSummary(parts: parts)
    let shown = ledger.isLong ? newestOpen : ledger.entries
    var values = PageValues()
    values[text: "heading"] = words["ledger.title"]
    values[text: "lead"] = summary.lead(ledger.counts)
    values[html: "summary"] = summary.html
    values[html: "owners"] = LedgerOwners(parts: parts).html
    values[text: "listHeading"] = words[ledger.isLong ? "ledger.open-items" : "ledger.all-items"]
    if let years {
      values[html: "years"] = "\(years.links)\n<p class=\"years-note\">\(whatIsHere(shown))</p>"
    }
    guard !shown.isEmpty else { return values }
    let filters = LedgerFilters(
      parts: parts, entries: shown, counts: ledger.isLong ? ActionCounts(shown) : ledger.counts,
      owners: owners)
    values[html: "filters"] = filters.html
    values[html: "table"] = LedgerRows(parts: parts, owners: owners, years: filters.hasYears)
      .table(shown)
    return values
  }

  /// Of the open items as many as a page holds, the newest, those that wait longest first. What has
  /// no date gives way to what has one.
  private var newestOpen: [LedgerEntry] {
    let open = ledger.entries.filter { $0.state == .open }
    guard open.count > Self.limit else { return open }
    let dated = open.filter { $0.since != nil }.suffix(Self.limit)
    return Array(dated + open.filter { $0.since == nil }.prefix(Self.limit - dated.count))
  }

  private func whatIsHere(_ shown: [LedgerEntry]) -> String {
    let open = ledger.counts[.open]
    guard open > shown.count else { return words["ledger.by-year-lead"] }
    return words.text(
      "ledger.newest-open", count: open, ["shown": words.number(shown.count)])
  }
}

extension ActionLedger {
  /// Whether the items fill more than one page.
  var isLong: Bool { entries.count > LedgerPages.limit }
}
