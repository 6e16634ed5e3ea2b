/// Where cuts are possible: in the gaps of a sample of slopes, around values that are equal but for rounding.
struct SlopeGaps {
  /// A gap, and where in it a cut parts most.
  struct Gap {
    let low: Double
    let high: Double
    /// Set where one end is a value that many slopes share: a cut close to it parts them from the rest.
    let shared: Double?
    let isAboveShared: Bool
  }

  private let sample: [Double]
  private let low: Double?
  private let high: Double?
  /// Slopes that are closer count as equal.
  private let closeness: Double

  /// - Parameters:
  ///   - sample: in ascending order, not empty.
  ///   - low: what no slope is below; `nil` where that is not known.
  init(_ sample: [Double], low: Double?, high: Double?) {
    self.sample = sample
    self.low = low
    self.high = high
    closeness = 16 * Double.ulpOfOne * max(abs(sample.first ?? 0), abs(sample.last ?? 0))
  }

  /// The places around this one with values equal to its own.
  func equals(at place: Int) -> ClosedRange<Int> {
    var first = place
    var last = place
    while first > 0, sample[first] - sample[first - 1] <= closeness { first -= 1 }
    while last + 1 < sample.count, sample[last + 1] - sample[last] <= closeness { last += 1 }
    return first...last
  }

  /// The gap below equal values.
  func below(_ equals: ClosedRange<Int>) -> Gap {
    let end = sample[equals.lowerBound]
    let other = equals.lowerBound > 0 ? sample[equals.lowerBound - 1] : low ?? end - step(end)
    return Gap(low: other, high: end, shared: shared(equals), isAboveShared: false)
  }

  /// The gap above equal values.
  func above(_ equals: ClosedRange<Int>) -> Gap {
    let end = sample[equals.upperBound]
    let isLast = equals.upperBound == sample.count - 1
    let other = isLast ? high ?? end + step(end) : sample[equals.upperBound + 1]
    return Gap(low: end, high: other, shared: shared(equals), isAboveShared: true)
  }

  private func shared(_ equals: ClosedRange<Int>) -> Double? {
    equals.count > 1 ? sample[equals.lowerBound] : nil
  }

  private func step(_ slope: Double) -> Double { max(abs(slope), 1e-300) }
}
