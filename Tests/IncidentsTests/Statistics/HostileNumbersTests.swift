import Testing

@testable import Incidents

/// Whatever comes in, only finite numbers come out, and nothing traps.
@Suite struct HostileNumbersTests {
  private static let odd: [Double] = [
    0, -0.0, 1, -1, 0.5, 1e-300, 5e-324, -5e-324, 1e-17, 1 - 0x1p-53, 1 + 0x1p-52, 1e7, 1e17, 1e154,
    1e300, .greatestFiniteMagnitude, -.greatestFiniteMagnitude, .infinity, -.infinity, .nan,
  ]

  @Test func specialFunctionsStayFinite() {
    typealias Functions = SpecialFunctions
    for a in Self.odd {
      for z in [Functions.normalCDF(a), Functions.normalTail(a), Functions.normalQuantile(a)] {
        #expect(z.isFinite)
      }
      for b in Self.odd {
        let found = [
          Functions.lowerGamma(a, b), Functions.upperGamma(a, b),
          Functions.chiSquareTail(a, degrees: b), Functions.chiSquareQuantile(a, degrees: b),
          Functions.studentTail(a, degrees: b), Functions.studentQuantile(a, degrees: b),
        ]
        #expect(found.allSatisfy { $0.isFinite }, "\(a) \(b): \(found)")
        for c in Self.odd where abs(b) < 1e18 && abs(c) < 1e18 {
          let beta = [Functions.incompleteBeta(a, b, c), Functions.betaQuantile(a, b, c)]
          #expect(beta.allSatisfy { $0 >= 0 && $0 <= 1 }, "\(a) \(b) \(c): \(beta)")
        }
      }
    }
  }

  @Test func countsStayFinite() {
    let counts = [Int.min, -1, 0, 1, 2, 1_000_000_000, Int.max]
    for a in counts {
      expectFinite(Rates.garwood(count: a))
      for b in counts {
        if let interval = Rates.wilson(count: a, of: b) { expectFinite(interval) }
        if let dispersion = Dispersion(groups: [[a, b], [b]]) {
          #expect(dispersion.index.isFinite && dispersion.p.isFinite)
          #expect(dispersion.inflation.isFinite)
        }
        for odd in Self.odd {
          guard
            let ratio = RateRatio(
              later: a, earlier: b, laterExposure: odd, earlierExposure: 3, inflation: odd,
              level: odd)
          else { continue }
          #expect(ratio.p >= 0 && ratio.p <= 1 && ratio.interval.low.isFinite)
          #expect((ratio.ratio ?? 0).isFinite && (ratio.interval.high ?? 0).isFinite)
        }
      }
    }
  }

  @Test func seriesStayFinite() {
    var random = SplitMix(seed: 12)
    for round in 0..<400 {
      let count = round % 25
      func any() -> Double {
        random.unit() < 0.3 ? random.unit() : Self.odd[Int(random.unit() * Double(Self.odd.count))]
      }
      let values = (0..<count).map { _ in any() }
      let times = (0..<count).map { _ in any() }
      expectFiniteSeries(values, times)
    }
  }

  @Test func longSeriesStayFinite() {
    var random = SplitMix(seed: 13)
    for share in [0, 0.001, 0.5] {
      func any() -> Double {
        random.unit() < share
          ? Self.odd[Int(random.unit() * Double(Self.odd.count))] : random.unit()
      }
      let values = (0..<700).map { _ in any() }
      expectFiniteSeries(values, (0..<700).map { _ in any() })
      expectFiniteSeries(values, values)
    }
  }

  private func expectFiniteSeries(_ values: [Double], _ times: [Double]) {
    if let test = MannKendall(values, times: times) {
      #expect(test.tau.isFinite && test.p.isFinite && (test.z ?? 0).isFinite)
      #expect(test.p >= 0 && test.p <= 1 && abs(test.tau) <= 1 + 1e-12)
    }
    if let line = TheilSen(values, times: times) {
      #expect(line.slope.isFinite && line.intercept.isFinite)
      if let interval = line.interval { expectFinite(interval) }
    }
    if let curve = KaplanMeier(times: times, observed: values.map { $0 > 0 }) {
      for step in curve.steps {
        #expect(step.time.isFinite && step.survival.isFinite)
        expectFinite(step.interval)
      }
    }
    if let chart = TChart(values) {
      #expect([chart.centre, chart.lower, chart.upper].allSatisfy { $0.isFinite })
    }
    if let test = LaplaceTest(positions: values, inflation: times.first ?? 1) {
      #expect(test.statistic.isFinite && test.p.isFinite && test.meanPosition.isFinite)
      expectFinite(test.interval)
    }
    #expect(Holm.adjusted(values, weights: times).allSatisfy { $0 >= 0 && $0 <= 1 })
    if let location = Location(of: values) {
      #expect(location.median.isFinite && (location.p90 ?? 0).isFinite)
      if let interval = location.interval { expectFinite(interval) }
    }
    for p in values {
      #expect(OrderStatistics.quantile(p, of: times.sorted()).isFinite)
      if let interval = OrderStatistics.interval(p, of: times.filter(\.isFinite).sorted(), level: p)
      {
        expectFinite(interval)
      }
    }
  }

  private func expectFinite(_ interval: Interval) {
    #expect(interval.low.isFinite && interval.high.isFinite && interval.low <= interval.high)
  }
}
