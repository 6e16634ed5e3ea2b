import Foundation
import Markup
import Testing

@testable import Checks

@Suite("The report as JSON")
struct JSONReportTests {
  @Test("A finding with everything, and one about a file as a whole")
  func whole() {
    let findings = [
      finding(in: "zwölf\nein Fehler", at: "Fehler", help: "mend it"),
      Diagnostic(.error, .emptyFile, "the file is empty", path: "b.md"),
    ]
    let lines = text(JSONReport(report(findings, documents: ["a.md", "b.md"])).bytes)
      .split(separator: "\n").map(String.init)
    #expect(lines[0] == "{")
    #expect(lines[1] == #""version":1,"#)
    #expect(lines[2] == #""tool":{"name":"casebook","version":"1.2.3"},"#)
    #expect(lines[3] == #""summary":{"documents":2,"errors":1,"warnings":1,"notes":0},"#)
    #expect(
      lines[5].hasPrefix(
        #"{"path":"a.md","line":2,"column":5,"end_line":2,"end_column":11,"severity":"warning","rule":"dead-link","message":"it leads to nothing","help":"mend it","fingerprint":""#
      ))
    #expect(lines[6].hasPrefix(#"{"path":"b.md","severity":"error","rule":"empty-file","#))
  }

  @Test("Hostile words come back as they were")
  func hostile() throws {
    let one = Diagnostic(.error, .emptyFile, hostileWords, path: hostilePath, help: hostileWords)
    let all = try #require(json(JSONReport(report([one])).bytes) as? [String: Any])
    let found = try #require((all["findings"] as? [[String: Any]])?.first)
    #expect(found["path"] as? String == hostilePath)
    #expect(found["message"] as? String == hostileWords)
  }

  @Test("Nothing found is an empty list")
  func empty() throws {
    let all = try #require(json(JSONReport(report([])).bytes) as? [String: Any])
    #expect((all["findings"] as? [Any])?.isEmpty == true)
  }
}
