import Foundation
import Markup
import Testing

@testable import Checks

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("JUnit's XML")
struct JUnitReportTests {
  private func suites(_ report: CheckReport, least: Severity = .warning) throws -> XMLElement {
    let bytes = JUnitReport(report, leastFailure: least).bytes
    return try #require(XMLDocument(data: Data(bytes)).rootElement())
  }

  private func attribute(_ element: XMLElement, _ name: String) -> String? {
    element.attribute(forName: name)?.stringValue
  }

  @Test("A suite for each document, a case for each rule, or one that passes")
  func structure() throws {
    let text = "gone.md gone.md x"
    let all = try suites(
      report(
        [
          finding(in: text, at: "gone.md"), finding(in: text, at: "gone.md", occurrence: 2),
          finding(.blamingWords, .note, in: text, at: "x"),
        ], documents: ["a.md", "b.md"]))
    #expect(attribute(all, "tests") == "3" && attribute(all, "failures") == "1")
    let found = all.elements(forName: "testsuite")
    #expect(found.map { attribute($0, "name") } == ["a.md", "b.md"])
    let cases = found[0].elements(forName: "testcase")
    #expect(cases.map { attribute($0, "name") } == ["dead-link", "blaming-words"])
    let failure = try #require(cases[0].elements(forName: "failure").first)
    #expect(attribute(failure, "message") == "2 findings")
    #expect(
      failure.stringValue
        == "a.md:1: warning: it leads to nothing\na.md:1: warning: it leads to nothing")
    #expect(cases[1].elements(forName: "system-out").count == 1)
    #expect(attribute(found[1].elements(forName: "testcase")[0], "name") == "no findings")
  }

  @Test("With --strict a note fails too")
  func strict() throws {
    let all = try suites(report([finding(.blamingWords, .note, in: "x", at: "x")]), least: .note)
    #expect(attribute(all, "failures") == "1")
  }

  @Test("Hostile names and words are XML 1.0, and findings about no document are told too")
  func hostile() throws {
    let one = Diagnostic(.error, .emptyFile, hostileWords, path: hostilePath)
    let all = try suites(report([one]))
    #expect(all.elements(forName: "testsuite").count == 2)
    let name = try #require(attribute(all.elements(forName: "testsuite")[1], "name"))
    #expect(name.hasPrefix("a,b:c %41\"'<&> ::error::x\u{FFFD}[31m\u{FFFD}/ü"))
  }
}
