/// Whether values rise or fall over time, whatever their distribution: H. B. Mann (1945); M. G. Kendall, Rank
/// Correlation Methods (1975). Pairs of equal time do not count.
public struct MannKendall: Sendable, Hashable {
  /// Up to how many values the distribution of S is taken exactly.
  static let exactMaximum = 10

  public let count: Int
  /// Pairs that rise less pairs that fall.
  public let s: Int
  /// Kendall's τ-b, from -1 to 1: S over the geometric mean of the pairs untied in values and in times.
  public let tau: Double
  /// Two-sided.
  public let p: Double
  /// Whether `p` is from the distribution of S over all orders of the values, ties included, rather than from
  /// the normal one.
  public let isExact: Bool
  /// S, nearer to 0 by 1 for its steps, over its standard deviation; `nil` where `p` is exact.
  public let z: Double?

  /// - Parameters:
  ///   - values: what is not finite is left out together with its time.
  ///   - times: in any unit, of the values at the same places; need not be in order.
  /// - Returns: `nil` for fewer than three values, and where all values or all times are equal.
  public init?(_ values: [Double], times: [Double]) {
    let points = TimedValue.sorted(values, times: times)
    guard points.count >= 3 else { return nil }
    let pairs = Concordance(points)
    guard pairs.valueGroups.count > 1, pairs.timeGroups.count > 1 else { return nil }
    count = pairs.count
    s = pairs.s
    tau =
      Double(s)
      / (Double(pairs.pairs - pairs.tiedTimes).squareRoot()
        * Double(pairs.pairs - pairs.tiedValues).squareRoot())
    isExact = pairs.count <= Self.exactMaximum && pairs.tiedTimes == 0
    if isExact {
      z = nil
      p = InversionDistribution(groups: pairs.valueGroups).twoSided(s)
    } else {
      let deviation = pairs.variance.squareRoot()
      let score = deviation > 0 ? Double(s - s.signum()) / deviation : 0
      z = score
      p = min(1, 2 * SpecialFunctions.normalTail(abs(score)))
    }
  }
}
