import Incidents
import Testing

@testable import Site

@Suite("Statistics by terms")
struct KindFiguresTests {
  @Test("The most frequent come first, under the spelling of most documents")
  func order() throws {
    let services = KindFigures(
      .services, in: try StatisticsSample.index(StatisticsSample.dozen))
    #expect(services.all.map(\.id) == ["shop", "login"])
    #expect(services.all.map(\.label) == ["Shop", "login"])
    #expect(services.all.map(\.count) == [7, 1])
    #expect(services.missing == 5)
    #expect(services.all[0]["share"]?.value == 7.0 / 12)
    // 10, 30, 50 … 110 minutes and 20.
    #expect(services.all[0]["duration.median"]?.value == 50)
    #expect(services.all[1]["duration.median"]?.value == nil)
  }

  @Test("Years are in order and compared with the year before; what has no date is of none")
  func years() throws {
    let days = [0, 10, 370, 380, 740, 750, 760, 1100, 1110]
    let incidents =
      days.enumerated().map { StatisticsSample.incident($0, day: $1) }
      + [StatisticsSample.incident(99, day: nil)]
    let years = KindFigures(.years, in: try StatisticsSample.index(incidents))
    #expect(years.all.map(\.id) == ["2020", "2021", "2022", "2023"])
    #expect(years.missing == 1)
    // 2021 and 2022 alone are whole: both have 365 days.
    #expect(years.all.map { $0.trend?.value } == [nil, nil, 1.5, nil])
    #expect(years.all[2].trend?.claim?.verdict == .tooFew)
  }

  @Test("A list of many tests claims no more than one: they are held to Holm together")
  func together() throws {
    // Of forty components one becomes more frequent, so much that it alone would be told; the rest
    // are spread evenly.
    var incidents: [Incident] = []
    for number in 0..<400 {
      incidents.append(
        StatisticsSample.incident(number, day: 5 * number, components: ["c\(number % 40)"]))
    }
    for number in 0..<17 {
      let day = number < 2 ? 300 + 400 * number : 1100 + 50 * number
      incidents.append(StatisticsSample.incident(1000 + number, day: day, components: ["busy"]))
    }
    let index = try StatisticsSample.index(incidents)
    let alone = index.statistics.lists(
      terms: [incidents.filter { $0.components.first?.value == "busy" }.map(\.id)], years: []
    ).terms[0]
    #expect(alone[.occurrence]?.verdict == .rising)
    let listed = KindFigures(.components, in: index)
    let busy = try #require(listed.all.first { $0.id == "busy" })
    #expect(busy.trend?.p == alone[.occurrence]?.p)
    #expect(busy.trend?.claim?.verdict != .rising)
    #expect((busy.trend?.claim?.adjusted ?? 0) > (alone[.occurrence]?.adjusted ?? 1))
  }
}
