#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

extension SpecialFunctions {
  /// P(T > t) of Student's t with that many degrees of freedom (real, positive), as half of
  /// I_x(ν / 2, ½) at x = ν / (ν + t²) (NIST DLMF 8.17; Abramowitz and Stegun, 26.7.1).
  ///
  /// - Returns: 1 outside its domain.
  public static func studentTail(_ t: Double, degrees: Double) -> Double {
    guard degrees > 0, degrees.isFinite, !t.isNaN else { return 1 }
    guard t.isFinite else { return t < 0 ? 1 : 0 }
    guard degrees < nearlyNormal else { return normalTail(normalScore(t, degrees)) }
    let ratio = abs(t) / degrees.squareRoot()
    let beta = BetaDistribution(degrees / 2, 0.5)
    let tail: Double
    if ratio > 1e8 {
      // t² could overflow; the first term of the series is all there is so far out.
      tail = exp(-degrees * log(ratio) - log(degrees / 2) - beta.logBeta) / 2
    } else {
      let square = ratio * ratio
      tail = beta.tails(1 / (1 + square), square / (1 + square)).lower / 2
    }
    return (t < 0 ? 1 - tail : tail).probability
  }

  /// The t with P(T ≤ t) = p. 0 outside its domain.
  public static func studentQuantile(_ p: Double, degrees: Double) -> Double {
    guard degrees > 0, degrees.isFinite, !p.isNaN else { return 0 }
    let held = heldProbability(p)
    let both = 2 * min(held, 1 - held)
    guard both < 1 else { return 0 }
    guard degrees < nearlyNormal else { return studentScore(normalQuantile(held), degrees) }
    let beta = BetaDistribution(degrees / 2, 0.5)
    let (x, y) = beta.quantile(lower: both, upper: 1 - both)
    let size =
      x > 1e-16
      ? (degrees * (y / x)).squareRoot()
      : degrees.squareRoot() * exp(-(log(both) + log(degrees / 2) + beta.logBeta) / degrees)
    return (held < 0.5 ? -size : size).held
  }
  /// From here on the continued fraction would lose its digits to 1 - x, and the normal score has them all.
  private static let nearlyNormal = 1e6

  /// The normal z that is as improbable as t: G. W. Hill, "Algorithm 395: Student's t-distribution",
  /// Communications of the ACM 13 (1970), of which two terms are enough here.
  private static func normalScore(_ t: Double, _ degrees: Double) -> Double {
    let a = degrees - 0.5
    let square = t * t / degrees
    let z = (a * (square.isFinite ? log1p(square) : 2 * log(abs(t)) - log(degrees))).squareRoot()
    let score = z + (z * z + 3) * z / (48 * a * a)
    return t < 0 ? -score : score
  }

  private static func studentScore(_ z: Double, _ degrees: Double) -> Double {
    let a = degrees - 0.5
    let y = z - (z * z + 3) * z / (48 * a * a)
    let size = (degrees * expm1(y * y / a)).squareRoot()
    return z < 0 ? -size : size
  }
}
