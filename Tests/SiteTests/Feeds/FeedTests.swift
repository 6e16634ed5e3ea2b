import Foundation
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
    #expect(ContentTime.updated(incident) == "2023-03-03T00:00:00Z")
    incident.end = SampleSite.claim(
      Instant(year: 2023, month: 3, day: 3, clock: Clock(hour: 9, minute: 5)))
    #expect(ContentTime.updated(incident) == "2023-03-03T09:05:00Z")
    incident.end = SampleSite.claim(Instant(year: nil, month: 3, day: 3))
    #expect(ContentTime.updated(incident) == "2023-03-03T00:00:00Z")
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

  @Test("A year that the formats cannot write, in UTC, is no time")
  func impossibleYears() {
    var incident = SampleSite.undated("a")
    for (year, offset) in [(0, 0), (10_000, 0), (1, 60), (-3, 0)] {
      let instant = Instant(
        year: year, month: 1, day: 1, clock: Clock(hour: 0, minute: 30), offset: offset)
      incident.start = SampleSite.claim(instant)
      #expect(ContentTime.updated(incident) == nil, "\(year)")
    }
  }

  @Test("Every cause and component has both feeds beside its page, a year has none")
  func terms() throws {
    let files = try files(baseURL: nil)
    for page in files.keys where page.hasSuffix(".html") {
      let stem = page.dropLast(5)
      let isTerm = page.hasPrefix("causes/") || page.hasPrefix("components/")
      #expect((files["\(stem).atom"] != nil) == isTerm, "\(page)")
      let isIncident =
        page.hasPrefix("incidents/") && files["\(stem).json"]?.contains("\"id\"") == true
      #expect((files["\(stem).json"] != nil) == (isTerm || isIncident), "\(page)")
    }
    let atom = files["causes/capacity.atom"] ?? ""
    #expect(atom.contains("<title>Cause: Capacity · Example incidents</title>"))
    #expect(atom.contains("<id>urn:casebook:causes:capacity</id>"))
    #expect(atom.components(of: "<entry>") == 1)
    #expect(atom.contains(#"href="../incidents/d.html""#))
    #expect(
      atom.contains(#"rel="self" type="application/atom+xml" href="../causes/capacity.atom""#))
  }

  @Test("Pages announce the site’s feeds, and those of a term its own, which people can see too")
  func announced() throws {
    let files = try files(baseURL: nil)
    for (path, page) in files where path.hasSuffix(".html") {
      let root = path.contains("/") ? "../" : ""
      #expect(page.contains(#"title="Example incidents" href="\#(root)feed.atom">"#), "\(path)")
      #expect(page.contains(#"title="Example incidents" href="\#(root)feed.json">"#), "\(path)")
    }
    let term = files["components/dns.html"] ?? ""
    for ending in ["atom", "json"] {
      #expect(term.components(of: #"href="../components/dns.\#(ending)""#) == 2)
    }
    #expect(files["years/2024.html"]?.components(of: #"rel="alternate""#) == 2)
    #expect(files["years/2024.html"]?.contains("Follow it") == false)
  }

  @Test("JSON Feed has what it must, undated incidents too, and its own address only if known")
  func json() throws {
    let feed = try object(files(baseURL: nil)["feed.json"])
    #expect(feed["version"] as? String == "https://jsonfeed.org/version/1.1")
    #expect(feed["title"] as? String == "Example incidents")
    #expect(feed["feed_url"] == nil && feed["home_page_url"] == nil)
    let items = feed["items"] as? [[String: Any]] ?? []
    #expect(
      items.map { $0["id"] as? String } == ["d", "c", "b", "a", "z"].map { "urn:casebook:\($0)" })
    #expect(items.map { $0["date_published"] as? String }.last == .some(nil))
    #expect(items.first?["date_published"] as? String == "2024-03-03T14:00:00Z")
    #expect(items.first?["url"] as? String == "incidents/d.html")
    #expect(items.first?["content_text"] as? String == "Cache lost")
    #expect(items.first?["tags"] as? [String] == ["Capacity", "Cache", "DNS"])
    let whole = try object(files(baseURL: "https://example.org/i")["causes/hardware.json"])
    #expect(whole["feed_url"] as? String == "https://example.org/i/causes/hardware.json")
    #expect(whole["home_page_url"] as? String == "https://example.org/i/causes/hardware.html")
  }

  @Test("The site’s feed ends at 50 incidents, a term’s at 20")
  func limits() throws {
    var site = SampleSite()
    site.incidents = (10...70).map { SampleSite.incident("i\($0)") }
    let files = try site.files()
    #expect(files["feed.atom"]?.components(of: "<entry>") == 50)
    #expect(files["causes/configuration.atom"]?.components(of: "<entry>") == 20)
    let items = try object(files["causes/configuration.json"])["items"] as? [Any]
    #expect(items?.count == 20)
  }

  private func object(_ text: String?) throws -> [String: Any] {
    let json = try JSONSerialization.jsonObject(with: Data((text ?? "").utf8))
    return json as? [String: Any] ?? [:]
  }
}
