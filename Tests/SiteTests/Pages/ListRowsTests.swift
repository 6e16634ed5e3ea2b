import Incidents
import Testing

@testable import Site

@Suite("Rows of lists")
struct ListRowsTests {
  @Test("Rows have what the filters above them ask for, and nothing for filters that are not there")
  func filters() throws {
    let files = try SampleSite.several.files()
    let list = files["incidents.html"] ?? ""
    for name in ["cause", "component", "year"] {
      #expect(list.contains("<select name=\"\(name)\">"), "\(name)")
      #expect(list.contains(" data-\(name)=\""), "\(name)")
    }
    for name in ["service", "severity", "tag"] {
      #expect(!list.contains("<select name=\"\(name)\">"), "\(name)")
      #expect(!list.contains(" data-\(name)=\""), "\(name)")
    }
    #expect(files["years/2023.html"]?.contains("<tr data-") == false)
  }

  @Test("An item's year is asked for where there are several")
  func years() throws {
    var site = SampleSite.several
    for position in [0, 2] {
      site.incidents[position].actionItems = [
        ActionItem(
          text: "Check", kind: .prevent, owner: " Jo ", due: nil, done: false, ticket: nil,
          evidence: SampleSite.evidence())
      ]
    }
    site.distinct = nil
    let ledger = try site.page("actions.html")
    #expect(ledger.contains("data-owner=\"Jo\" data-year=\"2024\""))
    site.incidents[0].actionItems = []
    site.distinct = nil
    #expect(try !site.page("actions.html").contains("data-year"))
  }

  @Test("A cell without a value is empty and sorts last; phones show labels before all the others")
  func cells() throws {
    let list = try SampleSite.several.page("incidents.html")
    #expect(
      list.contains("<td class=\"none\"></td><td class=\"none\"></td><td class=\"none\"></td>"))
    #expect(list.contains("<td class=\"number\" data-label=\"Duration\" data-value=\"60\">"))
    #expect(list.contains("<td data-label=\"Components\"><a href=\"components/cache.html\">"))
  }
}
