/// What was promised after incidents and what became of it. Every incident counts once, however many
/// documents tell of it; nothing is averaged.
public struct ActionLedger: Sendable {
  /// Open ones first, those that wait longest before the others; then those without a state, then
  /// what is done, both newest first. Undated ones come last of their state.
  public let entries: [LedgerEntry]
  /// The latest day that any document names, to which ages count; `nil` where none names one.
  public let day: CivilDay?
  public let counts: ActionCounts
  /// Of items with an owner; see ``OwnerTally``.
  public let owners: [OwnerTally]
  /// In days, of open items whose incident has a date, longest first.
  public let openAges: [Int]

  /// The names of owners by each of their spellings.
  private let names: [String: String]

  /// How many ages it takes for a median to say something.
  public static let medianMinimum = 10

  public init(_ knowledge: KnowledgeBase) {
    let day = LedgerDay.latest(in: knowledge.incidents)
    let entries = knowledge.distinct.flatMap { incident in
      incident.actionItems.indices.map { LedgerEntry(number: $0 + 1, of: incident, on: day) }
    }
    self.day = day
    self.entries = Self.sorted(entries)
    counts = ActionCounts(entries)
    (owners, names) = OwnerTally.tallies(entries)
    openAges = entries.filter { $0.state == .open }.compactMap(\.age).sorted(by: >)
  }

  /// Days; `nil` for fewer than ten ages.
  public var medianOpenAge: Double? {
    openAges.count < Self.medianMinimum ? nil : Location(of: openAges.map(Double.init))?.median
  }

  /// The name under which ``owners`` counts an item.
  public func owner(of entry: LedgerEntry) -> String? {
    entry.owner.flatMap { names[$0] }
  }

  private static func sorted(_ entries: [LedgerEntry]) -> [LedgerEntry] {
    let keys = entries.enumerated().map { SortKey($1, position: $0) }
    return keys.sorted().map { entries[$0.position] }
  }

  /// Compares by state, then by day, then by the knowledge base's own order.
  private struct SortKey: Comparable {
    let state: Int
    let day: Int
    let position: Int

    init(_ entry: LedgerEntry, position: Int) {
      state = ActionState.allCases.firstIndex(of: entry.state) ?? 0
      let number = entry.since?.civilDay?.number
      day = number.map { entry.state == .open ? $0 : -$0 } ?? Int.max
      self.position = position
    }

    static func < (a: Self, b: Self) -> Bool {
      (a.state, a.day, a.position) < (b.state, b.day, b.position)
    }
  }
}
