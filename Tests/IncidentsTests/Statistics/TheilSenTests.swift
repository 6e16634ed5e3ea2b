import Testing

@testable import Incidents

@Suite struct TheilSenTests {
  /// `s = sorted((v[j]-v[i])/(t[j]-t[i]) for i in … for j in … if t[j] > t[i])`, `k = int((len(s) -
  /// stats.norm.ppf(.975)*var**.5)/2)` with Kendall's variance, then `np.median(s), s[k-1], s[len(s)-k],
  /// np.median(v - np.median(s)*t)` (NumPy 2, SciPy 1.17.1).
  @Test(
    arguments: [
      (
        [2.1, 3.4, 2.9, 5, 4.4, 6.1, 5.9, 8], (1...8).map(Double.init), 0.75, 0.4,
        1.0666666666666667, 1.475
      ),
      (
        [23, 19, 31, 24, 24, 40, 38, 35, 41, 39, 52, 47], (0..<12).map(Double.init), 2.5, 1.5,
        3.6666666666666665, 20.25
      ),
      (
        [5, 7, 7, 9, 4, 8, 8, 8, 12, 10, 9, 14], [1, 1, 1, 2, 3, 3, 4, 5, 5, 6, 7, 8],
        0.6666666666666666, 0.25, 1.5, 6
      ),
      (
        [9, 8, 8, 7, 7, 7, 5, 6, 4, 4, 3, 3, 2, 2], [1, 2, 2, 3, 4, 5, 5, 5, 6, 7, 8, 9, 9, 10],
        -0.8166666666666667, -1, -0.6666666666666666, 9.675
      ),
    ] as [([Double], [Double], Double, Double, Double, Double)])
  func slopesAreThoseOfTheDefinition(
    _ values: [Double], _ times: [Double], _ slope: Double, _ low: Double, _ high: Double,
    _ intercept: Double
  ) throws {
    let line = try #require(TheilSen(values, times: times))
    #expect(isNear(line.slope, slope) && isNear(line.intercept, intercept))
    #expect(isNear(line.interval?.low, low) && isNear(line.interval?.high, high))
  }

  @Test func anIntervalBeyondZeroIsBeyondDoubt() throws {
    var random = SplitMix(seed: 8)
    for round in 0..<600 {
      let count = 3 + round % 40
      let drift = Double(round % 5) * 0.05
      let times = (0..<count).map { _ in (random.unit() * 30).rounded() }
      let values = times.map { ($0 * drift + random.unit() * 4).rounded() }
      guard let line = TheilSen(values, times: times), let interval = line.interval,
        interval.low > 0 || interval.high < 0
      else { continue }
      let test = try #require(MannKendall(values, times: times))
      #expect(test.p < 0.05)
      #expect(interval.low <= line.slope && line.slope <= interval.high)
    }
  }

  @Test func fewValuesBearNoInterval() throws {
    let line = try #require(TheilSen([1, 3, 4, 4], times: [0, 1, 2, 3]))
    #expect(line.slope == 1 && line.interval == nil)
    #expect(TheilSen([1, 3], times: [0, 4])?.slope == 0.5)
  }

  @Test func aLevelWidensTheInterval() throws {
    let values = [2.1, 3.4, 2.9, 5, 4.4, 6.1, 5.9, 8]
    let times = (1...8).map(Double.init)
    let narrow = try #require(TheilSen(values, times: times, level: 0.5)?.interval)
    let wide = try #require(TheilSen(values, times: times, level: 0.99)?.interval)
    #expect(wide.low < narrow.low && narrow.high < wide.high)
  }

  @Test func oneTimeGivesNoSlope() {
    #expect(TheilSen([], times: []) == nil)
    #expect(TheilSen([1, 2, 3], times: [5, 5, 5]) == nil)
    #expect(TheilSen([1, .nan], times: [5, 6]) == nil)
  }
}
