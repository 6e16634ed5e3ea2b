import Incidents
import Testing

@testable import Site

@Suite("The ledger’s pages")
struct LedgerTests {
  private static func item(
    _ text: String, done: Bool? = nil, owner: String? = nil, due: Instant? = nil
  ) -> ActionItem {
    ActionItem(
      text: text, kind: .prevent, owner: owner, due: due, done: done, ticket: nil,
      evidence: SampleSite.evidence())
  }

  /// `several` with items in two incidents.
  private var site: SampleSite {
    var site = SampleSite.several
    site.incidents[4].actionItems = [
      Self.item("Watch the disks", done: true),
      Self.item(
        "Buy <b>disks</b>", done: false, owner: "R&D \"team\"",
        due: Instant(year: 2021, month: 4, day: 1)),
    ]
    site.incidents[0].actionItems = [Self.item("Add a cache")]
    site.distinct = site.incidents.filter { $0.id != "b2" }
    return site
  }

  /// One incident a year with so many open items and so many done.
  private func long(open: Int, done: Int) -> SampleSite {
    var site = SampleSite()
    site.incidents = [2024, 2023].map { year in
      var incident = SampleSite.incident("i\(year)", year: year)
      incident.actionItems =
        (0..<open).map { Self.item("open \(year) \($0)", done: false, owner: "Jo") }
        + (0..<done).map { Self.item("done \(year) \($0)", done: true) }
      return incident
    }
    site.incidents.append(SampleSite.undated("z"))
    site.incidents[2].actionItems = [Self.item("undated", done: false)]
    return site
  }

  @Test("Every item stands in the table with a link to its row on the incident’s page")
  func table() throws {
    let files = try site.files()
    let ledger = files["actions.html"] ?? ""
    #expect(ledger.components(of: "<tr data-state") == 3)
    #expect(ledger.contains("href=\"incidents/a.html#action-2\""))
    #expect(files["incidents/a.html"]?.contains("<tr id=\"action-2\">") == true)
    #expect(ledger.contains("Buy &lt;b&gt;disks&lt;/b&gt;"))
    #expect(ledger.contains("data-state=\"open\noverdue\""))
    #expect(ledger.contains("data-owner=\"R&amp;D &quot;team&quot;\""))
    #expect(ledger.contains("<span class=\"state unsaid\">Without a state</span>"))
  }

  @Test("The summary says how many are what, and to which day ages count")
  func summary() throws {
    let ledger = try site.page("actions.html")
    #expect(ledger.contains("3 action items, from 2 incidents."))
    #expect(ledger.contains("the documents do not say"))
    #expect(ledger.contains("href=\"actions.html?state=overdue#items\">1</a>"))
    #expect(
      ledger.contains(
        "Ages count to <time datetime=\"2024-03-03\">3 March 2024</time>, the latest day"))
  }

  @Test("An owner leads to the filtered ledger, whatever the name holds")
  func owners() throws {
    let ledger = try site.page("actions.html")
    #expect(ledger.contains("href=\"actions.html?owner=R%26D%20%22team%22#items\""))
    #expect(try !SampleSite.several.page("actions.html").contains("By owner"))
  }

  @Test("Without action items there is no ledger, and nothing leads to one")
  func empty() throws {
    let files = try SampleSite.several.files()
    #expect(files["actions.html"] == nil)
    #expect(files["index.html"]?.contains("actions.html") == false)
    #expect(try site.page("about.html").contains("<a href=\"actions.html\">Actions</a>"))
  }

  @Test("The home page shows what is still open, and nothing where nothing is")
  func home() throws {
    let home = try site.page("index.html")
    #expect(home.contains("Still open"))
    #expect(home.contains("href=\"incidents/a.html#action-2\""))
    #expect(!home.contains("Watch the disks"))
    var quiet = site
    quiet.incidents[4].actionItems.removeLast()
    quiet.distinct = nil
    #expect(try !quiet.page("index.html").contains("Still open"))
  }

  @Test("Up to a thousand items stand on one page")
  func short() throws {
    let files = try long(open: 400, done: 99).files()
    #expect(files.keys.filter { $0.hasPrefix("actions") } == ["actions.html"])
    #expect(files["actions.html"]?.components(of: "<tr data-state") == 999)
  }

  @Test("A longer ledger shows what is open, and every item on the page of its year")
  func byYear() throws {
    let files = try long(open: 300, done: 300).files()
    #expect(
      files.keys.filter { $0.hasPrefix("actions") }.sorted() == [
        "actions.html", "actions/2023.html", "actions/2024.html", "actions/undated.html",
      ])
    let ledger = files["actions.html"] ?? ""
    #expect(ledger.components(of: "<tr data-state") == 601)
    #expect(ledger.contains("<a href=\"actions/2023.html\">2023</a>"))
    #expect(!ledger.contains("?state=done"))
    let year = files["actions/2023.html"] ?? ""
    #expect(year.components(of: "<tr data-state") == 600)
    #expect(year.contains("href=\"../incidents/i2023.html#action-1\""))
  }

  @Test("Of more than a thousand open items the ledger shows the newest")
  func newestOpen() throws {
    let ledger = try long(open: 800, done: 0).page("actions.html")
    #expect(ledger.components(of: "<tr data-state") == 1000)
    #expect(ledger.contains("The newest 1,000 of 1,601 open ones are here"))
    #expect(ledger.contains(">open 2024 0</span>"))
    #expect(!ledger.contains(">open 2023 0</span>"))
  }

  @Test("No phrase is missing in a short ledger, a long one or on the page of a year")
  func words() throws {
    for site in [site, long(open: 800, done: 10), long(open: 300, done: 300)] {
      for (path, text) in try site.files() where path.hasPrefix("actions") || path == "index.html" {
        #expect(!text.contains("⟨"), "\(path)")
      }
    }
  }
}
