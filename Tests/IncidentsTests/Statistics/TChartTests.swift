import Testing

@testable import Incidents

@Suite struct TChartTests {
  /// `y = np.array(g)**(1/3.6); m = y.mean(); r = 2.66*np.abs(np.diff(y)).mean()`;
  /// `m**3.6, max(0, m-r)**3.6, (m+r)**3.6` (NumPy).
  @Test(
    arguments: [
      (
        [3, 12, 1, 30, 8, 5, 17, 2, 40, 9, 6, 11], 8.71600076708506, 0, 142.3291880923619,
        []
      ),
      (
        [10, 12, 9, 11, 10, 13, 8, 12, 10, 11, 200, 9, 0.01, 12, 10, 11, 9, 12, 10, 11],
        11.296986539769739, 0.13258269676204146, 77.7888848407974, [10, 12]
      ),
    ] as [([Double], Double, Double, Double, [Int])])
  func limitsAreThoseOfTheTransformedGaps(
    _ gaps: [Double], _ centre: Double, _ lower: Double, _ upper: Double, _ outside: [Int]
  ) throws {
    let chart = try #require(TChart(gaps))
    #expect(isNear(chart.centre, centre) && isNear(chart.lower, lower))
    #expect(isNear(chart.upper, upper) && chart.outside == outside)
  }

  /// 20 million exponential gaps each: `y = rng.exponential(size=(R, n))**(1/3.6)`, then the mean number a row
  /// outside `y.mean(1) ± 2.66*abs(diff(y)).mean(1)` (NumPy; standard error below 1 per cent).
  @Test(arguments: [(10, 0.019), (20, 0.0319), (50, 0.0573), (200, 0.1639), (500, 0.3721)])
  func falseAlarmsAreExpected(_ count: Int, _ simulated: Double) throws {
    let chart = try #require(TChart((0..<count).map { Double(1 + $0 % 7) }))
    #expect(isNear(chart.expectedOutside, simulated, 0.06))
  }

  @Test func oddGapsAreLeftOutAndKeepTheirPlaces() throws {
    let gaps = [10, 12, 9, 11, 10, 13, 8, 12, 10, 11, 200, 9, 0.01, 12, 10, 11, 9, 12, 10, 11]
    let plain = try #require(TChart(gaps))
    let odd = try #require(TChart([-1, .nan] + gaps + [.infinity]))
    #expect(odd.upper == plain.upper && odd.outside == [12, 14])
  }

  @Test func tooFewOrEqualGapsGiveNoChart() {
    #expect(TChart((1...9).map(Double.init)) == nil)
    #expect(TChart(Array(repeating: 4, count: 20)) == nil)
    #expect(TChart(Array(repeating: 0, count: 20)) == nil)
    #expect(TChart(Array(repeating: 0, count: 19) + [1])?.lower == 0)
  }
}
