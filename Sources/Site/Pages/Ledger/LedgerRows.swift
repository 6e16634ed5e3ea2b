import Incidents

/// The table of action items: whole without scripts, sortable and filtered with them.
struct LedgerRows: Sendable {
  private let parts: PageParts
  private let owners: LedgerOwnerCells
  /// Whether the page has a filter for years.
  private let hasYears: Bool
  private let incidentLabel: HTML
  private let kinds: [ActionItem.Kind: HTML]
  private let due: HTML
  private let since: HTML
  private let late: HTML
  private let states: [ActionState: HTML]

  private static let textLimit = 400

  /// - Parameter years: whether the page has a filter for them.
  init(parts: PageParts, owners: LedgerOwnerCells, years: Bool) {
    self.parts = parts
    self.owners = owners
    hasYears = years
    let words = parts.words
    let names = LedgerNames(words: words)
    incidentLabel = "<td data-label=\"\(words["column.incident"])\">"
    due = "<td data-label=\"\(words["action.due"])\" data-value=\""
    since = "<td data-label=\"\(words["ledger.since"])\" data-value=\""
    late = " <strong class=\"late\">\(words["ledger.late"])</strong>"
    kinds = Dictionary(
      uniqueKeysWithValues: ActionItem.Kind.allCases.map { kind in
        let name = words["action.\(kind.rawValue)"]
        return (kind, "<td data-label=\"\(words["action.kind"])\">\(name)</td>" as HTML)
      })
    states = Dictionary(
      uniqueKeysWithValues: ActionState.allCases.enumerated().map { rank, state in
        let cell: HTML = """
          <td data-label="\(words["action.state"])" data-value="\(rank)">\
          <span class="state \(state.rawValue)">\(names.state(state))</span></td>
          """
        return (state, cell)
      })
  }

  func table(_ entries: [LedgerEntry]) -> HTML {
    let words = parts.words
    var html = HTML(capacity: entries.count * 900 + 1000)
    html += """
      <table class="ledger sortable cards">
      <caption class="hidden-text">\(words["ledger.caption"])</caption>
      <thead><tr>
      <th scope="col">\(words["action.action"])</th>
      <th scope="col">\(words["column.incident"])</th>
      <th scope="col">\(words["action.kind"])</th>
      <th scope="col">\(words["action.owner"])</th>
      <th scope="col">\(words["action.due"])</th>
      <th scope="col">\(words["ledger.since"])</th>
      <th scope="col">\(words["action.state"])</th>
      </tr></thead>
      <tbody>

      """
    // The items of an incident stand mostly beside each other.
    var origin: Origin?
    for entry in entries {
      let from = origin?.id == entry.incident.id ? origin : nil
      let this = from ?? Origin(entry, parts)
      origin = this
      write(entry, this, to: &html)
    }
    html.literal("</tbody>\n</table>\n")
    return html
  }

  /// What the items of an incident have in common.
  private struct Origin {
    let id: String
    let page: HTML
    let link: HTML
    let year: String
    /// With the day as a number, which the column sorts by.
    let since: (key: Int?, text: HTML)?

    init(_ entry: LedgerEntry, _ parts: PageParts) {
      id = entry.incident.id
      page = "\(parts.root)\(SiteAddress.page(of: id))"
      link = parts.link(entry.incident)
      year = entry.year
      since = (entry.since ?? entry.incident.when).map {
        ($0.civilDay?.number, InstantText.element($0, parts.words.shortDay($0)))
      }
    }
  }

  private func write(_ entry: LedgerEntry, _ origin: Origin, to html: inout HTML) {
    let owner = owners[entry]
    html.literal("<tr data-state=\"")
    html.plain(entry.state.rawValue)
    if entry.isOverdue { html.text(FilterForm.values(["", LedgerFilters.overdue])) }
    html.literal("\" data-kind=\"")
    html.plain(entry.action.kind.rawValue)
    html.literal("\" data-owner=\"")
    html += owner.value
    if hasYears {
      html.literal("\" data-year=\"")
      html.text(origin.year)
    }
    html.literal("\"><th scope=\"row\" class=\"title\">")
    writeLink(entry, origin, to: &html)
    html.literal("</th>")
    html += incidentLabel
    html += origin.link
    html.literal("</td>")
    if let kind = kinds[entry.action.kind] { html += kind }
    html += owner.cell
    writeDue(entry, to: &html)
    writeSince(entry, origin, to: &html)
    if let state = states[entry.state] { html += state }
    html.literal("</tr>\n")
  }

  private func writeLink(_ entry: LedgerEntry, _ origin: Origin, to html: inout HTML) {
    let text = Clipping.clipped(entry.action.text, Self.textLimit)
    html.literal("<a href=\"")
    html += origin.page
    html.literal("#")
    html.text(IncidentActions.anchor(entry.number))
    html.literal("\"><span dir=\"auto\"")
    html += parts.language
    html.literal(">")
    html.text(text)
    html.literal("</span></a>")
    if entry.action.ticket != nil { html += PageParts.ticket(entry.action, beside: text) }
  }

  private func writeDue(_ entry: LedgerEntry, to html: inout HTML) {
    guard let due = entry.action.due else { return html.literal(IncidentRow.empty) }
    html += self.due
    if let day = due.civilDay { html.number(day.number) }
    html.literal("\"><span class=\"date\">")
    InstantText.write(due, parts.words.shortDay(due), to: &html)
    html.literal("</span>")
    if entry.isOverdue { html += late }
    html.literal("</td>")
  }

  /// The day, and for what is open how long ago that is.
  private func writeSince(_ entry: LedgerEntry, _ origin: Origin, to html: inout HTML) {
    guard let since = origin.since else { return html.literal(IncidentRow.empty) }
    html += self.since
    if let key = since.key { html.number(key) }
    html.literal("\"><span class=\"date\">")
    html += since.text
    html.literal("</span>")
    if entry.state == .open, let age = entry.age {
      html.literal(" <span class=\"quiet number\">")
      html.text(parts.words.age(age))
      html.literal("</span>")
    }
    html.literal("</td>")
  }
}
