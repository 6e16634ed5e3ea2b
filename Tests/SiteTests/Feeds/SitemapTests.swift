import Testing

@testable import Site

@Suite("Sitemaps")
struct SitemapTests {
  private func files(_ count: Int, most: Int = 3) -> [String: String] {
    let entries = (0..<count).map { number in
      Sitemap.Entry(
        path: "p\(number).html", updated: number == 0 ? "2023-03-03T14:00:00Z" : nil)
    }
    let settings = SiteSettings(title: "X", baseURL: "https://example.org/i")
    let files = Sitemap(settings: settings, entries: entries, most: most).files
    return Dictionary(
      uniqueKeysWithValues: files.map { file in
        guard let bytes = file.bytes else { return (file.path, "") }
        return (file.path, String(decoding: bytes, as: UTF8.self))
      })
  }

  @Test("As many pages as a file may hold stand in one, with the day of what they are about")
  func one() {
    let files = files(3)
    #expect(files.keys.sorted() == ["sitemap.xml"])
    let map = files["sitemap.xml"] ?? ""
    #expect(
      map.contains(
        "<url><loc>https://example.org/i/p0.html</loc><lastmod>2023-03-03</lastmod></url>\n"
          + "<url><loc>https://example.org/i/p1.html</loc></url>\n"))
    #expect(map.components(of: "<url>") == 3)
  }

  @Test("More pages stand in several files, which the sitemap lists")
  func several() {
    let files = files(7)
    #expect(
      files.keys.sorted() == ["sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml", "sitemap.xml"])
    let index = files["sitemap.xml"] ?? ""
    #expect(index.contains("<sitemapindex xmlns="))
    #expect(index.contains("<sitemap><loc>https://example.org/i/sitemap-3.xml</loc></sitemap>"))
    #expect((1...3).map { files["sitemap-\($0).xml"]?.components(of: "<url>") } == [3, 3, 1])
    #expect(files["sitemap-3.xml"]?.contains("/p6.html<") == true)
  }

  @Test("A page’s day is that of its latest incident")
  func days() throws {
    var site = SampleSite.several
    site.settings.baseURL = "https://example.org"
    let map = try site.page("sitemap.xml")
    for (path, day) in [
      ("index", "2024-03-03"), ("incidents/a", "2021-03-03"), ("causes/hardware", "2021-03-03"),
      ("years/2023", "2023-03-03"), ("causes", "2024-03-03"),
    ] {
      #expect(map.contains("/\(path).html</loc><lastmod>\(day)</lastmod>"), "\(path)")
    }
    #expect(map.contains("/incidents/z.html</loc></url>"))
    #expect(map.contains("/years/undated.html</loc></url>"))
  }
}
