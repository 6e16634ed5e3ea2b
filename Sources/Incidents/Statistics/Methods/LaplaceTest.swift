/// Whether events come more often towards the end of a window or towards its start: Laplace (1773), as in Cox
/// and Lewis, The Statistical Analysis of Series of Events (1966), section 3.3, and Ascher and Feingold,
/// Repairable Systems Reliability (1984). Without a trend positions are uniform, and their mean is close to
/// normal from four events on.
public struct LaplaceTest: Sendable, Hashable {
  /// How many positions the normal distribution of their mean needs.
  static let minimum = 4

  public let count: Int
  /// Standard normal without a trend; positive where events become more frequent.
  public let statistic: Double
  /// Two-sided.
  public let p: Double
  /// From 0, the window's start, to 1, its end; ½ without a trend.
  public let meanPosition: Double
  /// Of the mean position, at 95 per cent, from the variance that it has without a trend; excludes ½ exactly
  /// when `p` < 0.05.
  public let interval: Interval

  /// - Parameters:
  ///   - positions: of the events within the window, from 0 to 1; others are left out.
  ///   - inflation: what the variance is multiplied by (`Dispersion.inflation`); below 1, or no number, is
  ///     taken as 1.
  /// - Returns: `nil` for fewer than four positions.
  public init?(positions: [Double], inflation: Double = 1) {
    let inside = positions.filter { $0 >= 0 && $0 <= 1 }
    guard inside.count >= Self.minimum else { return nil }
    let n = Double(inside.count)
    let deviation = ((inflation > 1 ? inflation.held : 1) / (12 * n)).squareRoot()
    count = inside.count
    meanPosition = inside.reduce(0, +) / n
    statistic = (meanPosition - 0.5) / deviation
    p = min(1, 2 * SpecialFunctions.normalTail(abs(statistic)))
    let half = SpecialFunctions.normalQuantile(0.975) * deviation
    interval = Interval(low: max(0, meanPosition - half), high: min(1, meanPosition + half))
  }
}
