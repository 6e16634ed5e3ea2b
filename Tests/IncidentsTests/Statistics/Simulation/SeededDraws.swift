#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

/// Random numbers that are the same in every run: SplitMix64 (https://prng.di.unimi.it/splitmix64.c).
struct SeededDraws {
  private var state: UInt64
  private var spare: Double?

  /// - Parameters:
  ///   - seed: of a series of histories.
  ///   - number: of the history, so that each is the same however many are drawn.
  init(seed: UInt64, number: Int = 0) {
    state = seed &* 0xD134_2543_DE82_EF95 &+ UInt64(number) &* 0xDA94_2042_E4DD_58B5
    for _ in 0..<4 { _ = next() }
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// Above 0, below 1.
  mutating func uniform() -> Double { (Double(next() >> 11) + 0.5) * 0x1p-53 }

  mutating func below(_ bound: Int) -> Int { Int(uniform() * Double(bound)) }

  mutating func happens(_ probability: Double) -> Bool { uniform() < probability }

  /// The place of one of some shares, which sum to 1.
  mutating func place(_ shares: [Double]) -> Int {
    var left = uniform()
    for (place, share) in shares.enumerated() {
      left -= share
      if left < 0 { return place }
    }
    return shares.count - 1
  }

  /// Uniform on a logarithmic scale.
  mutating func logUniform(_ low: Double, _ high: Double) -> Double {
    low * exp(uniform() * log(high / low))
  }

  /// Of mean 1.
  mutating func exponential() -> Double { -log(uniform()) }

  /// G. E. P. Box and M. E. Muller (1958).
  mutating func normal() -> Double {
    if let value = spare {
      spare = nil
      return value
    }
    let radius = (2 * exponential()).squareRoot()
    let angle = 2 * Double.pi * uniform()
    spare = radius * sin(angle)
    return radius * cos(angle)
  }

  mutating func logNormal(median: Double, sigma: Double) -> Double {
    median * exp(sigma * normal())
  }

  /// How many waiting times of mean 1 fit into `mean`.
  mutating func poisson(_ mean: Double) -> Int {
    var count = 0
    var left = mean - exponential()
    while left > 0 {
      count += 1
      left -= exponential()
    }
    return count
  }

  /// Of scale 1: G. Marsaglia and W. W. Tsang, "A simple method for generating gamma variables" (2000).
  mutating func gamma(shape: Double) -> Double {
    guard shape >= 1 else { return gamma(shape: shape + 1) * pow(uniform(), 1 / shape) }
    let d = shape - 1.0 / 3
    let c = 1 / (9 * d).squareRoot()
    while true {
      let x = normal()
      let v = 1 + c * x
      guard v > 0 else { continue }
      let cube = v * v * v
      if log(uniform()) < x * x / 2 + d - d * cube + d * log(cube) { return d * cube }
    }
  }
}
