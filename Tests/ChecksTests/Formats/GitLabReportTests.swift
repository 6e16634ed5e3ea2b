import Markup
import Testing

@testable import Checks

@Suite("GitLab's code quality")
struct GitLabReportTests {
  @Test("An issue has what GitLab asks for, and hostile words come back as they were")
  func issue() throws {
    let one = Diagnostic(.error, .emptyFile, hostileWords, path: hostilePath)
    let issues = try #require(
      json(
        GitLabReport(report([finding(in: "x\ngone.md", at: "gone.md", help: "mend it"), one])).bytes
      ) as? [[String: Any]])
    #expect(issues.count == 2)
    #expect(
      Set(issues[0].keys) == ["description", "check_name", "fingerprint", "severity", "location"])
    #expect(issues[0]["description"] as? String == "it leads to nothing; mend it")
    #expect(issues[0]["check_name"] as? String == "dead-link")
    #expect(issues[0]["severity"] as? String == "major")
    let location = try #require(issues[0]["location"] as? [String: Any])
    #expect(location["path"] as? String == "a.md")
    #expect((location["lines"] as? [String: Any])?["begin"] as? Int == 2)
    #expect(issues[1]["severity"] as? String == "critical")
    #expect((issues[1]["location"] as? [String: Any])?["path"] as? String == hostilePath)
    #expect(issues[0]["fingerprint"] as? String != issues[1]["fingerprint"] as? String)
  }

  @Test("Nothing found is an empty list, which GitLab wants")
  func empty() { #expect(text(GitLabReport(report([])).bytes) == "[]\n") }
}
