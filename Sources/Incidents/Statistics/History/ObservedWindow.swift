/// The time that a knowledge base looks back on: from its first incident to its last.
///
/// Nobody says when writing began or how far it is complete, and the clock must not decide. The
/// first and the last incident mark the window; whatever is tested is what lies between them, which
/// under a constant rate is spread evenly (Cox and Lewis, The Statistical Analysis of Series of
/// Events, 1966, section 3.3).
public struct ObservedWindow: Sendable, Hashable {
  /// Days since 1970.
  public let first: Double
  public let last: Double

  /// - Returns: `nil` for fewer than two days: there is no time between.
  init?(_ observations: [Observation]) {
    var (first, last) = (Double.infinity, -Double.infinity)
    for day in observations.lazy.compactMap(\.day) {
      first = min(first, day)
      last = max(last, day)
    }
    guard last > first, last - first >= 1 else { return nil }
    (self.first, self.last) = (first, last)
  }

  /// Days.
  public var length: Double { last - first }

  public var middle: Double { first + length / 2 }

  /// 0…1 for a day inside.
  func position(_ day: Double) -> Double { (day - first) / length }

  /// The days strictly between the first and the last incident, sorted.
  func inner(_ observations: [Observation]) -> [Double] {
    observations.compactMap(\.day).filter { $0 > first && $0 < last }.sorted()
  }
}
