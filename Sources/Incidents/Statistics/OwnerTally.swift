/// What one owner has promised.
public struct OwnerTally: Sendable, Hashable {
  /// In the spelling that most items use.
  public let name: String
  public let open: Int
  public let unsaid: Int
  public let done: Int

  public var total: Int { open + unsaid + done }

  /// Those with most open items first, then with most items, then by name.
  static func tallies(_ entries: [LedgerEntry]) -> [OwnerTally] {
    var groups: [String: [LedgerEntry]] = [:]
    for entry in entries {
      if let owner = entry.owner { groups[key(owner), default: []].append(entry) }
    }
    return groups.values.map(OwnerTally.init).sorted {
      ($1.open, $1.total, $0.name) < ($0.open, $0.total, $1.name)
    }
  }

  /// What two spellings of one owner have in common.
  static func key(_ name: String) -> String {
    name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// - Parameter entries: of one owner; at least one.
  private init(_ entries: [LedgerEntry]) {
    var spellings: [String: Int] = [:]
    for entry in entries { entry.owner.map { spellings[$0, default: 0] += 1 } }
    name = spellings.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key ?? ""
    open = entries.count { $0.state == .open }
    unsaid = entries.count { $0.state == .unsaid }
    done = entries.count { $0.state == .done }
  }
}
