#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

/// A control chart of the times between events: L. S. Nelson, "A control chart for parts-per-million
/// nonconforming items", Journal of Quality Technology 26 (1994). Exponential gaps to the power 1/3.6 are
/// close to normal, and get an individuals chart with limits 2.66 mean moving ranges from their mean.
public struct TChart: Sendable, Hashable {
  /// How many gaps limits need.
  static let minimum = 10

  /// In the gaps' unit.
  public let centre: Double
  /// In the gaps' unit; 0 where no gap is too short to be by chance.
  public let lower: Double
  public let upper: Double
  /// The places, in the gaps given, of those outside the limits, in ascending order.
  public let outside: [Int]
  /// How many of as many gaps lie outside the limits on average while nothing changes: what to hold
  /// `outside` against.
  public let expectedOutside: Double?

  /// - Parameter gaps: in order, in any unit; negative ones and what is not finite are left out.
  /// - Returns: `nil` for fewer than ten gaps, or where all are equal.
  public init?(_ gaps: [Double]) {
    let places = gaps.indices.filter { gaps[$0] >= 0 && gaps[$0].isFinite }
    let values = places.map { pow(gaps[$0], 1 / 3.6) }
    guard values.count >= Self.minimum, let first = values.first,
      values.contains(where: { $0 != first })
    else { return nil }
    let mean = values.reduce(0, +) / Double(values.count)
    let ranges = zip(values, values.dropFirst()).reduce(0) { $0 + abs($1.0 - $1.1) }
    let reach = 2.66 * ranges / Double(values.count - 1)
    let low = max(0, mean - reach)
    centre = pow(mean, 3.6).held
    lower = pow(low, 3.6).held
    upper = pow(mean + reach, 3.6).held
    outside = zip(places, values).filter { $0.1 < low || $0.1 > mean + reach }.map(\.0)
    expectedOutside = Self.falseAlarms(of: values.count)
  }

  /// The chance of one exponential gap beyond limits that are known (the transformed gap has mean Γ(1 + 1/k) and
  /// mean moving range 2 Γ(1 + 1/k) (1 - 2^(-1/k)), k = 3.6), times the gaps. Limits that are estimated from n gaps
  /// are crossed more often, by a factor of 1 + 55 / (n + 22): fitted to simulations of 10 to 500 gaps, to 5 per
  /// cent.
  private static func falseAlarms(of count: Int) -> Double {
    let n = Double(count)
    let mean = tgamma(1 + 1 / 3.6)
    let reach = 2.66 * 2 * mean * (1 - pow(2, -1 / 3.6))
    let chance = exp(-pow(mean + reach, 3.6)) - expm1(-pow(mean - reach, 3.6))
    return n * chance * (1 + 55 / (n + 22))
  }
}
