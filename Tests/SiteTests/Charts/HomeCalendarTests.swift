import Incidents
import Testing

@testable import Site

@Suite("The calendar of the years")
struct HomeCalendarTests {
  private func incident(_ id: String, _ year: Int?, _ month: Int) -> Incident {
    var incident = Incident(id: id, source: "\(id).md", title: SampleSite.claim("Title <\(id)>"))
    incident.start = SampleSite.claim(Instant(year: year, month: month, day: 3))
    return incident
  }

  private func home(_ incidents: [Incident]) throws -> String {
    try SampleSite(incidents: incidents).page("index.html")
  }

  @Test("A month of one incident leads to it, one of several to its year")
  func cells() throws {
    let home = try home([
      incident("a", 2024, 2), incident("b", 2024, 5), incident("c", 2024, 5),
    ])
    #expect(
      home.contains(
        ##"<a href="incidents/a.html" aria-label="1 incident, February 2024: Title &lt;a&gt;""##))
    #expect(
      home.contains(##"<a href="years/2024.html" aria-label="2 incidents, May 2024""##))
    #expect(home.components(of: "<td></td>") == 10)
  }

  @Test("Quiet years between have a row; a date far off does not make twelve empty ones")
  func gaps() throws {
    let home = try home([incident("a", 2024, 2), incident("b", 2022, 5), incident("c", 1999, 1)])
    #expect(home.contains("<th scope=\"row\">2023</th>"))
    #expect(home.contains(#"<th scope="row"><a href="years/1999.html">1999</a></th>"#))
    #expect(!home.contains("<th scope=\"row\">2000</th>"))
  }

  @Test("Years past the twelfth are summed up, and so is what has no year")
  func earlier() throws {
    var all = (2000..<2024).map { (year: Int) in incident("i\(year)", year, 1) }
    all += [incident("u", nil, 3), SampleSite.undated("z")]
    let home = try home(all)
    #expect(home.components(of: "<th scope=\"row\">") == 12)
    #expect(home.contains(#"<a href="years.html">12 incidents before 2012</a>"#))
    #expect(home.contains(#"<a href="years/undated.html">2 incidents without a year</a>"#))
  }

  @Test("There is no calendar without a year")
  func empty() throws {
    #expect(try !home([]).contains("class=\"calendar\""))
    #expect(try !home([SampleSite.undated("z")]).contains("class=\"calendar\""))
  }

  @Test(
    "Four shades, the darkest for the most",
    arguments: [(1, 1, 1), (3, 3, 3), (4, 4, 4), (1, 8, 1), (2, 8, 1), (3, 8, 2), (8, 8, 4)])
  func steps(count: Int, most: Int, step: Int) {
    #expect(HomeCalendar.step(count, of: most) == step)
  }
}
