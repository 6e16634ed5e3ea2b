#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

/// Roots of functions that rise with x > 0, by steps that the function proposes and, where such a step
/// leaves what is known to hold the root, by bisection (in logarithms while the ends are far apart).
enum RootSearch {
  /// - Parameters:
  ///   - tolerance: relative; the step that falls below it is still taken, so that a method of third
  ///     order ends much closer.
  ///   - evaluate: whether the function is positive at x, and the step to subtract from x.
  @inline(__always)
  static func find(
    from start: Double, upTo limit: Double, tolerance: Double,
    _ evaluate: (Double) -> (isAbove: Bool, step: Double)
  ) -> Double {
    var low = 0.0
    var high = limit
    var x = start > low && start < high ? start : middle(low, high)
    for _ in 0..<200 {
      let (isAbove, step) = evaluate(x)
      if isAbove { high = x } else { low = x }
      let next = x - step
      if abs(step) <= tolerance * x { return next > 0 ? min(next, limit) : x }
      let inside = next > low && next < high
      x = inside ? next : middle(low, high)
      if high.isFinite, high - low <= 1e-15 * high { break }
    }
    return x
  }

  /// The quantile of a distribution, by Halley's method on the logarithm of the smaller of both tails.
  ///
  /// - Parameter evaluate: at x both tails, the density, and the derivative of its logarithm.
  @inline(__always)
  static func quantile(
    lower: Double, upper: Double, from start: Double, upTo limit: Double, tolerance: Double,
    _ evaluate: (Double) -> (tails: (lower: Double, upper: Double), density: Double, bend: Double)
  ) -> Double {
    let usesLower = lower <= upper
    return find(from: start, upTo: limit, tolerance: tolerance) { x in
      let (tails, density, bend) = evaluate(x)
      if usesLower {
        guard tails.lower > 0 else { return (false, -x) }
        let rate = density / tails.lower
        let newton = log(tails.lower / lower) / rate
        return (tails.lower > lower, newton / max(0.5, 1 - newton * (bend - rate) / 2))
      }
      guard tails.upper > 0 else { return (true, x / 2) }
      let rate = density / tails.upper
      let newton = log(upper / tails.upper) / rate
      return (tails.upper < upper, newton / max(0.5, 1 - newton * (bend + rate) / 2))
    }
  }

  private static func middle(_ low: Double, _ high: Double) -> Double {
    if !high.isFinite { return 2 * low + 1 }
    if low == 0 { return high / 1024 }
    return high > 4 * low ? low.squareRoot() * high.squareRoot() : low + (high - low) / 2
  }
}
