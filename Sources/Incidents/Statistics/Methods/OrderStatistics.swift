#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

/// Quantiles of sorted values, and how far they can be known whatever the values' distribution.
public enum OrderStatistics {
  /// Type 7 of Hyndman and Fan (1996): linear between order statistics, as R and NumPy do.
  ///
  /// - Parameters:
  ///   - p: from 0 to 1, held there.
  ///   - sorted: finite values in ascending order.
  /// - Returns: in the values' unit; 0 without values.
  public static func quantile(_ p: Double, of sorted: [Double]) -> Double {
    guard !sorted.isEmpty else { return 0 }
    let position = Double(sorted.count - 1) * (p.isNaN ? 0.5 : min(max(p, 0), 1))
    let below = Int(position)
    let above = min(below + 1, sorted.count - 1)
    let share = position - Double(below)
    let distance = sorted[above] - sorted[below]
    return distance.isFinite
      ? (sorted[below] + distance * share).held
      : (sorted[below].held * (1 - share) + sorted[above].held * share).held
  }

  /// The interval of a quantile between two order statistics, of ranks l < u with
  /// P(l ≤ Binomial(n, p) < u) ≥ `level`: the smallest of which each tail is at most (1 - `level`) / 2
  /// (David and Nagaraja, Order Statistics, section 7.1). Exact for every n.
  ///
  /// - Parameter sorted: finite values in ascending order.
  /// - Returns: in the values' unit; `nil` where there are too few values for such a pair (fewer than 6
  ///   for the median at 95 per cent), or `p` is not between 0 and 1.
  public static func interval(
    _ p: Double, of sorted: [Double], level: Double = 0.95
  ) -> Interval? {
    guard let (lower, upper) = ranks(p, of: sorted.count, level: level) else { return nil }
    return Interval(low: sorted[lower - 1].held, high: sorted[upper - 1].held)
  }

  /// The ranks, from 1, of the interval's ends.
  static func ranks(_ p: Double, of n: Int, level: Double) -> (lower: Int, upper: Int)? {
    guard p > 0, p < 1, n > 0 else { return nil }
    let lower = lowerRank(p, 1 - p, n, level)
    // P(B ≥ u) is the lower tail of the n - B values that lie beyond the quantile.
    let mirrored = lowerRank(1 - p, p, n, level)
    return lower > 0 && mirrored > 0 ? (lower, n + 1 - mirrored) : nil
  }

  /// The largest l with P(Binomial(n, p) < l) ≤ (1 - level) / 2; 0 where there is none.
  private static func lowerRank(_ p: Double, _ q: Double, _ n: Int, _ level: Double) -> Int {
    // The sums are good to 1e-12; a tail that is equal to what is allowed must not fall by them.
    let allowed = ConfidenceLevel.tail(level) * (1 + 1e-12)
    func fits(_ rank: Int) -> Bool {
      // P(B < l) = I_q(n - l + 1, l).
      BetaDistribution(Double(n - rank + 1), Double(rank)).tails(q, p).lower <= allowed
    }
    var fitting = 0
    var failing = min(n, Int(Double(n) * p) + 1) + 1
    while failing - fitting > 1 {
      let middle = (fitting + failing) / 2
      if fits(middle) { fitting = middle } else { failing = middle }
    }
    return fitting
  }
}
