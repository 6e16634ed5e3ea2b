import Incidents
import Testing

@testable import Site

@Suite("Scales of charts")
struct ScaleTests {
  @Test(
    "A linear axis holds the largest value with a handful of round ticks",
    arguments: [0.0, 0.3, 1, 4, 5.6, 17, 99, 100, 101, 12_345, 1e9, .infinity])
  func linear(most: Double) {
    for whole in [true, false] {
      let scale = NiceScale(most: most, whole: whole)
      #expect(scale.top >= (most.isFinite ? most : 1) && scale.top.isFinite)
      #expect((2...7).contains(scale.ticks.count))
      if whole { #expect(scale.ticks.allSatisfy { $0 == $0.rounded() }) }
    }
  }

  @Test(
    "An axis of lengths of time has at least two ticks and every value within",
    arguments: [[1.0, 2], [0.2, 0.3], [59, 61], [1, 1e12], [5e6, 6e6], [1e-300, 1e300]])
  func logarithmic(values: [Double]) throws {
    let scale = ValueScale.minutes(values, try SampleSite.words())
    #expect(scale.ticks.count >= 2)
    for value in values {
      #expect((10.0...110).contains(scale.place(value, in: 10...110)))
    }
    #expect(scale.place(values[1], in: 10...110) <= scale.place(values[0], in: 10...110))
  }

  @Test("Zero days have a place on the axis of gaps")
  func power() throws {
    let scale = ValueScale.days(40, try SampleSite.words())
    #expect(scale.place(0, in: 0...100) == 100)
    #expect(scale.place(100, in: 0...100) == 0)
    #expect(scale.ticks.map(\.label) == ["0", "1", "3", "10", "30", "100"])
  }

  @Test("Months have the names of their years below, years have none")
  func periods() throws {
    let words = try SampleSite.words()
    for (days, labels) in [
      ([18_262, 18_400], ["Jan", "Feb", "Mar", "Apr", "May", "2020"]),
      ([17_000, 19_000], ["2016", "2017", "2018", "2019", "2020", "2021", "2022"]),
    ] {
      let incidents = days.map { SampleHistory.incident("i\($0)", day: $0) }
      let periods = SampleHistory.statistics(incidents).history.occurrence.periods
      let axis = try #require(PeriodAxis(periods, x: 40...700, words))
      var svg = SVGWriter(width: 760, height: 300)
      axis.labels(&svg, below: 200, bounds: 0...760)
      let drawn = svg.finished(.wide, label: "", describedBy: "x")
        .matches(of: /<text[^>]*>([^<]*)</).map { String($0.1) }
      #expect(drawn == labels)
      #expect(axis.place(Double(days[0])) >= 40 && axis.place(Double(days[1])) <= 700)
    }
  }

  @Test("How many are still watched is counted at any time")
  func atRisk() throws {
    let curve = try #require(
      KaplanMeier(times: [3, 1, 5, 5, 9], observed: [true, false, true, false, false]))
    #expect([0, 1, 1.5, 5, 6, 9, 10].map(curve.atRisk) == [5, 5, 4, 3, 1, 1, 0])
    #expect(curve.longest == 9)
    #expect(curve.steps.map(\.atRisk) == curve.steps.map { curve.atRisk(at: $0.time) })
  }
}
