import Incidents

/// `actions.html`: the action items of all incidents, and in a long ledger a page for every year.
struct LedgerPages {
  let parts: PageParts

  /// Items that one page holds.
  static let limit = 1000

  private var words: Words { parts.words }
  private var ledger: ActionLedger { parts.index.ledger }

  func pages(_ theme: SpokenTheme) -> [Page] {
    guard !ledger.entries.isEmpty else { return [] }
    guard ledger.isLong else { return [page(theme)] }
    return [page(theme)] + LedgerYears(parts: parts, entries: ledger.entries).pages(theme)
  }

  private func page(_ theme: SpokenTheme) -> Page {
    let summary = LedgerSummary(parts: parts)
    let shown = ledger.isLong ? newestOpen : ledger.entries
    var values = PageValues()
    values[text: "heading"] = words["ledger.title"]
    values[text: "lead"] = summary.lead(ledger.counts)
    values[html: "summary"] = summary.html
    values[html: "owners"] = LedgerOwners(parts: parts).html
    values[text: "listHeading"] = words[ledger.isLong ? "ledger.open-items" : "ledger.all-items"]
    if ledger.isLong {
      let links = LedgerYears(parts: parts, entries: ledger.entries).links
      values[html: "years"] = "\(links)\n<p class=\"years-note\">\(whatIsHere(shown))</p>"
    }
    if !shown.isEmpty {
      values[html: "filters"] = LedgerFilters(parts: parts, entries: shown).html
      values[html: "table"] = LedgerRows(parts: parts).table(shown)
    }
    return Page(
      path: SiteSection.actions.path, title: words["ledger.title"],
      description: words["ledger.description"], section: .actions,
      main: theme.render(.ledger, values))
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
