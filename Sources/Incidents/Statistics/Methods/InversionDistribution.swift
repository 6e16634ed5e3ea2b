/// How many pairs are the wrong way round in the orders of values some of which are equal: the coefficients
/// of the Gaussian multinomial (P. A. MacMahon, 1913; NIST DLMF 26.16), built group by group from Gaussian
/// binomials.
struct InversionDistribution {
  /// `counts[k]`: the number of orders with k inversions.
  let counts: [Int]

  /// - Parameter groups: how many values are equal to each other, for each different value; at most 20
  ///   values in all, so that the orders can be counted.
  init(groups: [Int]) {
    var counts = [1]
    var total = 0
    for size in groups {
      total += size
      counts = Self.product(counts, Self.gaussianBinomial(total, size))
    }
    self.counts = counts
  }

  /// P(|S| ≥ |s|) over all orders, where S is the number of pairs less twice that of inversions.
  func twoSided(_ s: Int) -> Double {
    let pairs = counts.count - 1
    let all = counts.reduce(0, +)
    let extreme = counts.indices.reduce(0) {
      abs(pairs - 2 * $1) >= abs(s) ? $0 + counts[$1] : $0
    }
    return Double(extreme) / Double(all)
  }

  /// Ways to put k ones among n places, by inversions: [n, k] = [n - 1, k - 1] + q^k [n - 1, k].
  private static func gaussianBinomial(_ n: Int, _ k: Int) -> [Int] {
    guard k > 0, k < n else { return [1] }
    let without = gaussianBinomial(n - 1, k)
    var counts = [Int](repeating: 0, count: k * (n - k) + 1)
    for (power, count) in gaussianBinomial(n - 1, k - 1).enumerated() { counts[power] += count }
    for (power, count) in without.enumerated() { counts[power + k] += count }
    return counts
  }

  private static func product(_ a: [Int], _ b: [Int]) -> [Int] {
    var result = [Int](repeating: 0, count: a.count + b.count - 1)
    for (i, x) in a.enumerated() {
      for (j, y) in b.enumerated() { result[i + j] += x * y }
    }
    return result
  }
}
