import Checks
import Markup
import Testing

@Suite("Contradictory shares")
struct ContradictoryShareTests {
  private func shares(_ first: String, _ second: String) -> [String] {
    findings(.contradictoryShare, in: postmortem("## Impact\n\n\(first)\n\n\(second)\n"))
  }

  @Test("The same of the same with another number is found")
  func contradiction() {
    #expect(
      shares("80 % of users were affected.", "50% of our users were impacted.") == [
        "15:1: 50 % of users here, 80 % in line 13"
      ])
    #expect(
      shares("80 % of users could not log in.", "In all, 50 % of users could not log in.").count
        == 1)
    #expect(
      shares("The outage lasted, affecting 80 % of users.", "50 % of users were affected.").count
        == 1)
  }

  @Test("Other people, other effects, stages, estimates and ranges may differ")
  func differences() {
    for second in [
      "50 % of users in Europe were affected.", "50 % of requests were affected.",
      "50 % of users could not log in.", "Up to 50 % of users were affected.",
      "Initially, 50 % of users were affected.", "At 14:30, 50 % of users were affected.",
      "40-50 % of users were affected.", "About 50 % of users were affected.",
      "Another 50 % of users were affected.", "81 % of users were affected.",
      "After the first fix, 50 % of users were affected.",
    ] {
      #expect(shares("80 % of users were affected.", second).isEmpty, "\(second)")
    }
  }
}
