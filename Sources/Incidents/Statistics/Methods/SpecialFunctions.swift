#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

/// The functions that exact intervals and tests need, to 1e-10 relative also far out in the tails.
///
/// Every function answers with a finite number. Arguments outside its domain say nothing, so a lower
/// probability is then 0 and a tail is 1; a probability that a quantile is asked for is held between
/// 1e-300 and 1 - 2⁻⁵³.
public enum SpecialFunctions {
  /// The regularised lower incomplete gamma function P(a, x) (NIST DLMF 8.2.4).
  ///
  /// - Returns: between 0 and 1; 0 unless `a` and `x` are positive.
  public static func lowerGamma(_ a: Double, _ x: Double) -> Double {
    guard a > 0, a.isFinite, x > 0 else { return 0 }
    return GammaDistribution(shape: a).tails(x).lower
  }

  /// Q(a, x) = 1 - P(a, x), without the cancellation of that difference for `a` from about 0.01 on.
  ///
  /// - Returns: between 0 and 1; 1 unless `a` and `x` are positive.
  public static func upperGamma(_ a: Double, _ x: Double) -> Double {
    guard a > 0, a.isFinite, x > 0 else { return 1 }
    return GammaDistribution(shape: a).tails(x).upper
  }

  /// The regularised incomplete beta function I_x(a, b) (NIST DLMF 8.17.2): the probability that a
  /// beta variable is at most `x`.
  ///
  /// - Returns: between 0 and 1; 0 outside its domain. `a` = 0 puts everything at 0, `b` = 0 at 1.
  public static func incompleteBeta(_ x: Double, _ a: Double, _ b: Double) -> Double {
    guard a >= 0, b >= 0, a.isFinite, b.isFinite, x > 0 else { return 0 }
    guard x < 1 else { return 1 }
    guard a > 0 else { return b > 0 ? 1 : 0 }
    guard b > 0 else { return 0 }
    return BetaDistribution(a, b).tails(x, 1 - x).lower
  }

  /// The `x` with I_x(a, b) = p.
  ///
  /// - Returns: between 0 and 1; 0 outside its domain.
  public static func betaQuantile(_ p: Double, _ a: Double, _ b: Double) -> Double {
    guard a > 0, b > 0, a.isFinite, b.isFinite, p > 0 else { return 0 }
    guard p < 1 else { return 1 }
    return BetaDistribution(a, b).quantile(lower: p, upper: 1 - p).x
  }

  /// P(X > x) for χ² with that many degrees of freedom (real, positive).
  public static func chiSquareTail(_ x: Double, degrees: Double) -> Double {
    upperGamma(degrees / 2, x / 2)
  }

  /// The `x` with P(X ≤ x) = p for χ². 0 outside its domain.
  public static func chiSquareQuantile(_ p: Double, degrees: Double) -> Double {
    guard degrees > 0, degrees.isFinite, p > 0 else { return 0 }
    let held = heldProbability(p)
    return
      (2 * GammaDistribution(shape: degrees / 2).quantile(lower: held, upper: 1 - held)).held
  }

  /// `p` held within what a quantile can be given for; 0.5 for no number.
  static func heldProbability(_ p: Double) -> Double {
    p.isNaN ? 0.5 : min(max(p, 1e-300), 1 - 0x1p-53)
  }
}
