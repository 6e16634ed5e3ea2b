/// A confidence interval; of 95 per cent unless whoever asked for it named another level.
public struct Interval: Sendable, Hashable {
  public let low: Double
  public let high: Double

  public init(low: Double, high: Double) {
    self.low = low
    self.high = high
  }
}
