import Foundation
import Incidents
import Testing

@testable import Site

@Suite("The page that searches")
struct SearchPageTests {
  private func page(_ site: SampleSite = .several) throws -> String { try site.page("search.html") }

  @Test("Every other page has a box that leads to it from where the page stands")
  func box() throws {
    let files = try SampleSite.several.files()
    for (path, text) in files where path.hasSuffix(".html") {
      let isHere = path == "search.html" || !text.contains("site-header")
      let root = path.contains("/") ? "../" : ""
      let form = "<form class=\"site-search\" role=\"search\" action=\"\(root)search.html\""
      #expect(text.contains(form) != isHere, "\(path)")
      #expect(text.contains("assets/search.js") == (path == "search.html"), "\(path)")
      #expect(text.contains("search/search.js") == (path == "search.html"), "\(path)")
    }
    #expect(
      files["index.html"]?.contains("<form class=\"find\" role=\"search\" action=\"search.html\"")
        == true)
  }

  @Test("The engine is asked for under the address that it is given, after the page's own script")
  func engine() throws {
    let site = SampleSite.several
    let theme = try Theme()
    let renderer = SiteRenderer(
      settings: site.settings, theme: try theme.speaking(try theme.words().words),
      knowledge: site.knowledge, engine: "search/search.js?v=1a2b")
    let page = try #require(renderer.indexPages().first { $0.path == "search.html" })
    guard let bytes = page.bytes else { return }
    let scripts = """
      <script src="assets/search.js" defer></script>
      <script src="search/search.js?v=1a2b" defer></script>
      """
    #expect(String(decoding: bytes, as: UTF8.self).contains(scripts))
  }

  @Test("Without an incident there is nothing to search and no box")
  func empty() throws {
    let files = try SampleSite().files()
    #expect(files["search.html"] == nil)
    #expect(files["about.html"]?.contains("role=\"search\"") == false)
  }

  @Test("A form may be sent to the site itself and nowhere else")
  func policy() throws {
    for (path, text) in try SampleSite.several.files()
    where path.hasSuffix(".html") && text.contains("site-header") {
      #expect(text.contains("form-action 'self'\""), "\(path)")
    }
  }

  @Test("Examples name what incidents of this site have")
  func examples() throws {
    let page = try page()
    for query in ["cause:capacity,configuration", "component:cache", "year:2021..2024"] {
      #expect(page.contains(">\(query)</bdi>"), "\(query)")
    }
    #expect(page.contains("href=\"search.html?q=duration%3A%3E2h\""))
    #expect(!page.contains("service:"))
  }

  @Test(
    "A value that a query could not hold as it is stands between quotation marks, or is left out")
  func quoted() throws {
    var site = SampleSite.several
    for (value, shown) in [
      ("Card payments", "service:&quot;card payments&quot;"), ("a,b", "service:&quot;a,b&quot;"),
      ("Zürich_2", "service:zürich2"),
    ] {
      for index in site.incidents.indices {
        site.incidents[index].services = [SampleSite.claim(value)]
      }
      site.distinct = site.incidents
      #expect(
        try page(site).replacing("&#34;", with: "&quot;").contains(">\(shown)</bdi>"), "\(value)")
    }
    for index in site.incidents.indices {
      site.incidents[index].services = [SampleSite.claim("a\"b")]
    }
    site.distinct = site.incidents
    #expect(try !page(site).contains("service:"))
  }

  @Test("The longest pair of neighbouring words of a title is the example for words")
  func titles() throws {
    var site = SampleSite()
    site.incidents = [
      SampleSite.incident("a", "The brief outage of <all> the ferries"),
      SampleSite.incident("b", "Connection pool exhausted during Midnight backups"),
    ]
    let page = try page(site)
    #expect(page.contains(">during exhausted</bdi>"))
    #expect(!page.contains("<all>"))
  }

  @Test("The script's texts are JSON, with the forms of the language and places for values")
  func texts() throws {
    let words = try Theme().words().words
    let attribute = SearchTexts(words: words).attributes.string
    let json = attribute.dropFirst(" data-texts=\"".count).dropLast()
      .replacing("&quot;", with: "\"").replacing("&#34;", with: "\"").replacing("&amp;", with: "&")
      .replacing("&lt;", with: "<").replacing("&gt;", with: ">")
    let texts = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect((texts["found"] as? [String: String])?["one"] == "{n} incident found")
    #expect(texts["loading"] as? String == words["search.loading"])
    #expect((texts["filters"] as? [String: String])?["cause"] == "Cause")
    #expect((texts["months"] as? [String])?.count == 12)
  }

  @Test("The page says in which language titles are, where it is not its own")
  func language() throws {
    var site = SampleSite.several
    #expect(try !page(site).contains("data-lang"))
    site.settings.language = "de"
    #expect(try page(site).contains("data-lang=\"de\""))
  }
}
