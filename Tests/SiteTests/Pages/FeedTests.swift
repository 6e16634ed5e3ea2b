import Incidents
import Testing

@testable import Site

@Suite("Feeds for readers and search engines")
struct FeedTests {
  private func files(baseURL: String?) throws -> [String: String] {
    var site = SampleSite.several
    site.settings.baseURL = baseURL
    return try site.files()
  }

  @Test("The feed’s times come from the incidents, in UTC")
  func times() throws {
    let feed = try files(baseURL: nil)["feed.atom"] ?? ""
    #expect(feed.contains("</subtitle>\n<updated>2024-03-03T14:00:00Z</updated>"))
    #expect(feed.contains("<updated>2021-03-03T14:00:00Z</updated>"))
    #expect(feed.components(of: "<entry>") == 4)
    #expect(!feed.contains("Nobody knows when"))
  }

  @Test("A day without a clock and a clock without a zone are UTC in the feed")
  func looseTimes() {
    var incident = SampleSite.undated("a")
    incident.start = SampleSite.claim(Instant(year: 2023, month: 3, day: 3))
    #expect(AtomFeed.updated(incident) == "2023-03-03T00:00:00Z")
    incident.end = SampleSite.claim(
      Instant(year: 2023, month: 3, day: 3, clock: Clock(hour: 9, minute: 5)))
    #expect(AtomFeed.updated(incident) == "2023-03-03T09:05:00Z")
    incident.end = SampleSite.claim(Instant(year: nil, month: 3, day: 3))
    #expect(AtomFeed.updated(incident) == "2023-03-03T00:00:00Z")
  }

  @Test("Without a base URL ids are URNs, links relative, and there is no sitemap")
  func relative() throws {
    let files = try files(baseURL: nil)
    #expect(files["feed.atom"]?.contains("<id>urn:casebook:d</id>") == true)
    #expect(files["feed.atom"]?.contains("href=\"incidents/d.html\"") == true)
    #expect(files["sitemap.xml"] == nil)
    #expect(files["robots.txt"] == "User-agent: *\nAllow: /\n")
  }

  @Test("With a base URL feed, sitemap and pages have whole addresses")
  func absolute() throws {
    let base = "https://example.org/i"
    let files = try files(baseURL: base)
    #expect(files["feed.atom"]?.contains("<id>\(base)/incidents/d.html</id>") == true)
    #expect(files["robots.txt"]?.hasSuffix("Sitemap: \(base)/sitemap.xml\n") == true)
    let pages = files.keys.filter { $0.hasSuffix(".html") && $0 != "404.html" }
    #expect(files["sitemap.xml"]?.components(of: "<loc>\(base)/") == pages.count)
    #expect(
      files["causes.html"]?.contains("<link rel=\"canonical\" href=\"\(base)/causes.html\">")
        == true)
  }

  @Test("Characters that XML cannot hold do not reach the feed")
  func control() throws {
    var site = SampleSite.several
    site.incidents[0] = SampleSite.incident("d", "a\u{1}b\u{FFFE}c & <d>")
    site.distinct = nil
    #expect(try site.page("feed.atom").contains("<title>abc &amp; &lt;d&gt;</title>"))
  }
}
