import Incidents
import Testing

@testable import Site

@Suite("What a term’s page says of its numbers")
struct TermStatisticsTests {
  private func site(_ count: Int) -> SampleSite {
    SampleSite(
      incidents: (0..<count).map {
        SampleHistory.incident(
          "i\($0)", day: 16_000 + $0 * 2000 / max(1, count), minutes: Double(10 + $0 * 7 % 500),
          percent: 20)
      } + [SampleHistory.incident("other", day: 19_000, cause: "capacity")])
  }

  /// The section alone.
  private func block(_ page: String) throws -> String {
    let start = try #require(page.range(of: "<section class=\"term-statistics\""))
    let end = try #require(page.range(of: "<h2>Incidents</h2>"))
    return String(page[start.lowerBound..<end.lowerBound])
  }

  @Test("A cause has sentences, drawings, what they rest on, and links to the methods")
  func cause() throws {
    let block = try block(site(30).page("causes/configuration.html"))
    for text in [
      "30 of 30 incidents have a date with a year.", "Median ", "class=\"bar\"",
      "class=\"whisker\"",
      "class=\"dot\"", "class=\"median\"", "class=\"band\"", "class=\"figures coverage\"",
      "Only incidents that were written up are counted", "href=\"../about.html#statistics\"",
      "href=\"../trends.html\"", "too few to tell a change",
    ] { #expect(block.contains(text), "\(text)") }
    #expect(block.components(of: "<svg class=\"chart") == 2)
    for id in ["incidents-by-period-text", "durations-text"] {
      #expect(block.contains("id=\"\(id)\"") && block.contains("aria-describedby=\"\(id)\""))
    }
  }

  @Test("One incident bears no figures")
  func single() throws {
    let block = try block(site(30).page("causes/capacity.html"))
    #expect(block.contains("One incident alone bears no figures."))
    #expect(!block.contains("<svg") && !block.contains("<table"))
  }

  @Test("Few are told in words alone")
  func few() throws {
    let block = try block(site(2).page("causes/configuration.html"))
    #expect(!block.contains("class=\"chart") && block.contains("are too few for a median."))
  }

  @Test("A year is told by its months and beside the year before; the undated not at all")
  func years() throws {
    let files = try SampleSite(incidents: site(60).incidents + [SampleSite.undated("z")]).files()
    let year = try block(files["years/2016.html"] ?? "")
    #expect(year.contains("in 2016, ") && year.contains(" in 2015: "))
    #expect(year.contains(">Mar</text>"))
    #expect(files["years/undated.html"]?.contains("term-statistics") == false)
  }

  @Test("Services, severities and tags have it too")
  func free() throws {
    var site = site(12)
    for place in site.incidents.indices {
      site.incidents[place].services = [SampleSite.claim("Shop")]
      site.incidents[place].severity = SampleSite.claim("SEV1")
      site.incidents[place].tags = [SampleSite.claim("night")]
    }
    let files = try site.files()
    for path in ["services/shop.html", "severities/sev1.html", "tags/night.html"] {
      #expect(try block(files[path] ?? "").contains("13 of 13 incidents have a date"), "\(path)")
    }
  }

  @Test("Thousands of incidents make no heavy page")
  func weight() throws {
    for count in [400, 2000] {
      let block = try block(site(count).page("causes/configuration.html"))
      #expect(block.utf8.count < 30_000, "\(count): \(block.utf8.count)")
    }
  }

  @Test("The about page tells the methods where the links lead")
  func about() throws {
    let page = try SampleSite.several.page("about.html")
    #expect(page.contains("<h2 id=\"statistics\">How the statistics are made</h2>"))
    for name in [
      "Garwood", "Wilson", "Przyborowski", "Clopper", "Mann", "Kendall", "Theil", "Sen", "Cox",
      "Nelson",
      "Kaplan", "Greenwood", "Holm",
    ] { #expect(page.contains(name), "\(name)") }
  }
}
