/// Where the middle of some values lies, and how far that can be known.
public struct Location: Sendable, Hashable {
  public let count: Int
  public let median: Double
  /// From the order statistics that a binomial distribution allows, with at least 95 per cent
  /// coverage whatever the values' distribution (David and Nagaraja, Order Statistics, section 7.1);
  /// `nil` for fewer than six values, where no such pair exists.
  public let interval: Interval?
  /// Type 7 of Hyndman and Fan (1996): linear between order statistics, as R and NumPy do.
  public let lowerQuartile: Double
  public let upperQuartile: Double
  public let maximum: Double

  /// - Returns: `nil` without values; values that are not finite are left out.
  public init?(of values: [Double]) {
    let sorted = values.filter(\.isFinite).sorted()
    guard let last = sorted.last else { return nil }
    count = sorted.count
    median = Self.quantile(0.5, of: sorted)
    lowerQuartile = Self.quantile(0.25, of: sorted)
    upperQuartile = Self.quantile(0.75, of: sorted)
    maximum = last
    interval = Self.medianInterval(sorted)
  }

  static func quantile(_ p: Double, of sorted: [Double]) -> Double {
    let position = Double(sorted.count - 1) * p
    let below = Int(position)
    let above = min(below + 1, sorted.count - 1)
    return sorted[below] + (sorted[above] - sorted[below]) * (position - Double(below))
  }

  /// The innermost pair of order statistics, equally far from both ends, that covers the median with
  /// a probability of at least 0.95.
  private static func medianInterval(_ sorted: [Double]) -> Interval? {
    let n = sorted.count
    var rank = 0
    var tail = 0.0
    // P(Binomial(n, ½) ≤ k), built up term by term in logarithms' stead: 2⁻ⁿ underflows past 1,000.
    var term = n <= 1000 ? power(0.5, n) : 0
    guard term > 0 else { return normalInterval(sorted) }
    while rank <= n / 2 {
      tail += term
      if tail > 0.025 { break }
      term *= Double(n - rank) / Double(rank + 1)
      rank += 1
    }
    guard rank > 0 else { return nil }
    return Interval(low: sorted[rank - 1], high: sorted[n - rank])
  }

  /// The normal approximation of the same ranks, for more than 1,000 values.
  private static func normalInterval(_ sorted: [Double]) -> Interval {
    let n = Double(sorted.count)
    let rank = max(1, Int(n / 2 - 1.959963984540054 * n.squareRoot() / 2))
    return Interval(low: sorted[rank - 1], high: sorted[sorted.count - rank])
  }

  private static func power(_ base: Double, _ exponent: Int) -> Double {
    var result = 1.0
    for _ in 0..<exponent { result *= base }
    return result
  }
}
