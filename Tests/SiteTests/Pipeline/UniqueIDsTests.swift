import Incidents
import Markup
import Testing

@testable import Site

@Suite("Ids of incidents")
struct UniqueIDsTests {
  private func assign(
    _ documents: [(path: String, id: String, aliases: [String])]
  ) -> (ids: [String], aliases: [[String]], findings: [String]) {
    var library = Library()
    for (path, id, aliases) in documents {
      let source = SourceFile(path: path, text: "x")
      let title = Claim(
        "x", Evidence(range: 0..<1, text: "x", rule: .firstLine, confidence: .high))
      var incident = Incident(id: id, source: path, title: title)
      incident.aliases = aliases
      library.add(
        Library.Document(
          source: source,
          reading: Reading(
            incident: incident, body: 0..<1, outline: Outline(), text: "", links: [],
            diagnostics: [],
            rejected: [], notAPostmortem: nil)))
    }
    UniqueIDs.assign(in: &library)
    let incidents = library.postmortems.map(\.reading.incident)
    return (incidents.map(\.id), incidents.map(\.aliases), library.diagnostics.map(\.description))
  }

  @Test("The later document by path gets the suffix, and both files are named")
  func duplicates() {
    let (ids, _, findings) = assign([("a.md", "x", []), ("b.md", "x", []), ("c.md", "x", [])])
    #expect(ids == ["x", "x-2", "x-3"])
    #expect(
      findings == [
        "b.md:1:1: warning: the id x is taken by a.md, so this document gets x-2 [duplicate-id]",
        "c.md:1:1: warning: the id x is taken by a.md, so this document gets x-3 [duplicate-id]",
      ])
  }

  @Test("A suffix never takes an id that another document asks for")
  func wantedElsewhere() {
    #expect(
      assign([("a.md", "x", []), ("b.md", "x", []), ("c.md", "x-2", [])]).ids
        == ["x", "x-3", "x-2"])
  }

  @Test("An alias that is taken is left out")
  func aliases() {
    let (_, aliases, findings) = assign([
      ("a.md", "x", ["y", "x", "old"]), ("b.md", "y", ["old", "older"]),
    ])
    #expect(aliases == [["old"], ["older"]])
    #expect(
      findings == [
        "a.md:1:1: warning: the alias y is taken by b.md, so it is left out [duplicate-id]",
        "b.md:1:1: warning: the alias old is taken by a.md, so it is left out [duplicate-id]",
      ])
  }

  @Test(
    "An id that would leave its folder or break an address is made fit",
    arguments: [
      ("../../etc/passwd", "etc-passwd"), ("a/b", "a-b"), (".hidden", "hidden"), ("ü", "incident"),
      ("a b\"c", "a-b-c"), ("", "incident"), ("v1.2 x", "v1-2-x"),
    ])
  func unfit(id: String, expected: String) {
    let (ids, _, findings) = assign([("a.md", id, [])])
    #expect(ids == [expected])
    #expect(findings.count == 1)
    #expect(FitID.isFit(expected))
  }
}
