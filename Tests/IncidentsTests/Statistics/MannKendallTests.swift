import Testing

@testable import Incidents

@Suite struct MannKendallTests {
  private static let twelve: [Double] = [23, 19, 31, 24, 24, 40, 38, 35, 41, 39, 52, 47]
  private static let falling: [Double] = [9, 8, 8, 7, 7, 7, 5, 6, 4, 4, 3, 3, 2, 2]

  /// `k = stats.kendalltau(t, v, method="asymptotic")`: τ is `k.statistic`, and z, which has the same variance
  /// but no correction for steps, becomes `stats.norm.isf(k.pvalue/2) * (abs(S)-1) / abs(S)`; p is
  /// `2*stats.norm.sf(abs(z))` (SciPy 1.17.1). pymannkendall 1.4.3, `original_test(v)`, gives the same S, z
  /// and p for the first, which has no ties in times.
  @Test(
    arguments: [
      (
        twelve, (0..<12).map(Double.init), 47, 0.7175781594491396, 3.1617796244679655,
        0.0015680818590886327
      ),
      (
        [5, 7, 7, 9, 4, 8, 8, 8, 12, 10, 9, 14], [1, 1, 1, 2, 3, 3, 4, 5, 5, 6, 7, 8], 37,
        0.6065573770491803, 2.5347389611985967, 0.011253114684603879
      ),
      (
        falling, [1, 2, 2, 3, 4, 5, 5, 5, 6, 7, 8, 9, 9, 10], -80, -0.9412416106700233,
        -4.41127587174098, 1.02763289501569e-05
      ),
    ] as [([Double], [Double], Int, Double, Double, Double)])
  func manyValuesGoByTheNormalDistribution(
    _ values: [Double], _ times: [Double], _ s: Int, _ tau: Double, _ z: Double, _ p: Double
  ) throws {
    let test = try #require(MannKendall(values, times: times))
    #expect(test.s == s && !test.isExact)
    #expect(isNear(test.tau, tau) && isNear(test.z, z) && isNear(test.p, p))
  }

  /// `stats.kendalltau(range(8), v, method="exact").pvalue`
  @Test func fewValuesGoByAllOrders() throws {
    let values = [2.1, 3.4, 2.9, 5, 4.4, 6.1, 5.9, 8]
    let test = try #require(MannKendall(values, times: (0..<8).map(Double.init)))
    #expect(test.s == 22 && test.isExact && test.z == nil)
    #expect(isNear(test.p, 0.005505952380952381) && isNear(test.tau, 0.7857142857142856))
  }

  /// Every order of values some of which are equal, against the share of orders with at least as large an S.
  @Test(
    arguments: [
      [1, 2, 3], [1, 1, 2], [1, 1, 2, 2], [3, 1, 1, 1, 2], [1, 2, 3, 4, 5], [1, 1, 2, 2, 3, 3],
      [1, 1, 1, 1, 1, 2], [1, 2, 2, 3, 4, 4, 4],
    ] as [[Double]])
  func exactPsAreThoseOfAllOrders(_ values: [Double]) throws {
    let times = values.indices.map(Double.init)
    let tests = try Self.permutations(values).map { try #require(MannKendall($0, times: times)) }
    let sizes = tests.map { abs($0.s) }
    for test in tests {
      let extreme = sizes.reduce(0) { $1 >= abs(test.s) ? $0 + 1 : $0 }
      #expect(test.isExact && isNear(test.p, Double(extreme) / Double(tests.count)))
    }
  }

  /// The variance with ties in both, against that over all orders of the values.
  @Test(
    arguments: [
      ([1, 2, 3, 4, 5], [1, 2, 3, 4, 5]), ([1, 1, 2, 3, 3], [1, 2, 2, 2, 3]),
      ([1, 1, 1, 2, 2, 3], [1, 1, 2, 2, 3, 3]), ([1, 1, 1, 1, 1, 2], [1, 1, 1, 2, 2, 4]),
    ] as [([Double], [Double])])
  func theVarianceIsThatOfAllOrders(_ values: [Double], _ times: [Double]) {
    let all = Self.permutations(values).map {
      Double(Concordance(TimedValue.sorted($0, times: times)).s)
    }
    let variance = all.reduce(0) { $0 + $1 * $1 } / Double(all.count)
    #expect(isNear(Concordance(TimedValue.sorted(values, times: times)).variance, variance))
  }

  @Test func pairsAreCountedOneByOne() throws {
    var random = SplitMix(seed: 4)
    for count in [3, 8, 9, 30, 77, 200] {
      let values = (0..<count).map { _ in (random.unit() * 12).rounded() }
      let times = (0..<count).map { _ in (random.unit() * 20).rounded() }
      guard let test = MannKendall(values, times: times) else { continue }
      var s = 0
      for i in 0..<count {
        for j in 0..<i {
          let product = (values[i] - values[j]) * (times[i] - times[j])
          s += product > 0 ? 1 : product < 0 ? -1 : 0
        }
      }
      #expect(test.s == s)
    }
  }

  @Test func neitherOrderNorUnitNorDirectionMatters() throws {
    let times = (0..<12).map(Double.init)
    let test = try #require(MannKendall(Self.twelve, times: times))
    let turned = try #require(MannKendall(Self.twelve.reversed(), times: times.reversed()))
    let scaled = try #require(MannKendall(Self.twelve.map { $0 * 9 - 3 }, times: times))
    let negative = try #require(MannKendall(Self.twelve.map { -$0 }, times: times))
    #expect(test == turned && test == scaled)
    #expect(negative.s == -test.s && negative.p == test.p)
  }

  @Test func nothingToCompareGivesNoTest() {
    #expect(MannKendall([1, 2], times: [1, 2]) == nil)
    #expect(MannKendall([2, 2, 2, 2], times: [1, 2, 3, 4]) == nil)
    #expect(MannKendall([1, 2, 3, 4], times: [7, 7, 7, 7]) == nil)
    #expect(MannKendall([1, 2, .nan, 4], times: [1, .infinity, 3, 4]) == nil)
    #expect(MannKendall([1, 3, 2, 5, 9], times: [1, 2]) == nil)
  }

  private static func permutations(_ values: [Double]) -> [[Double]] {
    guard values.count > 1 else { return [values] }
    return values.indices.flatMap { index in
      var rest = values
      let value = rest.remove(at: index)
      return permutations(rest).map { [value] + $0 }
    }
  }
}
