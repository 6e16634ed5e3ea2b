import Testing

@testable import Incidents

@Suite struct RateRatioTests {
  /// `Rscript -e 'poisson.test(c(12,5), c(1,1))$conf.int'`; p is `2*min(stats.binomtest(k, k+m, t1/(t1+t2),
  /// alternative=a).pvalue for a in ("less", "greater"))` (SciPy 1.17.1).
  @Test(
    arguments: [
      (12, 5, 1, 1, 0.787045894172816, 8.695981118680269, 0.143463134765625),
      (3, 9, 2, 3, 0.0870675486271467, 2.0035142971183371, 0.4506745651199999),
      (0, 4, 1, 1, 0, 1.5148668593658703, 0.125),
      (6, 0, 1, 1, 1.1774247257241781, nil, 0.03125),
      (1, 1, 1, 10, 0.12739367083666628, 784.9683531626284, 0.34710743801652894),
      (140, 90, 365, 365, 1.1852103801928418, 2.050389248458344, 0.0011861184657702918),
      (5000, 4800, 1, 1, 1.0010165693017057, 1.0839762509660023, 0.04440414879984631),
    ] as [(Int, Int, Double, Double, Double, Double?, Double)])
  func theIntervalIsThatOfR(
    _ later: Int, _ earlier: Int, _ laterExposure: Double, _ earlierExposure: Double,
    _ low: Double, _ high: Double?, _ p: Double
  ) throws {
    let ratio = try #require(
      RateRatio(
        later: later, earlier: earlier, laterExposure: laterExposure,
        earlierExposure: earlierExposure))
    #expect(isNear(ratio.interval.low, low) && isNear(ratio.interval.high, high))
    #expect(isNear(ratio.p, p))
  }

  /// `lo = stats.beta.ppf(t, k/f, m/f + 1)`, `hi = stats.beta.ppf(1-t, k/f + 1, m/f)`, as odds;
  /// `2*min(stats.beta.cdf(s, k/f, m/f + 1), stats.beta.sf(s, k/f + 1, m/f))`.
  @Test(
    arguments: [
      (30, 12, 1, 2.5, 0.95, 0.8086728190716655, 9.306522710172343, 0.1279510048062067),
      (30, 12, 1, 1.3, 0.9, 1.255834940817662, 5.274463212863631, 0.022294800236069758),
      (4, 11, 2, 3.7, 0.95, 0.004339431437542786, 2.180375174166834, 0.2423533106656878),
    ] as [(Int, Int, Double, Double, Double, Double, Double, Double)])
  func inflationDividesTheCounts(
    _ later: Int, _ earlier: Int, _ exposure: Double, _ inflation: Double, _ level: Double,
    _ low: Double, _ high: Double, _ p: Double
  ) throws {
    let ratio = try #require(
      RateRatio(
        later: later, earlier: earlier, laterExposure: exposure, earlierExposure: 1,
        inflation: inflation, level: level))
    #expect(isNear(ratio.interval.low, low) && isNear(ratio.interval.high, high))
    #expect(isNear(ratio.p, p))
  }

  @Test(arguments: [1, 1.7, 6])
  func theIntervalExcludesOneExactlyWhenPIsSmall(_ inflation: Double) throws {
    for level in [0.5, 0.9, 0.95] {
      for later in 0...25 {
        for earlier in 0...25 where later + earlier > 0 {
          let ratio = try #require(
            RateRatio(
              later: later, earlier: earlier, laterExposure: 1.5, earlierExposure: 1,
              inflation: inflation, level: level))
          #expect(ratio.interval.excludes(1) == (ratio.p < 1 - level))
        }
      }
    }
  }

  @Test func periodsCanBeExchanged() throws {
    let ratio = try #require(
      RateRatio(later: 17, earlier: 6, laterExposure: 3, earlierExposure: 2, inflation: 1.4))
    let other = try #require(
      RateRatio(later: 6, earlier: 17, laterExposure: 2, earlierExposure: 3, inflation: 1.4))
    #expect(isNear(ratio.p, other.p))
    #expect(isNear(ratio.interval.low * (other.interval.high ?? 0), 1))
    #expect(isNear((ratio.ratio ?? 0) * (other.ratio ?? 0), 1))
  }

  @Test func inflationBelowOneIsNone() {
    let plain = RateRatio(later: 9, earlier: 4, laterExposure: 1, earlierExposure: 1)
    for inflation in [0.3, -1, 0, Double.nan] {
      #expect(
        plain
          == RateRatio(
            later: 9, earlier: 4, laterExposure: 1, earlierExposure: 1, inflation: inflation))
    }
  }

  @Test func nothingToCompareGivesNoRatio() {
    #expect(RateRatio(later: 0, earlier: 0, laterExposure: 1, earlierExposure: 1) == nil)
    #expect(RateRatio(later: -1, earlier: 3, laterExposure: 1, earlierExposure: 1) == nil)
    for exposure in [0, -1, .nan, .infinity, 5e-324] as [Double] {
      #expect(RateRatio(later: 3, earlier: 4, laterExposure: exposure, earlierExposure: 1) == nil)
      #expect(RateRatio(later: 3, earlier: 4, laterExposure: 1, earlierExposure: exposure) == nil)
    }
    #expect(RateRatio(later: 3, earlier: 0, laterExposure: 1, earlierExposure: 1)?.ratio == nil)
  }
}
