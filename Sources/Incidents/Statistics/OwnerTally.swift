/// What one owner has promised.
public struct OwnerTally: Sendable, Hashable {
  /// In the spelling that most items use.
  public let name: String
  public let open: Int
  public let unsaid: Int
  public let done: Int

  public var total: Int { open + unsaid + done }

  /// Those with most open items first, then with most items, then by name; and the name under which
  /// each spelling is counted.
  static func tallies(
    _ entries: [LedgerEntry]
  ) -> (tallies: [OwnerTally], names: [String: String]) {
    var items: [String: Items] = [:]
    for entry in entries {
      if let owner = entry.owner { items[owner, default: Items()].add(entry.state) }
    }
    var names: [String: String] = [:]
    let tallies = Dictionary(grouping: items) { key($0.key) }.values.map { spellings in
      let tally = OwnerTally(spellings)
      for spelling in spellings { names[spelling.key] = tally.name }
      return tally
    }
    return (
      tallies.sorted { ($1.open, $1.total, $0.name) < ($0.open, $0.total, $1.name) }, names
    )
  }

  /// What two spellings of one owner have in common.
  private static func key(_ name: String) -> String {
    name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The items of a spelling.
  private struct Items {
    var (open, unsaid, done) = (0, 0, 0)

    var total: Int { open + unsaid + done }

    mutating func add(_ state: ActionState) {
      switch state {
      case .open: open += 1
      case .unsaid: unsaid += 1
      case .done: done += 1
      }
    }
  }

  /// - Parameter spellings: of one owner; at least one.
  private init(_ spellings: [(key: String, value: Items)]) {
    name = spellings.min { ($1.value.total, $0.key) < ($0.value.total, $1.key) }?.key ?? ""
    open = spellings.reduce(0) { $0 + $1.value.open }
    unsaid = spellings.reduce(0) { $0 + $1.value.unsaid }
    done = spellings.reduce(0) { $0 + $1.value.done }
  }
}
