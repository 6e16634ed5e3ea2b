import Incidents
import Testing

@testable import Site

@Suite("Pages about many incidents")
struct IndexPagesTests {
  let files: [String: String]

  init() throws { files = try SampleSite.several.files() }

  private func page(_ path: String) -> String { files[path] ?? "" }

  @Test("The home page counts an incident once and says so")
  func home() {
    let home = page("index.html")
    #expect(home.contains("<strong>5 incidents</strong> from 2021 to 2024. 6 documents tell of"))
    #expect(home.contains("counts once. 1 has no date."))
    #expect(home.contains(#"<h3><a href="incidents/d.html"><bdi>Cache lost</bdi></a></h3>"#))
    #expect(home.contains(#"href="causes/capacity.html""#))
    #expect(home.contains(#"<th scope="row"><a href="years/2024.html">2024</a></th>"#))
  }

  @Test("The list has a row for every incident, with other tellings beside it")
  func list() {
    let list = page("incidents.html")
    #expect(list.components(of: "<tr data-cause") == 5)
    #expect(list.contains("Also told in <a href=\"incidents/b2.html\">"))
    #expect(list.contains(#"<option value="capacity">Capacity (1)</option>"#))
    #expect(list.contains(#"data-value=""><span class="quiet">Undated</span>"#))
    for part in ["3 Mar 2024", "1 h", "30\u{a0}%"] { #expect(list.contains(part), "\(part)") }
  }

  @Test("Every cause, component and year that an incident has gets a page, and no other")
  func terms() {
    let pages = files.keys.filter { $0.hasSuffix(".html") && $0.contains("/") }
      .filter { !$0.hasPrefix("incidents/") }.sorted()
    #expect(
      pages == [
        "causes/capacity.html", "causes/configuration.html", "causes/hardware.html",
        "causes/software-bug.html", "causes/unknown.html", "components/cache.html",
        "components/database.html", "components/dns.html", "components/server.html",
        "years/2021.html", "years/2023.html", "years/2024.html", "years/undated.html",
      ])
    #expect(page("causes.html").contains(#"<h2><a class="cause" href="causes/capacity.html">"#))
    #expect(page("causes.html").contains("Not seen so far"))
    #expect(page("components/dns.html").contains("Cache lost"))
    #expect(page("years/2023.html").components(of: "<tr><td class=\"date\"") == 2)
    #expect(page("years/undated.html").contains("Nobody knows when"))
    #expect(page("causes/capacity.html").contains("1 of 5"))
  }

  @Test("The page on reading explains every rule, field and category, and counts what is stated")
  func about() {
    let about = page("about.html")
    for rule in ReadingRule.allCases {
      #expect(about.contains("id=\"rule-\(rule.rawValue)\""), "\(rule)")
    }
    for field in RecordSchema(taxonomy: .standard).fields {
      #expect(about.contains("<dt><code>\(field.name)</code>"), "\(field.name)")
    }
    for term in Taxonomy.standard.causes + Taxonomy.standard.triggers {
      #expect(about.contains(term.meaning.replacing("'", with: "&#39;")), "\(term.id)")
    }
    #expect(about.contains("<summary>Capacity</summary>"))
    #expect(about.contains("traffic spike"))
    #expect(
      about.contains(
        #"<code>start</code></th><td class="number" data-label="Known">4</td>"#))
  }

  @Test("The trends page shows every figure with its table and its data file")
  func trends() {
    let trends = page("trends.html")
    for name in ["incidents-by-period", "incidents-by-cause", "durations", "triggers"] {
      #expect(trends.contains("href=\"data/\(name).csv\""))
      #expect(files["data/\(name).csv"] != nil)
    }
    #expect(trends.contains("1 incident without a year is not in the counts by year."))
  }

  @Test("A site without incidents is whole and says that it is empty")
  func empty() throws {
    let files = try SampleSite().files()
    #expect(files["index.html"]?.contains("There is no incident yet") == true)
    for path in ["incidents.html", "causes.html", "trends.html", "about.html", "feed.atom"] {
      #expect(files[path] != nil, "\(path)")
    }
  }

  @Test("The page for wrong addresses has whole links with a base URL, else relative ones")
  func notFound() throws {
    #expect(page("404.html").contains(#"<a href="incidents.html">"#))
    var site = SampleSite.several
    site.settings.baseURL = "https://example.org/i"
    let page = try site.page("404.html")
    #expect(page.contains(#"<a href="https://example.org/i/incidents.html">"#))
    #expect(page.contains(#"href="https://example.org/i/assets/site.css""#))
    #expect(!page.contains("canonical"))
  }

  @Test("An older id leads to the page of today, unless another incident has it")
  func redirects() throws {
    var site = SampleSite.several
    site.incidents[0].aliases = ["old-name", "a"]
    let files = try site.files()
    #expect(files["incidents/old-name.html"]?.contains("url=d.html") == true)
    #expect(files["incidents/a.html"]?.contains("Old one") == true)
  }
}
