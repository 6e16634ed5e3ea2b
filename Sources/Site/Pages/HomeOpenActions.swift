import Incidents

/// What the home page says of promises that are not kept: how many, and those that wait longest.
struct HomeOpenActions: Sendable {
  let parts: PageParts

  private static let shown = 5
  private static let textLimit = 160

  private var words: Words { parts.words }

  /// Empty where no document says that anything is open.
  var html: HTML {
    let ledger = parts.index.ledger
    let open = ledger.counts[.open]
    guard open > 0 else { return HTML() }
    let items = ledger.entries.prefix(min(open, Self.shown)).map(item)
    return """
      <section aria-labelledby="still-open">
      <div class="section-head"><h2 id="still-open">\(words["ledger.home-title"])</h2>\
      <a href="\(parts.root)\(LedgerAddress.filtered("state", ActionState.open.rawValue))">\
      \(words.text("ledger.home-all", count: open))</a></div>
      <ul class="still-open">
      \(items.joined("\n"))
      </ul>
      </section>
      """
  }

  private func item(_ entry: LedgerEntry) -> HTML {
    let text = Clipping.clipped(entry.action.text, Self.textLimit)
    return """
      <li><a href="\(parts.root)\(LedgerAddress.item(entry))"><span dir="auto"\(parts.language)>\
      \(text)</span></a><span class="also">\(facts(entry).joined(" · "))</span></li>
      """
  }

  private func facts(_ entry: LedgerEntry) -> [HTML] {
    var facts: [HTML] = [parts.link(entry.incident)]
    if let since = entry.since {
      // No age: those count to the latest day that the documents name, which this page does not say.
      facts.append(
        words.html(
          "ledger.home-since", ["day": InstantText.element(since, words.shortDay(since))]))
    }
    if let owner = entry.owner {
      facts.append("<bdi>\(Clipping.clipped(owner, LedgerOwners.nameLimit))</bdi>")
    }
    return facts
  }
}
