#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

/// A gamma variable of scale 1: half a χ², and the waiting time of Poisson counts.
struct GammaDistribution {
  let shape: Double
  /// The logarithm of √(a / 2π) e^(-δ(a)).
  private let constant: Double

  /// - Parameter shape: positive and finite.
  init(shape: Double) {
    self.shape = shape
    constant = (log(shape) - Deviance.logTwoPi) / 2 - Deviance.stirlingError(shape)
  }

  /// From this shape on the sums would take tens of thousands of terms.
  private static let largestSummed = 1e6

  /// P and Q: the series below a + 1, Lentz's continued fraction above (NIST DLMF 8.11.4, 8.9.2; Numerical
  /// Recipes, section 6.2).
  func tails(_ x: Double) -> (lower: Double, upper: Double) {
    guard x > 0 else { return (0, 1) }
    guard x.isFinite else { return (1, 0) }
    guard shape <= Self.largestSummed else { return saddlePoint(x) }
    let scale = timesDensity(x)
    if x < shape + 1 {
      let lower = (series(x) * scale).probability
      return (lower, 1 - lower)
    }
    let upper = (fraction(x) * scale).probability
    return (1 - upper, upper)
  }

  /// x times the density at x: x^a e^-x / Γ(a).
  private func timesDensity(_ x: Double) -> Double {
    exp(constant - Deviance.of(shape, mean: x))
  }

  private func series(_ x: Double) -> Double {
    var term = 1 / shape
    var sum = term
    var n = shape
    for _ in 0..<10_000 {
      n += 1
      term *= x / n
      sum += term
      if term <= sum * 1e-17 { break }
    }
    return sum
  }

  private func fraction(_ x: Double) -> Double {
    let tiny = 1e-300
    var b = x + 1 - shape
    var c = 1 / tiny
    var d = 1 / b
    var h = d
    var n = 0.0
    while n < 10_000 {
      n += 1
      let an = n * (shape - n)
      b += 2
      d = an * d + b
      if abs(d) < tiny { d = tiny }
      c = b + an / c
      if abs(c) < tiny { c = tiny }
      d = 1 / d
      let delta = d * c
      h *= delta
      if !(abs(delta - 1) >= 3e-16) { break }
    }
    return h
  }

  private func saddlePoint(_ x: Double) -> (lower: Double, upper: Double) {
    let root = (2 * Deviance.of(shape, mean: x)).squareRoot()
    return SaddlePoint.tails(
      w: x < shape ? -root : root, u: (x - shape) / shape.squareRoot(),
      skewness: 2 / shape.squareRoot())
  }

  /// The x with P = `lower` and Q = `upper`, which sum to 1, by Halley's method on the logarithm of the
  /// smaller of both, from the start of Wilson and Hilferty (1931).
  func quantile(lower: Double, upper: Double) -> Double {
    RootSearch.quantile(
      lower: lower, upper: upper, from: start(lower), upTo: .infinity,
      tolerance: 1e-6 / (1 + shape.squareRoot())
    ) { x in (tails(x), timesDensity(x) / x, (shape - 1) / x - 1) }
  }

  private func start(_ lower: Double) -> Double {
    let z = SpecialFunctions.roughNormalQuantile(lower)
    let root = 1 - 1 / (9 * shape) + z / (3 * shape.squareRoot())
    if root > 0.3 { return shape * root * root * root }
    // The first term of the series: P ≈ x^a / Γ(a + 1).
    let logGamma =
      (shape + 0.5) * log(shape) - shape + Deviance.logTwoPi / 2 + Deviance.stirlingError(shape)
    return exp((log(lower) + logGamma) / shape)
  }
}
