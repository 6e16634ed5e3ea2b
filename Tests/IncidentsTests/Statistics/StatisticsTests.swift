import Testing

@testable import Incidents

private func near(_ a: Double, _ b: Double, _ relative: Double = 1e-10) -> Bool {
  abs(a - b) <= relative * max(1, abs(b))
}

/// Expected values: Python 3.11, SciPy 1.17.1.
@Suite struct StatisticsTests {
  /// `stats.chi2.ppf(p, d)`
  @Test(arguments: [
    (0.025, 2.0, 0.05063561596857975), (0.975, 7, 16.012764274629326),
    (0.5, 1, 0.454936423119572), (0.999, 30, 59.70306430442994),
  ]) func chiSquareQuantilesAgreeWithSciPy(_ p: Double, _ degrees: Double, _ expected: Double) {
    #expect(near(SpecialFunctions.chiSquareQuantile(p, degrees: degrees), expected))
  }

  /// `stats.chi2.ppf(0.025, 2*k)/2, stats.chi2.ppf(0.975, 2*k+2)/2`
  @Test(arguments: [
    (0, 0.0, 3.6888794541139354), (1, 0.025317807984289876, 5.571643390938898),
    (5, 1.6234863901184207, 11.66833207932267), (12, 6.200575108722218, 20.96158504817696),
    (100, 81.36399125092314, 121.62679379242638),
  ]) func garwoodAgreesWithSciPy(_ count: Int, _ low: Double, _ high: Double) {
    let interval = Rates.garwood(count: count)
    #expect(near(interval.low, low) && near(interval.high, high))
  }

  /// Wilson's formula with `z = stats.norm.ppf(0.975)`; the ends are exact at 0 and 1.
  @Test(arguments: [
    (0, 10, 0.0, 0.2775327998628892), (3, 10, 0.10779126740630099, 0.6032218525388546),
    (10, 10, 0.7224672001371107, 1.0), (50, 200, 0.19508168006817497, 0.31434098312045833),
  ]) func wilsonAgreesWithTheFormula(_ count: Int, _ total: Int, _ low: Double, _ high: Double)
    throws
  {
    let interval = try #require(Rates.wilson(count: count, of: total))
    #expect(near(interval.low, low) && near(interval.high, high))
    #expect(Rates.wilson(count: 1, of: 0) == nil)
  }

  /// The largest k with `stats.binom.cdf(k-1, n, 0.5) <= 0.025`: 1 of 6, 2 of 10, 6 of 20, 40 of 100.
  @Test(arguments: [(6, 1.0, 6.0), (10, 2, 9), (20, 6, 15), (100, 40, 61)])
  func theMediansIntervalIsThatOfTheBinomial(_ n: Int, _ low: Double, _ high: Double) throws {
    let location = try #require(Location(of: (1...n).map(Double.init)))
    #expect(location.interval == Interval(low: low, high: high))
  }

  @Test func fiveValuesBearNoInterval() throws {
    let location = try #require(Location(of: [5, 1, 4, 2, 3]))
    #expect(location.interval == nil)
    #expect(location.median == 3)
    #expect(location.lowerQuartile == 2 && location.upperQuartile == 4 && location.maximum == 5)
  }

  @Test func whatIsNotFiniteIsLeftOut() {
    #expect(Location(of: []) == nil)
    #expect(Location(of: [.nan, .infinity]) == nil)
    #expect(Location(of: [.nan, 2])?.count == 1)
  }
}
