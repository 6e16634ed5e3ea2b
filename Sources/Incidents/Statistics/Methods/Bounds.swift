/// A 95 per cent confidence interval that may have no upper end.
public struct Bounds: Sendable, Hashable {
  public let low: Double
  /// `nil`: without bound.
  public let high: Double?

  public init(low: Double, high: Double?) {
    self.low = low
    self.high = high
  }

  public init(_ interval: Interval) {
    self.init(low: interval.low, high: interval.high)
  }

  /// Whether a value lies beyond either end.
  public func excludes(_ value: Double) -> Bool {
    value < low || high.map { value > $0 } ?? false
  }
}
