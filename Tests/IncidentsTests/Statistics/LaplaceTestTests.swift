import Testing

@testable import Incidents

@Suite struct LaplaceTestTests {
  private static let late = [0.05, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 0.99]

  /// `sd = (f/12/n)**.5; z = (np.mean(x)-.5)/sd; 2*stats.norm.sf(abs(z)); np.mean(x) ± stats.norm.ppf(.975)*sd`
  @Test(
    arguments: [
      (
        [0.1, 0.2, 0.5, 0.9], 1, -0.5196152422706629, 0.6033317722918667, 0.14210356648095712,
        0.707896433519043
      ),
      (late, 1, 2.4133241252126356, 0.0158077549425323, 0.5436245998761936, 0.9208198445682508),
      (late, 2.5, 1.5263201935810629, 0.12693014197641916, 0.4340231982693627, 1),
    ] as [([Double], Double, Double, Double, Double, Double)])
  func theStatisticIsThatOfTheFormula(
    _ positions: [Double], _ inflation: Double, _ statistic: Double, _ p: Double, _ low: Double,
    _ high: Double
  ) throws {
    let test = try #require(LaplaceTest(positions: positions, inflation: inflation))
    #expect(isNear(test.statistic, statistic) && isNear(test.p, p))
    #expect(isNear(test.interval.low, low) && isNear(test.interval.high, high))
  }

  @Test func theIntervalExcludesTheMiddleExactlyWhenPIsSmall() throws {
    var random = SplitMix(seed: 2)
    for round in 0..<2000 {
      let positions = (0..<(4 + round % 30)).map { _ in
        round.isMultiple(of: 2) ? random.unit() : random.unit().squareRoot()
      }
      let test = try #require(LaplaceTest(positions: positions, inflation: 1 + random.unit()))
      #expect((test.interval.low > 0.5 || test.interval.high < 0.5) == (test.p < 0.05))
    }
  }

  @Test func turningTheWindowTurnsTheSign() throws {
    let test = try #require(LaplaceTest(positions: Self.late))
    let turned = try #require(LaplaceTest(positions: Self.late.map { 1 - $0 }))
    #expect(isNear(test.statistic, -turned.statistic) && isNear(test.p, turned.p))
  }

  @Test func whatIsOutsideTheWindowIsLeftOut() {
    #expect(LaplaceTest(positions: [0, 0.5, 1]) == nil)
    #expect(LaplaceTest(positions: [0, 0.5, 1, 1.01, -0.2, .nan, .infinity]) == nil)
    #expect(
      LaplaceTest(positions: Self.late + [7, .nan]) == LaplaceTest(positions: Self.late))
  }
}
