/// How fast values rise or fall: the median of the slopes between all pairs of different times. H. Theil (1950);
/// P. K. Sen, JASA 63 (1968).
public struct TheilSen: Sendable, Hashable {
  public let count: Int
  /// In the values' unit over the times' unit.
  public let slope: Double
  /// Of `slope`, between two of the slopes: of N of them those of ranks k and N + 1 - k, where k is
  /// (N - z √Var S) / 2 rounded down (R. O. Gilbert, Statistical Methods for Environmental Pollution
  /// Monitoring, 1987, section 16.5) and Var S as `MannKendall` has it. When it excludes 0, so does
  /// that test at 1 - level. `nil` where there are too few slopes for such a pair.
  public let interval: Interval?
  /// The median of value - slope × time, in the values' unit.
  public let intercept: Double

  /// - Parameters:
  ///   - values: what is not finite is left out together with its time.
  ///   - times: in any unit, of the values at the same places; need not be in order.
  ///   - level: of the interval; one that is not between 0 and 1 is taken as 0.95.
  /// - Returns: `nil` where there are not two different times.
  public init?(_ values: [Double], times: [Double], level: Double = 0.95) {
    let points = TimedValue.sorted(values, times: times)
    guard let first = points.first, let last = points.last, first.time < last.time else {
      return nil
    }
    let pairs = Concordance(points)
    let slopes = pairs.pairs - pairs.tiedTimes
    let z = -SpecialFunctions.normalQuantile(ConfidenceLevel.tail(level))
    let reach = points.count > 2 ? z * pairs.variance.squareRoot() : .infinity
    let rank = max(0, ((Double(slopes) - reach) / 2).rounded(.down))
    let middle = [(slopes + 1) / 2, slopes / 2 + 1]
    let ends = rank >= 1 ? [Int(rank), slopes + 1 - Int(rank)] : []
    let found = PairSlopes(points, count: slopes).ofRanks(middle + ends)
    let slope = (found[0] / 2 + found[1] / 2).held
    count = points.count
    self.slope = slope
    interval = found.count > 2 ? Interval(low: found[2], high: found[3]) : nil
    let rests = points.map { ($0.value - slope * $0.time).held }.sorted()
    intercept = OrderStatistics.quantile(0.5, of: rests)
  }
}
