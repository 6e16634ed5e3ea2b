import Testing

@testable import Incidents

@Suite struct RatesTests {
  /// `python3 -c "from scipy.stats import chi2; print(chi2.ppf(0.025, 2*k)/2, chi2.ppf(0.975, 2*k+2)/2)"`
  @Test(arguments: [
    (0, 0.0, 3.6888794541139354), (1, 0.025317807984289876, 5.571643390938898),
    (5, 1.6234863901184207, 11.66833207932267), (12, 6.200575108722218, 20.96158504817696),
    (100, 81.36399125092314, 121.62679379242638),
  ]) func garwoodAgreesWithSciPy(_ count: Int, _ low: Double, _ high: Double) {
    let interval = Rates.garwood(count: count)
    #expect(isNear(interval.low, low) && isNear(interval.high, high))
  }

  /// Wilson's formula with `z = stats.norm.ppf(0.975)`; the ends are exact at 0 and 1.
  @Test(arguments: [
    (0, 10, 0.0, 0.2775327998628892), (3, 10, 0.10779126740630099, 0.6032218525388546),
    (10, 10, 0.7224672001371107, 1.0), (50, 200, 0.19508168006817497, 0.31434098312045833),
  ]) func wilsonAgreesWithTheFormula(_ count: Int, _ total: Int, _ low: Double, _ high: Double)
    throws
  {
    let interval = try #require(Rates.wilson(count: count, of: total))
    #expect(isNear(interval.low, low) && isNear(interval.high, high))
  }

  @Test func aShareOfNothingHasNoInterval() {
    #expect(Rates.wilson(count: 1, of: 0) == nil)
    #expect(Rates.wilson(count: -1, of: 3) == nil)
    #expect(Rates.wilson(count: 4, of: 3) == nil)
  }

  @Test func aHigherLevelWidensBoth() throws {
    let (narrow, wide) = (Rates.garwood(count: 7, level: 0.8), Rates.garwood(count: 7, level: 0.99))
    #expect(wide.low < narrow.low && narrow.high < wide.high)
    let few = try #require(Rates.wilson(count: 3, of: 10, level: 0.8))
    let all = try #require(Rates.wilson(count: 3, of: 10, level: 0.99))
    #expect(all.low < few.low && few.high < all.high)
  }

  /// An odd level is taken as 0.95, and a count below 0 as 0.
  @Test func oddArgumentsAreTakenAsUsualOnes() {
    for level in [0, 1, -2, 7, Double.nan, .infinity] {
      #expect(Rates.garwood(count: 3, level: level) == Rates.garwood(count: 3))
      #expect(Rates.wilson(count: 3, of: 9, level: level) == Rates.wilson(count: 3, of: 9))
    }
    #expect(Rates.garwood(count: -5) == Rates.garwood(count: 0))
  }
}
