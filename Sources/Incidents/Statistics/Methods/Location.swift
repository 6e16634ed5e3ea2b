/// Where some values lie, and how far that can be known. Everything is in the values' unit.
public struct Location: Sendable, Hashable {
  public let count: Int
  public let median: Double
  /// From order statistics (`OrderStatistics.interval`), with at least 95 per cent coverage whatever the
  /// values' distribution; `nil` for fewer than six values, where no such pair exists.
  public let interval: Interval?
  /// Type 7 of Hyndman and Fan (1996), as all quantiles here.
  public let lowerQuartile: Double
  public let upperQuartile: Double
  /// As `interval`; `nil` for fewer than 13 values.
  public let lowerQuartileInterval: Interval?
  public let upperQuartileInterval: Interval?
  /// What nine of ten values do not exceed; `nil` for fewer than 20 values, of which it would show the
  /// largest two only.
  public let p90: Double?
  /// As `interval`; `nil` for fewer than 36 values.
  public let p90Interval: Interval?
  public let minimum: Double
  public let maximum: Double

  /// How many values a 90th percentile needs.
  static let p90Minimum = 20

  /// - Returns: `nil` without values; values that are not finite are left out.
  public init?(of values: [Double]) {
    let sorted = values.filter(\.isFinite).sorted()
    guard let first = sorted.first, let last = sorted.last else { return nil }
    count = sorted.count
    median = OrderStatistics.quantile(0.5, of: sorted)
    interval = OrderStatistics.interval(0.5, of: sorted)
    lowerQuartile = OrderStatistics.quantile(0.25, of: sorted)
    upperQuartile = OrderStatistics.quantile(0.75, of: sorted)
    lowerQuartileInterval = OrderStatistics.interval(0.25, of: sorted)
    upperQuartileInterval = OrderStatistics.interval(0.75, of: sorted)
    let isEnough = sorted.count >= Self.p90Minimum
    p90 = isEnough ? OrderStatistics.quantile(0.9, of: sorted) : nil
    p90Interval = isEnough ? OrderStatistics.interval(0.9, of: sorted) : nil
    minimum = first
    maximum = last
  }
}
