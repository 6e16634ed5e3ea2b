/// Intervals for counts and shares.
public enum Rates {
  /// The exact interval of a Poisson count: F. Garwood, "Fiducial limits for the Poisson
  /// distribution", Biometrika 28 (1936).
  public static func garwood(count: Int) -> Interval {
    let n = Double(max(0, count))
    let low = count == 0 ? 0 : SpecialFunctions.chiSquareQuantile(0.025, degrees: 2 * n) / 2
    return Interval(
      low: low, high: SpecialFunctions.chiSquareQuantile(0.975, degrees: 2 * n + 2) / 2)
  }

  /// The score interval of a share: E. B. Wilson, "Probable inference", JASA 22 (1927).
  ///
  /// - Returns: fractions between 0 and 1; `nil` for a total of 0.
  public static func wilson(count: Int, of total: Int) -> Interval? {
    guard total > 0, count >= 0, count <= total else { return nil }
    let z = 1.959963984540054
    let n = Double(total)
    let p = Double(count) / n
    let centre = (p + z * z / (2 * n)) / (1 + z * z / n)
    let half = z / (1 + z * z / n) * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
    return Interval(
      low: count == 0 ? 0 : max(0, centre - half), high: count == total ? 1 : min(1, centre + half))
  }
}
