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
    total = entries.count
    incidents = Set(entries.map(\.incident.id)).count
    byState = Dictionary(grouping: entries, by: \.state).mapValues(\.count)
    byKind = Dictionary(grouping: entries, by: \.action.kind).mapValues(\.count)
    owned = entries.count { $0.owner != nil }
    overdue = entries.count { $0.isOverdue }
  }

  public subscript(state: ActionState) -> Int { byState[state] ?? 0 }
  public subscript(kind: ActionItem.Kind) -> Int { byKind[kind] ?? 0 }
}
