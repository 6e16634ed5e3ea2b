#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

/// The functions that exact intervals need.
enum SpecialFunctions {
  /// The regularised lower incomplete gamma function P(a, x), by its series below a + 1 and Lentz's
  /// continued fraction above (Numerical Recipes, section 6.2; NIST DLMF 8.11.4 and 8.9.2).
  static func lowerGamma(_ a: Double, _ x: Double) -> Double {
    guard x > 0 else { return 0 }
    let scale = exp(-x + a * log(x) - lgamma(a))
    return x < a + 1 ? series(a, x) * scale : 1 - fraction(a, x) * scale
  }

  private static func series(_ a: Double, _ x: Double) -> Double {
    var term = 1 / a
    var sum = term
    var n = a
    repeat {
      n += 1
      term *= x / n
      sum += term
    } while abs(term) > abs(sum) * 1e-16
    return sum
  }

  private static func fraction(_ a: Double, _ x: Double) -> Double {
    let tiny = 1e-300
    var b = x + 1 - a
    var c = 1 / tiny
    var d = 1 / b
    var h = d
    for step in 1...10_000 {
      let an = -Double(step) * (Double(step) - a)
      b += 2
      d = an * d + b
      if abs(d) < tiny { d = tiny }
      c = b + an / c
      if abs(c) < tiny { c = tiny }
      d = 1 / d
      let delta = d * c
      h *= delta
      if abs(delta - 1) < 1e-16 { break }
    }
    return h
  }

  /// The quantile of the χ² distribution, by bisection on `lowerGamma`, to 1e-12 relative.
  static func chiSquareQuantile(_ probability: Double, degrees: Double) -> Double {
    guard probability > 0 else { return 0 }
    var low = 0.0
    var high = max(1, degrees)
    while lowerGamma(degrees / 2, high / 2) < probability { high *= 2 }
    for _ in 0..<200 {
      let middle = (low + high) / 2
      if lowerGamma(degrees / 2, middle / 2) < probability { low = middle } else { high = middle }
      if high - low <= 1e-13 * high { break }
    }
    return (low + high) / 2
  }
}
