import Checks
import Incidents
import Markup
import Testing

@Suite("Missing date")
struct MissingDateTests {
  @Test("A postmortem without any date gets the finding at its title")
  func pointsAtTheTitle() {
    let text = """
      # The kettle outage

      ## Summary

      The kettle service was down for two hours, and nobody could make tea.

      ## Root cause

      A wrong configuration switched the kettle off.
      """
    let source = SourceFile(path: "kettle.md", text: text)
    let document = CheckedDocument(source: source, incidents: PostmortemReader().readAll(source))
    let findings = Checker().findings(in: document).filter { $0.rule == .missingDate }
    #expect(findings.map { $0.position?.line } == [1])
  }
}
