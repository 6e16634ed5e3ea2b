import Incidents

/// The table of action items: whole without scripts, sortable and filtered with them.
struct LedgerRows: Sendable {
  let parts: PageParts

  private var words: Words { parts.words }
  private var names: LedgerNames { LedgerNames(words: words) }

  private static let textLimit = 400

  func table(_ entries: [LedgerEntry]) -> HTML {
    var html: HTML = """
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
    for entry in entries { html += row(entry) }
    html += "</tbody>\n</table>\n"
    return html
  }

  private func row(_ entry: LedgerEntry) -> HTML {
    let owner = parts.index.ledger.owner(of: entry)
    let state = [entry.state.rawValue] + (entry.isOverdue ? [LedgerFilters.overdue] : [])
    return """
      <tr data-state="\(FilterForm.values(state))" data-kind="\(entry.action.kind.rawValue)"\
       data-owner="\(owner ?? LedgerAddress.nobody)" data-year="\(entry.year)">\
      <th scope="row" class="title">\(link(entry))</th>\
      <td data-label="\(words["column.incident"])">\(parts.link(entry.incident))</td>\
      <td data-label="\(words["action.kind"])">\(words["action.\(entry.action.kind.rawValue)"])</td>\
      \(ownerCell(entry.owner))\(due(entry))\(since(entry))\(stateCell(entry))</tr>

      """
  }

  private func link(_ entry: LedgerEntry) -> HTML {
    let text = Clipping.clipped(entry.action.text, Self.textLimit)
    return """
      <a href="\(parts.root)\(LedgerAddress.item(entry))"><span dir="auto"\(parts.language)>\(text)\
      </span></a>\(PageParts.ticket(entry.action, beside: text))
      """
  }

  private func ownerCell(_ owner: String?) -> HTML {
    guard let owner else {
      return "<td class=\"none\" data-label=\"\(words["action.owner"])\" data-value=\"\"></td>"
    }
    let name = Clipping.clipped(owner, LedgerOwners.nameLimit)
    return "<td data-label=\"\(words["action.owner"])\"><bdi>\(name)</bdi></td>"
  }

  private func due(_ entry: LedgerEntry) -> HTML {
    guard let due = entry.action.due else {
      return "<td class=\"none\" data-label=\"\(words["action.due"])\" data-value=\"\"></td>"
    }
    let late: HTML =
      entry.isOverdue ? " <strong class=\"late\">\(words["ledger.late"])</strong>" : ""
    return """
      <td data-label="\(words["action.due"])" data-value="\(key(due))"><span class="date">\
      \(InstantText.element(due, words.shortDay(due)))</span>\(late)</td>
      """
  }

  /// The day, and for what is open how long ago that is.
  private func since(_ entry: LedgerEntry) -> HTML {
    guard let since = entry.since ?? entry.incident.when else {
      return "<td class=\"none\" data-label=\"\(words["ledger.since"])\" data-value=\"\"></td>"
    }
    let age = entry.state == .open ? entry.age.map(words.age) : nil
    return """
      <td data-label="\(words["ledger.since"])" data-value="\(key(since))"><span class="date">\
      \(InstantText.element(since, words.shortDay(since)))</span>\
      \(age.map { " <span class=\"quiet number\">\($0)</span>" as HTML } ?? "")</td>
      """
  }

  private func stateCell(_ entry: LedgerEntry) -> HTML {
    let rank = ActionState.allCases.firstIndex(of: entry.state) ?? 0
    return """
      <td data-label="\(words["action.state"])" data-value="\(rank)">\
      <span class="state \(entry.state.rawValue)">\(names.state(entry.state))</span></td>
      """
  }

  private func key(_ instant: Instant) -> String { instant.civilDay.map { "\($0.number)" } ?? "" }
}
