import Testing

@testable import Incidents

@Suite struct OrderStatisticsTests {
  /// The largest k with `stats.binom.cdf(k-1, n, p) <= (1-level)/2`, the smallest with `stats.binom.sf(k-1, n, p) <=
  /// (1-level)/2` (SciPy 1.17.1).
  @Test(arguments: [
    (0.5, 6, 0.95, 1, 6), (0.5, 10, 0.95, 2, 9), (0.5, 20, 0.95, 6, 15), (0.5, 100, 0.95, 40, 61),
    (0.5, 1001, 0.95, 470, 532), (0.5, 100_000, 0.95, 49_690, 50_311), (0.25, 13, 0.95, 1, 7),
    (0.25, 40, 0.95, 5, 17), (0.75, 40, 0.95, 24, 36), (0.9, 36, 0.95, 29, 36),
    (0.9, 100, 0.95, 84, 96), (0.9, 100_000, 0.95, 89_814, 90_187),
    (0.25, 100_000, 0.95, 24_732, 25_270), (0.5, 2, 0.5, 1, 2), (0.5, 20, 0.8, 7, 14),
    (0.01, 3000, 0.99, 17, 46),
  ])
  func ranksAreThoseOfTheBinomial(
    _ p: Double, _ n: Int, _ level: Double, _ lower: Int, _ upper: Int
  ) {
    let sorted = (1...n).map(Double.init)
    #expect(
      OrderStatistics.interval(p, of: sorted, level: level)
        == Interval(low: Double(lower), high: Double(upper)))
  }

  @Test(arguments: [(0.5, 5), (0.25, 12), (0.75, 12), (0.9, 35)])
  func tooFewValuesBearNoInterval(_ p: Double, _ n: Int) {
    #expect(OrderStatistics.interval(p, of: (1...n).map(Double.init)) == nil)
  }

  /// P(l ≤ B < u), summed term by term; a step inwards on either side would leave too much outside.
  @Test(arguments: [0.1, 0.25, 0.5, 0.62, 0.9])
  func intervalsCoverAsPromisedAndNoFurther(_ p: Double) {
    for n in 1...120 {
      var term = [Double](repeating: 0, count: n + 1)
      term[0] = 1
      for k in stride(from: 1, through: n, by: 1) {
        term[k] = term[k - 1] * Double(n - k + 1) / Double(k) * p / (1 - p)
      }
      let all = term.reduce(0, +)
      guard let (lower, upper) = OrderStatistics.ranks(p, of: n, level: 0.95) else {
        #expect(min(term[0], term[n]) / all < 1 && max(term[0], term[n]) / all > 0.025)
        continue
      }
      let below = term[..<lower].reduce(0, +) / all
      let above = term[upper...].reduce(0, +) / all
      #expect(below <= 0.025 && above <= 0.025)
      #expect(below + term[lower] / all > 0.025 && above + term[upper - 1] / all > 0.025)
    }
  }

  /// `Rscript -e 'print(quantile(c(3,1,4,1,5,9,2,6,5,3,5), c(.1,.25,.5,.9), type=7))'`
  @Test func quantilesAreThoseOfR() {
    let sorted = [3.0, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5].sorted()
    let found = [0.1, 0.25, 0.5, 0.9].map { OrderStatistics.quantile($0, of: sorted) }
    #expect(found == [1, 2.5, 4, 6])
  }

  @Test func quantilesStayAmongTheValues() {
    #expect(OrderStatistics.quantile(-1, of: [1, 2, 4]) == 1)
    #expect(OrderStatistics.quantile(7, of: [1, 2, 4]) == 4)
    #expect(OrderStatistics.quantile(.nan, of: [1, 2, 4]) == 2)
    #expect(OrderStatistics.quantile(0.5, of: []) == 0)
    let widest = [-Double.greatestFiniteMagnitude, .greatestFiniteMagnitude]
    #expect(OrderStatistics.quantile(0.5, of: widest) == 0)
  }
}
