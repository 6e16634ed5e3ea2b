/// Distances between ticks that a reader counts in, in minutes: minutes, hours, days, years.
enum TimeSteps {
  private static let day = 1440
  private static let year = 365 * day

  static let all: [Int] =
    [1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720]
    + [1, 2, 7, 14, 30, 90, 180].map { $0 * day }
    + [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000].map { $0 * year }

  private static let most = 12

  /// Multiples of the smallest step whose labels find room beside each other.
  ///
  /// - Parameter unit: how wide a minute is drawn.
  static func ticks(
    _ range: ClosedRange<Int>, unit: Double, label: (Int) -> String
  ) -> [Int] {
    for step in all {
      let first = (Double(range.lowerBound) / Double(step)).rounded(.up)
      let last = (Double(range.upperBound) / Double(step)).rounded(.down)
      guard last - first < Double(most) else { continue }
      guard last >= first else { return [] }
      let ticks = (Int(first)...Int(last)).map { $0 * step }
      let room = Double(step) * unit
      // The first label that finds no room speaks for all.
      if ticks.count == 1 || ticks.allSatisfy({ TextWidth.of(label($0)) + 12 <= room }) {
        return ticks
      }
    }
    return []
  }
}
