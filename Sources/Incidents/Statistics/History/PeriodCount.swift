/// The incidents of a period.
public struct PeriodCount: Sendable, Hashable {
  public let period: Period
  public let count: Int
  /// Of the rate behind the count: Garwood's.
  public let interval: Interval
  /// Whether the last incident lies in it: more may have happened, or be written up, since.
  public let isPartial: Bool

  /// Longer spans are told in a sentence, not drawn.
  static let mostPeriods = 120

  /// - Parameters:
  ///   - days: of incidents, in any order.
  ///   - first: of the knowledge base, so that all its pages count by the same periods.
  ///   - last: of the knowledge base.
  ///   - isPartial: whether the last of them is.
  /// - Returns: empty where the span has more periods than a reader can look at.
  static func counts(
    _ days: [CivilDay], _ length: PeriodLength, from first: CivilDay, to last: CivilDay,
    isPartial: Bool = true
  ) -> [PeriodCount] {
    guard first <= last, last.year - first.year < mostPeriods * length.months / 12 + 1 else {
      return []
    }
    let periods = Period.all(length, from: first, to: last)
    guard let start = periods.first?.index, periods.count <= mostPeriods else { return [] }
    var counts = Array(repeating: 0, count: periods.count)
    for day in days {
      let place = Period(length, holding: day).index - start
      if counts.indices.contains(place) { counts[place] += 1 }
    }
    return zip(periods, counts).map { period, count in
      PeriodCount(
        period: period, count: count, interval: Rates.garwood(count: count),
        isPartial: isPartial && period == periods.last)
    }
  }
}
