/// What two series of numbers agree on, pair by pair: the counts behind Kendall's S, and its variance without a
/// trend. In O(n log n): W. R. Knight, "A computer method for calculating Kendall's tau with ungrouped
/// data", JASA 61 (1966).
struct Concordance {
  let count: Int
  /// Pairs of different times in which the later value is larger, less those in which it is smaller.
  let s: Int
  /// n (n - 1) / 2, and of these those of equal times and of equal values.
  let pairs: Int
  let tiedTimes: Int
  let tiedValues: Int
  /// Sizes of the groups of equal values, and of equal times.
  let valueGroups: [Int]
  let timeGroups: [Int]

  /// - Parameter points: in ascending order of time, and of value within a time; finite.
  init(_ points: [TimedValue]) {
    count = points.count
    pairs = Self.pairs(points.count)
    timeGroups = Self.groups(points, equal: { $0.time == $1.time })
    let joint = Self.groups(points, equal: { $0.time == $1.time && $0.value == $1.value })
    var values = points.map(\.value)
    let discordant = MergeCount.sort(&values) { $0 }
    valueGroups = Self.groups(values, equal: ==)
    tiedTimes = timeGroups.reduce(0) { $0 + Self.pairs($1) }
    tiedValues = valueGroups.reduce(0) { $0 + Self.pairs($1) }
    let tiedBoth = joint.reduce(0) { $0 + Self.pairs($1) }
    s = pairs - tiedTimes - tiedValues + tiedBoth - 2 * discordant
  }

  /// Of S without a trend, with ties in times and in values: M. G. Kendall, Rank Correlation Methods (1975),
  /// equation 4.3. Not negative; `count` is at least 3.
  var variance: Double {
    let n = Double(count)
    func sum(_ groups: [Int], _ term: (Double) -> Double) -> Double {
      groups.reduce(0) { $1 > 1 ? $0 + term(Double($1)) : $0 }
    }
    let cubic: (Double) -> Double = { $0 * ($0 - 1) * (2 * $0 + 5) }
    let square: (Double) -> Double = { $0 * ($0 - 1) }
    let triple: (Double) -> Double = { $0 * ($0 - 1) * ($0 - 2) }
    let v0 = cubic(n) - sum(timeGroups, cubic) - sum(valueGroups, cubic)
    let v1 = sum(timeGroups, square) * sum(valueGroups, square) / (2 * square(n))
    let v2 = sum(timeGroups, triple) * sum(valueGroups, triple) / (9 * triple(n))
    return max(0, v0 / 18 + v1 + v2)
  }

  private static func pairs(_ n: Int) -> Int { n * (n - 1) / 2 }

  private static func groups<Item>(_ items: [Item], equal: (Item, Item) -> Bool) -> [Int] {
    var groups: [Int] = []
    for index in items.indices {
      if index > 0, equal(items[index - 1], items[index]) {
        groups[groups.count - 1] += 1
      } else {
        groups.append(1)
      }
    }
    return groups
  }
}
