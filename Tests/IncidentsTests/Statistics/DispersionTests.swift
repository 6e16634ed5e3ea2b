import Testing

@testable import Incidents

@Suite struct DispersionTests {
  /// `x = sum(stats.chisquare(c).statistic for c in groups)`; `x/d, stats.chi2.sf(x, d)`, and, above 1,
  /// `x/d * (stats.t.ppf(.975, d) / stats.norm.ppf(.975))**2` (SciPy 1.17.1).
  @Test(
    arguments: [
      (
        [[3, 5, 2, 8, 4], [10, 1, 7]], 6, 1.9696969696969697, 0.0661500515423855, 3.070010659999114
      ),
      ([[5, 5, 5, 5]], 3, 0, 1, 1),
      (
        [[0, 0, 12, 0, 1, 0], [2, 3]], 6, 9.020512820512822, 6.967344802558863e-10,
        14.059558878182928
      ),
      ([[4, 6, 5, 3, 7, 2, 5, 4], [9, 11, 8]], 9, 0.5, 0.8755390252983378, 1),
    ] as [([[Int]], Int, Double, Double, Double)])
  func theIndexIsPearsons(
    _ groups: [[Int]], _ degrees: Int, _ index: Double, _ p: Double, _ inflation: Double
  ) throws {
    let dispersion = try #require(Dispersion(groups: groups))
    #expect(dispersion.degrees == degrees)
    #expect(isNear(dispersion.index, index) && isNear(dispersion.p, p))
    #expect(isNear(dispersion.inflation, inflation))
  }

  @Test func aGroupWithoutEventsSaysNothing() {
    let groups = [[3, 5, 2, 8, 4], [10, 1, 7]]
    #expect(Dispersion(groups: groups) == Dispersion(groups: groups + [[0, 0, 0, 0], []]))
  }

  @Test func nothingToCompareGivesNoIndex() {
    #expect(Dispersion(groups: []) == nil)
    #expect(Dispersion(groups: [[3], [9]]) == nil)
    #expect(Dispersion(groups: [[0, 0, 0]]) == nil)
    #expect(Dispersion(groups: [[4, -1, 3]]) == nil)
  }
}
