import Testing

@testable import Incidents

@Suite struct LocationTests {
  @Test func fiveValuesBearNoInterval() throws {
    let location = try #require(Location(of: [5, 1, 4, 2, 3]))
    #expect(location.interval == nil)
    #expect(location.median == 3)
    #expect(location.lowerQuartile == 2 && location.upperQuartile == 4)
    #expect(location.minimum == 1 && location.maximum == 5)
  }

  @Test func aNinetiethPercentileNeedsTwentyValues() throws {
    let few = try #require(Location(of: (1...19).map(Double.init)))
    let enough = try #require(Location(of: (1...20).map(Double.init)))
    #expect(few.p90 == nil && few.p90Interval == nil)
    #expect(isNear(enough.p90, 18.1) && enough.p90Interval == nil)
  }

  @Test func everyQuantileHasItsInterval() throws {
    let location = try #require(Location(of: (1...40).reversed().map(Double.init)))
    #expect(location.lowerQuartileInterval == Interval(low: 5, high: 17))
    #expect(location.upperQuartileInterval == Interval(low: 24, high: 36))
    #expect(location.interval == Interval(low: 14, high: 27))
    #expect(location.p90Interval?.high == 40)
  }

  @Test func whatIsNotFiniteIsLeftOut() {
    #expect(Location(of: []) == nil)
    #expect(Location(of: [.nan, .infinity]) == nil)
    #expect(Location(of: [.nan, 2])?.count == 1)
  }
}
