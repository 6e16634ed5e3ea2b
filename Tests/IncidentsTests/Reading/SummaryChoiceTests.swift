import Incidents
import Testing

/// The paragraph that tells a stranger what happened.
@Suite struct SummaryChoiceTests {
  private let told =
    "The planner lost the appointments of a whole day and nobody could enter new ones."

  @Test(
    arguments: [
      "A second title without any verb for the planner of Acme",
      "To all who use the planner of the clinic in Bern",
      "03/May/2024 2:17 PM (GMT) until 03/May/2024 3:07 PM (GMT)",
      "planner-a.example.org planner-b.example.org planner.internal.example.org",
    ]) func whatTellsNothingIsNone(line: String)
  {
    let text = "# Outage\n\n\(line)\n\n\(told)\n\n## Timeline\n- 10:00 down\n- 11:00 up\n"
    #expect(incident(text).summary?.value == told)
  }

  @Test func theTitleLineMayBeOneSentence() {
    let text = "# Outage\n\nThe planner was down for the whole of a long Monday morning\n"
    #expect(
      incident(text).summary?.value == "The planner was down for the whole of a long Monday morning"
    )
  }

  @Test func whatSumsUpTheRepairStandsBehindTheImpact() {
    let text = """
      # Outage
      ## Impact
      \(told)
      ## Timeline
      - 10:00 down
      - 11:00 up
      ## Summary
      We restored the folder from the copy of the night before and added a lock to it.
      """
    #expect(incident(text).summary?.value == told)
  }

  @Test func aSummaryAtTheEndIsOneWhereNothingElseTells() {
    let text = "# Outage\n## Timeline\n- 10:00 down\n- 11:00 up\n## Summary\n\(told)\n"
    #expect(incident(text).summary?.value == told)
  }
}
