/// Action items by how long ago their incident ended, and what became of them.
///
/// Documents say whether an item is done, not when. So nothing can be said about how long items take;
/// what can be said is how many of each age are done by now ("current status data": N. Jewell and
/// M. van der Laan, Handbook of Statistics 23, 2003).
public struct ActionAges: Sendable, Hashable {
  public struct Band: Sendable, Hashable {
    /// Days, the upper end left out; `nil` where there is none.
    public let from: Int
    public let below: Int?
    public let open: Int
    public let unsaid: Int
    public let done: Int
    /// The share done of those that say what became of them, a fraction: Wilson's interval.
    public let shareDone: Double?
    public let interval: Interval?
  }

  /// The youngest first; bands without an item at either end are left out.
  public let bands: [Band]
  /// Items whose incident has no date.
  public let undated: Int
  /// Days, of the open items.
  public let open: Location?

  private static let limits = [0, 30, 90, 180, 365, 730]

  init(_ ledger: ActionLedger) {
    var counts = Array(repeating: (open: 0, unsaid: 0, done: 0), count: Self.limits.count)
    var undated = 0
    for entry in ledger.entries {
      guard let day = ledger.day, let since = entry.since?.civilDay else {
        undated += 1
        continue
      }
      let age = max(0, day.number - since.number)
      let place = Self.limits.lastIndex { $0 <= age } ?? 0
      switch entry.state {
      case .open: counts[place].open += 1
      case .unsaid: counts[place].unsaid += 1
      case .done: counts[place].done += 1
      }
    }
    self.undated = undated
    open = Location(of: ledger.openAges.map(Double.init))
    let used = counts.indices.filter { counts[$0] != (0, 0, 0) }
    guard let first = used.first, let last = used.last else {
      bands = []
      return
    }
    bands = (first...last).map { place in
      let count = counts[place]
      let said = count.open + count.done
      return Band(
        from: Self.limits[place],
        below: place + 1 < Self.limits.count ? Self.limits[place + 1] : nil, open: count.open,
        unsaid: count.unsaid, done: count.done,
        shareDone: said > 0 ? Double(count.done) / Double(said) : nil,
        interval: Rates.wilson(count: count.done, of: said))
    }
  }
}
