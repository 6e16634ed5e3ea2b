import Incidents
import Testing

@testable import Site

@Suite("When a term’s incidents happened")
struct TermStripTests {
  private func strip(
    _ dates: [(year: Int?, month: Int)], years: ClosedRange<Int>
  ) throws -> TermStrip {
    let incidents = dates.enumerated().map { index, date in
      var incident = Incident(id: "i\(index)", source: "a.md", title: SampleSite.claim("A"))
      incident.start = SampleSite.claim(Instant(year: date.year, month: date.month, day: 3))
      return incident
    }
    return TermStrip(incidents: incidents, years: years, words: try SampleSite.words())
  }

  @Test(
    "Everything lies within the drawing",
    arguments: [2024...2024, 2023...2024, 1990...2024, 1...9999], ChartLayout.allCases)
  func geometry(years: ClosedRange<Int>, size: ChartLayout) throws {
    for count in [1, 7, 400] {
      let dates = (0..<count).map { at -> (year: Int?, month: Int) in
        (years.lowerBound + at % years.count, at % 12 + 1)
      }
      let svg = try strip(dates, years: years).draw(size)
      #expect(Drawing(svg).faults(width: size.width, height: 50) == [])
      #expect(svg.contains("class=\"tick\""))
    }
  }

  @Test("More than dots can show become bars")
  func bars() throws {
    let few = try strip([(2023, 3), (2023, 3)], years: 2020...2024).draw(.wide)
    #expect(few.components(of: "class=\"dot\"") == 2)
    let many = try strip(Array(repeating: (2023, 3), count: 50), years: 2020...2024).draw(.wide)
    #expect(many.components(of: "class=\"bar\"") == 1)
    #expect(!many.contains("class=\"dot\""))
  }

  @Test("The sentence says how many, from when to when, and what is not drawn")
  func sentences() throws {
    let years = 2020...2024
    #expect(
      try strip([(2021, 3)], years: years).sentence == "One incident, on 3 March 2021.")
    #expect(
      try strip([(2021, 3), (2021, 3)], years: years).sentence == "2 incidents on 3 March 2021.")
    #expect(
      try strip([(2024, 1), (2021, 3), (nil, 2)], years: years).sentence
        == "2 incidents between 3 March 2021 and 3 January 2024. 1 without a year is not drawn.")
  }

  @Test("A cause is shown over all years, a year over its own, the undated not at all")
  func pages() throws {
    let files = try SampleSite.several.files()
    let cause = files["causes/hardware.html"] ?? ""
    for year in ["2021", "2022", "2023", "2024"] { #expect(cause.contains(">\(year)</text>")) }
    #expect(files["years/2023.html"]?.contains(">Mar</text>") == true)
    #expect(files["years/undated.html"]?.contains("class=\"strip\"") == false)
  }
}
