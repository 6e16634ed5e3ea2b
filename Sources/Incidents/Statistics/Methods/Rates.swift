/// Intervals for counts and shares.
public enum Rates {
  /// The exact interval of a Poisson count: F. Garwood, "Fiducial limits for the Poisson
  /// distribution", Biometrika 28 (1936).
  ///
  /// - Parameters:
  ///   - count: a negative one is taken as 0.
  ///   - inflation: what the variance is multiplied by (`Dispersion.inflation`); it divides the count as in
  ///     ``RateRatio``. Below 1, or no number, is taken as 1.
  ///   - level: one that is not between 0 and 1 is taken as 0.95.
  /// - Returns: of the expected count.
  public static func garwood(
    count: Int, inflation: Double = 1, level: Double = 0.95
  ) -> Interval {
    let spread = inflation > 1 ? inflation.held : 1
    let n = Double(max(0, count)) / spread
    let tail = ConfidenceLevel.tail(level)
    let low = n == 0 ? 0 : GammaDistribution(shape: n).quantile(lower: tail, upper: 1 - tail)
    let high = GammaDistribution(shape: n + 1).quantile(lower: 1 - tail, upper: tail)
    return Interval(low: (low * spread).held, high: (high * spread).held)
  }

  /// The score interval of a share: E. B. Wilson, "Probable inference", JASA 22 (1927).
  ///
  /// - Parameter level: one that is not between 0 and 1 is taken as 0.95.
  /// - Returns: fractions between 0 and 1; `nil` for a total of 0, or a count that is not of it.
  public static func wilson(count: Int, of total: Int, level: Double = 0.95) -> Interval? {
    guard total > 0, count >= 0, count <= total else { return nil }
    let z = -SpecialFunctions.normalQuantile(ConfidenceLevel.tail(level))
    let n = Double(total)
    let p = Double(count) / n
    let centre = (p + z * z / (2 * n)) / (1 + z * z / n)
    let half = z / (1 + z * z / n) * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
    return Interval(
      low: count == 0 ? 0 : max(0, centre - half), high: count == total ? 1 : min(1, centre + half))
  }
}
