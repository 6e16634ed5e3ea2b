/// The time that all pages of a knowledge base count by.
public struct HistorySpan: Sendable, Hashable {
  public let window: ObservedWindow?
  /// Of the first and the last incident; `nil` without any date.
  public let first: CivilDay?
  public let last: CivilDay?
  public let length: PeriodLength

  public init(_ observations: [Observation]) {
    window = ObservedWindow(observations)
    let days = observations.compactMap { $0.when?.civilDay }
    guard let first = days.min(), let last = days.max() else {
      (first, last, length) = (nil, nil, .month)
      return
    }
    (self.first, self.last) = (first, last)
    length = PeriodLength.fitting(first, last)
  }

  /// The last two years that lie between the first and the last incident as a whole.
  var lastWholeYears: (later: Int, earlier: Int)? {
    guard let first, let last, last.year - first.year >= 3 else { return nil }
    return (last.year - 1, last.year - 2)
  }

  func counts(_ days: [CivilDay]) -> [PeriodCount] {
    guard let first, let last else { return [] }
    return PeriodCount.counts(days, length, from: first, to: last)
  }
}
