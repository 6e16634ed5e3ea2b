import Incidents

/// Who has promised what: every owner leads to the ledger's items of that name.
struct LedgerOwners: Sendable {
  let parts: PageParts

  /// Characters of a name that a list shows.
  static let nameLimit = 60
  /// Owners that stand in the open; the others are folded away.
  private static let shown = 12

  private var words: Words { parts.words }

  var html: HTML {
    let owners = parts.index.ledger.owners
    guard !owners.isEmpty else { return HTML() }
    let rest = owners.dropFirst(Self.shown)
    let more: HTML =
      rest.isEmpty
      ? ""
      : """
      <details><summary>\(words.text("ledger.more-owners", count: rest.count))</summary>
      \(list(rest))</details>
      """
    return """
      <section aria-labelledby="owners">
      <h2 id="owners">\(words["ledger.by-owner"])</h2>
      \(list(owners.prefix(Self.shown)))\(more)
      </section>
      """
  }

  private func list(_ owners: ArraySlice<OwnerTally>) -> HTML {
    "<ul class=\"owners\">\n\(owners.map(entry).joined())</ul>"
  }

  private func entry(_ owner: OwnerTally) -> HTML {
    var counts: [String] = []
    if owner.open > 0 { counts.append(words.text("ledger.owner-open", count: owner.open)) }
    if owner.unsaid > 0 { counts.append(words.text("ledger.owner-unsaid", count: owner.unsaid)) }
    if owner.done > 0 { counts.append(words.text("ledger.owner-done", count: owner.done)) }
    let address = parts.root + LedgerAddress.filtered("owner", owner.name)
    return """
      <li><a href="\(address)"><bdi>\(Clipping.clipped(owner.name, Self.nameLimit))</bdi></a> \
      <span class="quiet">\(counts.joined(separator: " · "))</span></li>

      """
  }
}
