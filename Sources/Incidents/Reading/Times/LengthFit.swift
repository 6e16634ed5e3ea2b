/// Finds the entries of a timeline that lie as far apart as the document says that the incident
/// lasted: two statements that confirm each other are better than one.
struct LengthFit {
  private let entries: [ResolvedEntry]
  /// By their place in time, the first of each minute.
  private var byTime: [Int: Int] = [:]
  private let minutes: Int

  /// - Parameter length: minutes, as stated.
  init?(_ entries: [ResolvedEntry], length: Double) {
    guard length >= 1, length == length.rounded(), length < 1_000_000 else { return nil }
    self.entries = entries
    minutes = Int(length)
    for (index, entry) in entries.enumerated() {
      guard let time = entry.time, byTime[time] == nil else { continue }
      byTime[time] = index
    }
  }

  /// The entry that lies the stated length after a time.
  func end(startingAt time: Int) -> ResolvedEntry? { entry(at: time + minutes) }

  /// The entry that lies the stated length before a time.
  func start(endingAt time: Int) -> ResolvedEntry? { entry(at: time - minutes) }

  /// The only two entries that lie the stated length apart; `nil` where none or several pairs do.
  var onlyPair: (start: ResolvedEntry, end: ResolvedEntry)? {
    let pairs = byTime.compactMap { time, index in
      entry(at: time + minutes).map { (start: entries[index], end: $0) }
    }
    return pairs.count == 1 ? pairs[0] : nil
  }

  private func entry(at time: Int) -> ResolvedEntry? { byTime[time].map { entries[$0] } }
}

extension ResolvedEntry {
  /// Minutes since the epoch or, in a document without dates, since the first midnight.
  var time: Int? { instant?.clock == nil ? minute : instant?.epochMinutes ?? minute }
}
