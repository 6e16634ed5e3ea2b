/// One promise over several tests: S. Holm, "A simple sequentially rejective multiple test procedure",
/// Scandinavian Journal of Statistics 6 (1979); weights as in its section 4.
public enum Holm {
  /// The p values to compare with the level that all tests share.
  ///
  /// - Parameters:
  ///   - p: one that is no number is taken as 1, and others are held between 0 and 1.
  ///   - weights: how much each test matters; only their proportions do. A test whose weight is not positive
  ///     is never significant and costs the others nothing. Weights of another number than `p` are
  ///     taken as equal.
  /// - Returns: in the order of `p`, each at least the value that it stands for, at most 1.
  public static func adjusted(_ p: [Double], weights: [Double]? = nil) -> [Double] {
    let given = weights.flatMap { $0.count == p.count ? $0 : nil } ?? p.map { _ in 1 }
    let largest = given.filter(\.isFinite).max() ?? 1
    // Relative to the largest, so that their sum stays finite.
    let shares = given.map { $0 > 0 && $0.isFinite ? $0 / largest : 0 }
    let values = p.map(\.probability)
    let order = p.indices.filter { shares[$0] > 0 }
      .sorted { (values[$0] / shares[$0], $0) < (values[$1] / shares[$1], $1) }
    var remaining = order.reduce(0) { $0 + shares[$1] }
    var result = p.map { _ in 1.0 }
    var highest = 0.0
    for index in order {
      // The last test alone costs nothing: rounding of the sum must not make it do so.
      let factor = max(1, remaining / shares[index])
      highest = values[index] == 0 ? highest : max(highest, min(1, factor * values[index]))
      result[index] = highest
      remaining -= shares[index]
    }
    return result
  }
}
