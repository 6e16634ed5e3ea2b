/// Ascending numbers as Rice codes: the first one, then each one's distance less one.
///
/// That is the distance less one of every one, if -1 stands before the first.
enum RiceList {
  /// k takes four bits.
  static let mostK = 15

  /// The parameter that gives the fewest bits for all these distances, the lowest of several, and how many
  /// those are.
  static func best(_ gaps: [Int32]) -> (k: Int, bits: Int) {
    guard !gaps.isEmpty else { return (0, 0) }
    // The zeros get fewer by less and less as k grows, so that the sum has one lowest point.
    var sum = 0
    for gap in gaps { sum += Int(gap) }
    var k = min(mostK, sum < gaps.count ? 0 : BitSize.log2(sum / gaps.count))
    var bits = size(gaps, k)
    while k < mostK, case let next = size(gaps, k + 1), next < bits { (k, bits) = (k + 1, next) }
    while k > 0, case let next = size(gaps, k - 1), next <= bits { (k, bits) = (k - 1, next) }
    return (k, bits)
  }

  private static func size(_ gaps: [Int32], _ k: Int) -> Int {
    var zeros = 0
    let shift = Int32(k)
    for gap in gaps { zeros &+= Int(gap &>> shift) }
    return zeros + gaps.count * (k + 1)
  }
}
