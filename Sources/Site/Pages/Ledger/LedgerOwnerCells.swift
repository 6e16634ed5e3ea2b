import Incidents

/// How rows show who is to do an item: there are few owners, and telling their spellings apart takes
/// longer than all else in a row.
struct LedgerOwnerCells: Sendable {
  struct Owner: Sendable {
    /// The name under which the ledger counts the item; ``LedgerAddress/nobody`` for none.
    let name: String
    /// The same for the row's `data-owner`.
    let value: HTML
    let cell: HTML
  }

  /// By what documents write, spaces around it included.
  private let owners: [String: Owner]
  private let none: Owner

  init(_ ledger: ActionLedger, _ words: Words) {
    let none = Owner(
      name: LedgerAddress.nobody, value: "\(LedgerAddress.nobody)",
      cell: HTML(stringLiteral: IncidentRow.empty))
    var owners: [String: Owner] = [:]
    for entry in ledger.entries {
      guard let written = entry.action.owner, owners[written] == nil else { continue }
      guard let owner = entry.owner else {
        owners[written] = none
        continue
      }
      let name = ledger.owner(of: entry) ?? LedgerAddress.nobody
      let shown = Clipping.clipped(owner, LedgerOwners.nameLimit)
      owners[written] = Owner(
        name: name, value: "\(name)",
        cell: "<td data-label=\"\(words["action.owner"])\"><bdi>\(shown)</bdi></td>")
    }
    (self.owners, self.none) = (owners, none)
  }

  subscript(entry: LedgerEntry) -> Owner { entry.action.owner.flatMap { owners[$0] } ?? none }
}
