/// How many of a set of action items are what.
public struct ActionCounts: Sendable, Hashable {
  public let total: Int
  /// That have at least one of the items.
  public let incidents: Int
  public let byState: [ActionState: Int]
  public let byKind: [ActionItem.Kind: Int]
  public let owned: Int
  public let overdue: Int

  public init(_ entries: [LedgerEntry]) {
    var ids: Set<String> = []
    var byState: [ActionState: Int] = [:]
    var byKind: [ActionItem.Kind: Int] = [:]
    var (owned, overdue) = (0, 0)
    // In one pass: a ledger has tens of thousands of entries, and each carries its incident.
    for entry in entries {
      ids.insert(entry.incident.id)
      byState[entry.state, default: 0] += 1
      byKind[entry.action.kind, default: 0] += 1
      if entry.owner != nil { owned += 1 }
      if entry.isOverdue { overdue += 1 }
    }
    total = entries.count
    incidents = ids.count
    (self.byState, self.byKind) = (byState, byKind)
    (self.owned, self.overdue) = (owned, overdue)
  }

  public subscript(state: ActionState) -> Int { byState[state] ?? 0 }
  public subscript(kind: ActionItem.Kind) -> Int { byKind[kind] ?? 0 }
}
