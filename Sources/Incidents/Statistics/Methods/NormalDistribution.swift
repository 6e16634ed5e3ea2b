#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

extension SpecialFunctions {
  /// P(Z ≤ z) of a standard normal variable; 0 for no number.
  public static func normalCDF(_ z: Double) -> Double {
    z.isNaN ? 0 : erfc(-z * 0.5.squareRoot()) / 2
  }

  /// P(Z > z), without the cancellation of 1 - `normalCDF`; 1 for no number.
  public static func normalTail(_ z: Double) -> Double {
    z.isNaN ? 1 : erfc(z * 0.5.squareRoot()) / 2
  }

  /// The z with P(Z ≤ z) = p, by Halley's method from a rational start.
  public static func normalQuantile(_ p: Double) -> Double {
    let held = heldProbability(p)
    let tail = min(held, 1 - held)
    guard tail < 0.5 else { return 0 }
    var z = roughNormalQuantile(tail)
    for _ in 0..<4 {
      let density = exp(-z * z / 2 - Deviance.logTwoPi / 2)
      let newton = (normalCDF(z) - tail) / density
      let step = newton / (1 + z * newton / 2)
      z -= step
      if abs(step) < 1e-6 { break }
    }
    return held < 0.5 ? z : -z
  }

  /// To 4.5e-4: Abramowitz and Stegun, 26.2.23.
  static func roughNormalQuantile(_ p: Double) -> Double {
    let t = (-2 * log(min(p, 1 - p))).squareRoot()
    let above = 2.515517 + t * (0.802853 + t * 0.010328)
    let below = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308))
    let z = t - above / below
    return p < 0.5 ? -z : z
  }
}
