import Incidents
import Markup
import TestSupport
import Testing

@testable import Site

@Suite("Pages that are no incidents")
struct ContentPagesTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      "content/2023/disk.md",
      """
      # Postmortem: disk full

      ## Summary
      On 2 March 2023 from 14:00 to 15:30 UTC, checkout failed for 30 % of users. See [the guide](../docs/guide.md#words).

      ## Root cause
      A full disk.

      """)
  }

  private func build(
    _ audience: Audience = .public, baseURL: String? = nil
  ) throws -> (report: BuildReport, site: [String: String]) {
    var build = SiteBuild(content: folder.at("content"), output: folder.at("public"))
    build.audience = audience
    build.baseURL = baseURL
    return (try build.run(), try folder.tree("public"))
  }

  private func guide(_ front: String = "", _ more: String = "") throws {
    try folder.write(
      "content/docs/guide.md",
      "---\ntype: page\n\(front)\n---\n# The guide\n\n## Words\n\nHello <b>there</b>.\n\n\(more)\n")
  }

  @Test("A page stands in its folder, and incidents and pages link to each other")
  func links() throws {
    try guide(
      "", "[disk](../2023/disk.md#root-cause) [twin](twin.md) [self](guide.md#words) ![p](p.png)")
    try folder.write("content/docs/twin.md", "---\ntype: page\n---\n[back](guide.md#words)\n")
    try folder.write("content/docs/p.png", bytes: Picture.png(width: 30, height: 20))
    let (report, site) = try build()
    #expect(report.diagnostics == [])
    #expect(report.incidents == 1)
    let page = try #require(site["pages/guide.html"])
    #expect(page.contains("<h1 dir=\"auto\">The guide</h1>"))
    #expect(page.contains("<h2 id=\"doc-words\">Words</h2>"))
    #expect(
      page.contains("href=\"../incidents/2023-03-02-postmortem-disk-full.html#doc-root-cause\""))
    #expect(page.contains("href=\"twin.html\""))
    #expect(page.contains("href=\"guide.html#doc-words\""))
    #expect(page.contains("src=\"../files/docs/p.png\" alt=\"p\" width=\"30\" height=\"20\""))
    #expect(page.contains("<a href=\"../index.html\">Start</a>"))
    #expect(page.contains("href=\"#doc-words\" aria-label=\"Link to this section: Words\"></a>"))
    #expect(site["pages/twin.html"]?.contains("href=\"guide.html#doc-words\"") == true)
    #expect(site["files/docs/p.png"] != nil)
    let incident = site["incidents/2023-03-02-postmortem-disk-full.html"]
    #expect(incident?.contains("href=\"../pages/guide.html#doc-words\"") == true)
  }

  @Test("A dead link of a page is reported where it stands")
  func deadLink() throws {
    try guide("", "[gone](gone.md)")
    #expect(
      try build().report.diagnostics.map(\.description) == [
        "docs/guide.md:11:8: warning: there is no file docs/gone.md in the content folder [dead-link]"
      ])
  }

  @Test("A page counts nowhere: not in the data, the feed, the lists nor the numbers")
  func countsNowhere() throws {
    try guide("title: Zanzibar\nstart_time: 2023-03-02 14:00 UTC")
    let (report, site) = try build(baseURL: "https://x.test")
    #expect(report.incidents == 1)
    for (path, text) in site where !path.hasSuffix(".html") && path != "sitemap.xml" {
      #expect(!text.contains("Zanzibar") && !text.contains("pages/guide"), "\(path)")
    }
    #expect(site["incidents.html"]?.contains(">Zanzibar</bdi></a></td>") == false)
    #expect(site["sitemap.xml"]?.contains("<loc>https://x.test/pages/guide.html</loc>") == true)
    #expect(site["pages/guide.html"]?.contains("href=\"https://x.test/pages/guide.html\"") == true)
  }

  @Test("Numbers order the navigation, the others follow; who does not ask stands at the foot")
  func navigation() throws {
    for (name, front) in [
      ("a", "nav: true"), ("b", "nav: 2"), ("c", "nav: 1"), ("d", "nav: false"),
    ] {
      try folder.write("content/\(name).md", "---\ntype: page\n\(front)\n---\n# Page & \(name)\n")
    }
    try guide()
    let site = try build().site
    let text = try #require(site["pages/c.html"])
    let (header, footer) = (
      try #require(text.ranges(of: "</header>").first),
      try #require(text.ranges(of: "<footer").first)
    )
    let links = text[..<header.lowerBound].matches(of: #/pages\/(.)\.html/#).map {
      String($0.output.1)
    }
    #expect(links == ["c", "b", "a"])
    #expect(
      text.contains(
        "<a href=\"../pages/c.html\" aria-current=\"page\"><bdi>Page &amp; c</bdi></a>"))
    let foot = text[footer.lowerBound...]
    #expect(foot.contains("../pages/d.html") && foot.contains("../pages/guide.html"))
    #expect(!foot.contains("../pages/a.html"))
    #expect(site["index.html"]?.contains("<a href=\"pages/c.html\"><bdi>") == true)
  }

  @Test("The introduction stands on the first page alone, and its links count from there")
  func introduction() throws {
    try guide()
    try folder.write(
      "content/docs/home.md",
      "---\ntype: home\n---\nWelcome to [the guide](guide.md) and [here](home.md#x) ![p](p.svg)\n")
    try folder.write("content/docs/p.svg", "<svg width=\"3\" height=\"2\"></svg>")
    let (report, site) = try build()
    #expect(report.diagnostics == [])
    let home = try #require(site["index.html"])
    #expect(
      home.contains(
        "Welcome to <a href=\"pages/guide.html\">the guide</a> and <a href=\"index.html#doc-x\">here</a>"
      ))
    #expect(home.contains("src=\"files/docs/p.svg\" alt=\"p\" width=\"3\" height=\"2\""))
    #expect(!site.contains { $0.key != "index.html" && $0.value.contains("Welcome to") })
    #expect(site["pages/home.html"] == nil)
  }

  @Test("A site of pages alone is a handbook, which speaks of no incidents")
  func handbook() throws {
    try guide("nav: 1")
    try folder.write(
      "content/2023/disk.md", "---\ntype: page\n---\nSee [the guide](../docs/guide.md).\n")
    try folder.write(
      "content/home.md", "---\ntype: home\n---\nWelcome to [the guide](docs/guide.md).\n")
    let (report, site) = try build(baseURL: "https://example.org")
    #expect(report.diagnostics.map(\.severity) == [.note])
    #expect(
      site.keys.filter { !$0.hasPrefix("assets/") && !$0.hasPrefix(".") }.sorted() == [
        "404.html", "index.html", "pages/disk.html", "pages/guide.html", "robots.txt",
        "sitemap.xml",
      ])
    let home = try #require(site["index.html"])
    #expect(home.contains("Welcome to"))
    for page in site where page.key.hasSuffix(".html") {
      for word in ["feed", "incidents.", "about.html", "search.html", "There is no incident"] {
        #expect(!page.value.contains(word), "\(page.key) says \(word)")
      }
    }
    #expect(site["pages/disk.html"]?.contains("href=\"../pages/guide.html\"") == true)
  }

  @Test("A second introduction is left out and reported")
  func twoIntroductions() throws {
    for name in ["a", "b"] {
      try folder.write("content/\(name).md", "---\nlayout: home\n---\nWelcome \(name).\n")
    }
    try guide()
    let (report, site) = try build()
    #expect(report.diagnostics.map(\.rule) == [.duplicateID])
    #expect(site["index.html"]?.contains("Welcome a.") == true)
    #expect(!site.values.contains { $0.contains("Welcome b.") })
  }

  @Test("No byte of an internal page is in the public site, and all of it in the internal one")
  func audiences() throws {
    try guide(
      "audience: internal\nid: zanzibar\nnav: true\naliases: [tanganyika]",
      "zanzibar ![](zanzibar.png)")
    try folder.write("content/docs/zanzibar.png", "x")
    let (report, site) = try build()
    #expect(report.diagnostics.map(\.rule) == [.deadLink])
    #expect(
      !site.contains { ($0.key + $0.value).contains("zanzibar") || $0.key.contains("tanganyika") })
    let inside = try build(.internal).site
    #expect(inside["pages/zanzibar.html"] != nil && inside["files/docs/zanzibar.png"] != nil)
  }

  @Test("Addresses are fit and unique, and older ones lead on")
  func addresses() throws {
    try guide("id: start\naliases: [old, start, ../up]")
    try folder.write("content/e.md", "---\ntype: page\nid: start\naliases: [old]\n---\nE.\n")
    try folder.write("content/Ü b.md", "---\ntype: page\n---\nU.\n")
    try folder.write("content/z.md", "---\ntype: page\nslug: /a/../b c\n---\nZ.\n")
    let (report, site) = try build()
    let pages = site.keys.filter { $0.hasPrefix("pages/") }.sorted()
    #expect(
      pages == [
        "pages/a-b-c.html", "pages/old.html", "pages/start-2.html", "pages/start.html",
        "pages/u-b.html",
      ])
    #expect(report.diagnostics.map(\.rule) == [.unknownValue, .duplicateID, .duplicateID])
    #expect(site["pages/old.html"]?.contains("content=\"0; url=start.html\"") == true)
  }

  @Test("An introduction has no address of its own, but an older one may lead to it")
  func homeAlias() throws {
    try guide()
    try folder.write("content/home.md", "---\ntype: home\naliases: [welcome]\n---\nHello.\n")
    let page = try build().site["pages/welcome.html"]
    #expect(page?.contains("content=\"0; url=../index.html\"") == true)
  }

  @Test("No two pages of a site share a title or a description")
  func unique() throws {
    try guide("title: Trends")
    try folder.write("content/e.md", "---\ntype: page\ntitle: Trends\n---\nE.\n")
    let site = try build().site.filter { $0.key.hasSuffix(".html") }
    let titles = site.values.flatMap {
      $0.matches(of: #/<title>(.*)<\/title>/#).map { String($0.output.1) }
    }
    #expect(titles.count == site.count)
    #expect(Set(titles).count == titles.count)
  }

  @Test("A README says what it is, or is left out as ever")
  func readme() throws {
    try folder.write("content/README.md", "# About these notes\n\nThey are notes.\n")
    try guide()
    #expect(try build().site["pages/readme.html"] == nil)
    try folder.write(
      "content/README.md", "---\ntype: page\n---\n# About these notes\n\nThey are notes.\n")
    #expect(try build().site["pages/readme.html"] != nil)
  }

  @Test("explain says that it is a page, extract leaves it out")
  func extraction() throws {
    try guide("summary: How to.")
    let extraction = try Extraction(
      paths: [folder.at("content")], configuration: nil, audience: .internal, jobs: 1)
    #expect(extraction.library.postmortems.count == 1)
    #expect(!String(decoding: extraction.data.array, as: UTF8.self).contains("guide\""))
    let explanation = try #require(Explanation.all(of: extraction.library).last)
    #expect(explanation.page == "pages/guide.html")
    #expect(explanation.values.map(\.text) == ["The guide", "How to."])
    #expect(explanation.notAPostmortem == "its front matter says that it is a page of the site")
  }
}
