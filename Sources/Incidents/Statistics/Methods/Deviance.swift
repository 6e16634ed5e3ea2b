#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

/// The two pieces that densities are made of without cancellation: C. Loader, "Fast and accurate
/// computation of binomial probabilities" (2000). Taking x^a e^-x / Γ(a) from logarithms of its factors
/// loses six digits at a = 100,000.
enum Deviance {
  /// x log(x / mean) + mean - x, not negative.
  static func of(_ x: Double, mean: Double) -> Double {
    let difference = x - mean
    guard abs(difference) < 0.1 * (x + mean) else {
      return x * log(x / mean) - difference
    }
    let ratio = difference / (x + mean)
    let square = ratio * ratio
    var sum = difference * ratio
    var power = 2 * x * ratio
    var divisor = 1.0
    while divisor < 1000 {
      power *= square
      divisor += 2
      let next = sum + power / divisor
      if next == sum { break }
      sum = next
    }
    return sum
  }

  /// log Γ(a) less Stirling's (a - ½) log a - a + ½ log 2π, for positive `a` (NIST DLMF 5.11.1).
  static func stirlingError(_ a: Double) -> Double {
    guard a < 16 else { return stirlingSeries(a) }
    // Γ(a) = Γ(a + m) / (a (a + 1) …): `lgamma` writes to a global variable, and this does not.
    var shifted = a
    var product = 1.0
    while shifted < 16 {
      product *= shifted
      shifted += 1
    }
    let logGamma = (shifted - 0.5) * log(shifted) - shifted + stirlingSeries(shifted) - log(product)
    return logGamma - (a - 0.5) * log(a) + a
  }

  private static func stirlingSeries(_ a: Double) -> Double {
    let square = 1 / (a * a)
    let tail = 1.0 / 1260 - square * (1.0 / 1680 - square * (1.0 / 1188 - square * 691 / 360_360))
    return (1.0 / 12 - square * (1.0 / 360 - square * tail)) / a
  }

  static let logTwoPi = 1.8378770664093453
}

/// Lugannani and Rice (1980): tails from the signed root `w` of twice the deviance and the standardised
/// distance `u`, where exact sums would take too long. Temme's uniform expansion (NIST DLMF 8.12) has
/// the same first terms. Relative error about 1 / shape.
enum SaddlePoint {
  /// - Parameter skewness: what decides in the middle, where both reciprocals grow without bound.
  static func tails(w: Double, u: Double, skewness: Double) -> (lower: Double, upper: Double) {
    let bend = abs(w) < 0.01 ? -skewness / 6 : 1 / u - 1 / w
    let density = exp(-w * w / 2 - Deviance.logTwoPi / 2)
    return (
      (SpecialFunctions.normalCDF(w) - density * bend).probability,
      (SpecialFunctions.normalTail(w) + density * bend).probability
    )
  }
}
