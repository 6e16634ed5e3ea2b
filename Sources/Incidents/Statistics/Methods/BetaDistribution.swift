#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

/// A beta variable: shares, and by it binomial counts and Student's t. Takes and gives x together with
/// y = 1 - x, so that neither loses its digits near an end.
struct BetaDistribution {
  let a: Double
  let b: Double
  /// The logarithm of √(a b / 2π (a + b)) e^(δ(a + b) - δ(a) - δ(b)).
  private let constant: Double

  /// - Parameters: both positive and finite.
  init(_ a: Double, _ b: Double) {
    self.a = a
    self.b = b
    let parts = log(a) + log(b) - log(a + b) - Deviance.logTwoPi
    constant =
      parts / 2 + Deviance.stirlingError(a + b) - Deviance.stirlingError(a)
      - Deviance.stirlingError(b)
  }

  private static let largestSummed = 1e6

  /// log B(a, b).
  var logBeta: Double {
    let n = a + b
    return Deviance.of(a, mean: n / 2) + Deviance.of(b, mean: n / 2) - constant - n * log(2)
  }

  /// I_x(a, b) and I_y(b, a), by the continued fraction on the side where it converges fast (NIST DLMF
  /// 8.17.22; Numerical Recipes, section 6.4).
  func tails(_ x: Double, _ y: Double) -> (lower: Double, upper: Double) {
    guard x > 0 else { return (0, 1) }
    guard y > 0 else { return (1, 0) }
    guard min(a, b) <= Self.largestSummed else { return saddlePoint(x, y) }
    let scale = timesDensity(x, y)
    if x < (a + 1) / (a + b + 2) {
      let lower = (scale * Self.fraction(x, a, b) / a).probability
      return (lower, 1 - lower)
    }
    let upper = (scale * Self.fraction(y, b, a) / b).probability
    return (1 - upper, upper)
  }

  /// x^a y^b / B(a, b).
  private func timesDensity(_ x: Double, _ y: Double) -> Double {
    let n = a + b
    return exp(constant - Deviance.of(a, mean: n * x) - Deviance.of(b, mean: n * y))
  }

  private static func fraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
    let tiny = 1e-300
    func held(_ value: Double) -> Double { abs(value) < tiny ? tiny : value }
    var c = 1.0
    var d = 1 / held(1 - (a + b) * x / (a + 1))
    var h = d
    var m = 0.0
    while m < 10_000 {
      m += 1
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 / held(1 + even * d)
      c = held(1 + even / c)
      h *= d * c
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 / held(1 + odd * d)
      c = held(1 + odd / c)
      let delta = d * c
      h *= delta
      if !(abs(delta - 1) >= 3e-16) { break }
    }
    return h
  }

  private func saddlePoint(_ x: Double, _ y: Double) -> (lower: Double, upper: Double) {
    let n = a + b
    let root = (2 * (Deviance.of(a, mean: n * x) + Deviance.of(b, mean: n * y))).squareRoot()
    let spread = a.squareRoot() * (b / n).squareRoot()
    let distance = (n * x - a) / spread
    return SaddlePoint.tails(
      w: distance < 0 ? -root : root, u: distance, skewness: 2 * ((b - a) / n) / spread)
  }

  /// The x, and 1 - x, with I_x = `lower`, where `lower` + `upper` = 1.
  func quantile(lower: Double, upper: Double) -> (x: Double, y: Double) {
    if tails(0.5, 0.5).lower < lower {
      let y = BetaDistribution(b, a).smallQuantile(lower: upper, upper: lower)
      return (1 - y, y)
    }
    let x = smallQuantile(lower: lower, upper: upper)
    return (x, 1 - x)
  }

  /// A quantile that is at most ½, by Halley's method on the logarithm of the smaller tail.
  private func smallQuantile(lower: Double, upper: Double) -> Double {
    RootSearch.quantile(
      lower: lower, upper: upper, from: start(lower), upTo: 0.5,
      tolerance: 1e-6 / (1 + min(a, b).squareRoot())
    ) { x in
      let y = 1 - x
      return (tails(x, y), timesDensity(x, y) / x / y, (a - 1) / x - (b - 1) / y)
    }
  }

  /// Cran, Martin and Thomas (1977, AS 109) for shapes from 1 on, else the first term of the series.
  private func start(_ p: Double) -> Double {
    guard a >= 1, b >= 1 else { return exp((log(p) + log(a) + logBeta) / a) }
    let z = -SpecialFunctions.roughNormalQuantile(p)
    let third = (z * z - 3) / 6
    let first = 1 / (2 * a - 1)
    let second = 1 / (2 * b - 1)
    let h = 2 / (first + second)
    let w =
      z * max(0, third + h).squareRoot() / h - (second - first) * (third + 5.0 / 6 - 2 / (3 * h))
    return a / (a + b * exp(2 * w))
  }
}
