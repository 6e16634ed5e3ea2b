/// Whether counts over periods of equal length vary more than those of a Poisson process: Pearson's X²
/// over its degrees of freedom, around the mean of each group. R. A. Fisher, Statistical Methods for
/// Research Workers (1950), section 16; Cox and Lewis, The Statistical Analysis of Series of Events
/// (1966), section 6.3.
public struct Dispersion: Sendable, Hashable {
  /// About 1 for Poisson counts, above where events come in clusters.
  public let index: Double
  /// Σ (periods of a group - 1), over the groups that count anything: what has no event says nothing about how
  /// events scatter.
  public let degrees: Int
  /// The probability of an index this large or larger from Poisson counts, by the χ² distribution.
  public let p: Double

  /// - Parameter groups: the counts of consecutive periods; each group has a mean of its own.
  /// - Returns: `nil` without degrees of freedom, where every count is 0, and where one is negative.
  public init?(groups: [[Int]]) {
    var sum = 0.0
    var degrees = 0
    for counts in groups {
      guard counts.allSatisfy({ $0 >= 0 }) else { return nil }
      let mean = counts.reduce(0) { $0 + Double($1) } / Double(max(1, counts.count))
      guard mean > 0 else { continue }
      degrees += counts.count - 1
      sum += counts.reduce(0) { $0 + (Double($1) - mean) * (Double($1) - mean) / mean }
    }
    guard degrees > 0 else { return nil }
    self.degrees = degrees
    index = sum / Double(degrees)
    p = SpecialFunctions.chiSquareTail(sum, degrees: Double(degrees))
  }

  /// What variances of counts are to be multiplied by, at least 1. An index above 1 is itself an estimate,
  /// so it is widened by (t / z)², with the 0.975 quantiles of Student's t at `degrees` and of the normal
  /// distribution: intervals at 95 per cent become those of the quasi-Poisson model (McCullagh and
  /// Nelder, Generalized Linear Models, 1989, section 4.5).
  public var inflation: Double {
    guard index > 1 else { return 1 }
    let t = SpecialFunctions.studentQuantile(0.975, degrees: Double(degrees))
    let z = SpecialFunctions.normalQuantile(0.975)
    return (index * (t / z) * (t / z)).held
  }
}
