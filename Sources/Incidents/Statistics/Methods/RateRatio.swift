/// The rate of a later period over that of an earlier one. Given both counts' sum, the later one is binomial:
/// J. Przyborowski and H. Wilenski, "Homogeneity of results in testing samples from Poisson series",
/// Biometrika 31 (1940). The interval is that of Clopper and Pearson (1934) for the binomial share,
/// turned into a ratio.
///
/// An inflation φ divides both counts in the beta quantiles (quasi-likelihood: φ times the variance says as
/// much as 1/φ of the events). Interval and p stay dual: the interval excludes 1 exactly when
/// p < 1 - level.
public struct RateRatio: Sendable, Hashable {
  public let later: Int
  public let earlier: Int
  /// In one unit for both, say days.
  public let laterExposure: Double
  public let earlierExposure: Double
  /// `nil` where the earlier period counts nothing.
  public let ratio: Double?
  /// Without an upper end where the earlier period counts nothing, and with 0 as the lower where the
  /// later does.
  public let interval: Bounds
  /// Two-sided, against a ratio of 1: twice the smaller tail, at most 1.
  public let p: Double
  /// What the variance was multiplied by, at least 1.
  public let inflation: Double

  /// - Parameters:
  ///   - inflation: as `Dispersion.inflation`; below 1, or no number, is taken as 1.
  ///   - level: of the interval; one that is not between 0 and 1 is taken as 0.95.
  /// - Returns: `nil` where both counts are 0, one is negative, or an exposure is not positive and finite
  ///   (or one is beyond all measure of the other).
  public init?(
    later: Int, earlier: Int, laterExposure: Double, earlierExposure: Double,
    inflation: Double = 1, level: Double = 0.95
  ) {
    let scale = earlierExposure / laterExposure
    guard later >= 0, earlier >= 0, later > 0 || earlier > 0, laterExposure > 0,
      earlierExposure > 0, scale.isNormal, (1 / scale).isNormal
    else { return nil }
    self.later = later
    self.earlier = earlier
    self.laterExposure = laterExposure
    self.earlierExposure = earlierExposure
    self.inflation = inflation > 1 ? inflation.held : 1
    let k = Double(later) / self.inflation
    let m = Double(earlier) / self.inflation
    ratio = earlier > 0 ? (Double(later) / Double(earlier) * scale).held : nil
    // The later period's share of the events if both rates are equal.
    let share = (x: 1 / (1 + scale), y: scale / (1 + scale))
    let above = k > 0 ? BetaDistribution(k, m + 1).tails(share.x, share.y).lower : 1
    let below = m > 0 ? BetaDistribution(k + 1, m).tails(share.x, share.y).upper : 1
    p = min(1, 2 * min(above, below))
    let tail = ConfidenceLevel.tail(level)
    func odds(_ share: (x: Double, y: Double)) -> Double { (share.x / share.y * scale).held }
    interval = Bounds(
      low: k > 0 ? odds(BetaDistribution(k, m + 1).quantile(lower: tail, upper: 1 - tail)) : 0,
      high: m > 0
        ? odds(BetaDistribution(k + 1, m).quantile(lower: 1 - tail, upper: tail)) : nil)
  }
}
