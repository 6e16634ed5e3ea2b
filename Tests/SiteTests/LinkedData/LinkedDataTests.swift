import Foundation
import Incidents
import Testing

@testable import Site

@Suite("Data for machines in pages")
struct LinkedDataTests {
  /// The things that a page describes, by their types.
  private func things(_ page: String) throws -> [String: [String: Any]] {
    var things: [String: [String: Any]] = [:]
    for start in page.ranges(of: #"<script type="application/ld+json">"#) {
      let rest = page[start.upperBound...]
      let end = try #require(rest.ranges(of: "</script>").first)
      let json = try JSONSerialization.jsonObject(with: Data(rest[..<end.lowerBound].utf8))
      let thing = try #require(json as? [String: Any])
      #expect(thing["@context"] as? String == "https://schema.org")
      things[thing["@type"] as? String ?? ""] = thing
    }
    return things
  }

  private func site(_ change: (inout Incident) -> Void = { _ in }) -> SampleSite {
    var site = SampleSite.several
    site.settings.baseURL = "https://example.org"
    change(&site.incidents[0])
    site.distinct = nil
    return site
  }

  @Test(
    "No text ends the script element or opens a comment in it, and every text comes back whole",
    arguments: [
      "</script><script>alert(1)</script>", "<!--", "<!--<script>", "-->", "]]>", "</SCRIPT >",
      "a & b &lt;", "line\u{2028}and\u{2029}paragraph", "\"\\ \u{0}\u{1F}\u{7F}",
      "{{title}} {{{main}}}",
      "â€¨ \u{2027}\u{202A}", "it's",
    ])
  func hostile(text: String) throws {
    let data = LinkedData("Report") { $0.member("name", text) }.html.string
    let inside = data.dropFirst(#"<script type="application/ld+json">"#.count)
      .dropLast("</script>".count)
    for scalar in inside.unicodeScalars {
      #expect(!"<>&'\u{2028}\u{2029}".unicodeScalars.contains(scalar) && scalar.value >= 0x20)
    }
    let page = try site { $0.title = SampleSite.claim(text) }.page("incidents/d.html")
    #expect(try things(page)["Report"]?["name"] as? String == text)
  }

  @Test("An incident is a report on its cause, with what the document states")
  func report() throws {
    let page = try site {
      $0.summary = SampleSite.claim("All was lost.")
      $0.authors = [SampleSite.claim("Jo")]
    }.page("incidents/d.html")
    let report = try #require(try things(page)["Report"])
    #expect(report["headline"] as? String == "Cache lost")
    #expect(report["description"] as? String == "All was lost.")
    #expect(
      report["temporalCoverage"] as? String
        == "2024-03-03T14:00:00+01:00/2024-03-03T15:00:00+01:00")
    #expect(report["url"] as? String == "https://example.org/incidents/d.html")
    #expect(report["datePublished"] == nil)
    let about = report["about"] as? [String: Any]
    #expect(about?["@type"] as? String == "DefinedTerm")
    #expect(about?["termCode"] as? String == "capacity")
    #expect(about?["url"] as? String == "https://example.org/causes/capacity.html")
    #expect((report["author"] as? [[String: Any]])?.first?["name"] as? String == "Jo")
    #expect((report["publisher"] as? [String: Any])?["name"] as? String == "Example Ltd")
    #expect((report["isPartOf"] as? [String: Any])?["@type"] as? String == "WebSite")
  }

  @Test("What a document does not say is left out")
  func bare() throws {
    var site = SampleSite.several
    site.settings.organisation = nil
    let report = try #require(try things(site.page("incidents/z.html"))["Report"])
    #expect(
      report.keys.sorted()
        == ["@context", "@type", "headline", "identifier", "inLanguage", "isPartOf", "name"])
  }

  @Test("A period is what is known of it, and nothing without a year")
  func period() {
    var incident = SampleSite.undated("a")
    incident.start = SampleSite.claim(Instant(year: nil, month: 3, day: 3))
    #expect(LinkedIncident.interval(incident) == nil)
    incident.end = SampleSite.claim(Instant(year: 2023, month: 3, day: 4))
    #expect(LinkedIncident.interval(incident) == "2023-03-04")
    incident.start = SampleSite.claim(Instant(year: 2023, month: 3, day: 3))
    #expect(LinkedIncident.interval(incident) == "2023-03-03/2023-03-04")
  }

  @Test("Pages say the way to them, with addresses only where the site’s own is known")
  func breadcrumbs() throws {
    func steps(_ site: SampleSite, _ path: String) throws -> [[String: Any]] {
      try things(site.page(path))["BreadcrumbList"]?["itemListElement"] as? [[String: Any]] ?? []
    }
    let whole = try steps(site(), "causes/capacity.html")
    #expect(
      whole.map { $0["item"] as? String }
        == ["index", "causes", "causes/capacity"].map {
          "https://example.org/\($0).html"
        })
    #expect(whole.map { $0["position"] as? Int } == [1, 2, 3])
    let bare = try steps(.several, "incidents/d.html")
    #expect(bare.map { $0["name"] as? String } == ["Example incidents", "Incidents", "Cache lost"])
    #expect(bare.allSatisfy { $0["item"] == nil })
  }

  @Test("Causes and components are terms of a set, years are not")
  func terms() throws {
    let files = try site().files()
    for (path, term) in [("causes/hardware", "Hardware"), ("components/dns", "DNS")] {
      let thing = try things(files["\(path).html"] ?? "")["DefinedTerm"]
      #expect(thing?["name"] as? String == term)
      #expect(
        (thing?["inDefinedTermSet"] as? [String: Any])?["@type"] as? String == "DefinedTermSet")
    }
    #expect(try things(files["years/2024.html"] ?? "").keys.sorted() == ["BreadcrumbList"])
  }

  @Test("The home page is the site, and the page on reading a dataset whose files exist")
  func siteAndData() throws {
    let files = try SampleSite.several.files()
    #expect(
      try things(files["index.html"] ?? "")["WebSite"]?["name"] as? String == "Example incidents")
    let data = try #require(try things(files["about.html"] ?? "")["Dataset"])
    #expect(data["temporalCoverage"] as? String == "2021/2024")
    let downloads = data["distribution"] as? [[String: Any]] ?? []
    #expect(downloads.count == 6)
    for download in downloads {
      #expect(files[download["contentUrl"] as? String ?? ""] != nil)
    }
  }
}
