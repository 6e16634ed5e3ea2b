import Incidents
import Testing

@Suite struct RetellingTests {
  private let once = """
    ## Issue summary
    On 3 May 2023 from 10:00 to 11:00 UTC all users saw errors.
    ## Timeline
    - 10:00 UTC alert
    - 11:00 UTC fixed
    ## Root cause
    An expired certificate.
    ## Tasks
    - Renew it by a job
    """

  @Test func whatIsToldTwiceCountsOnce() {
    let twice = incident("# The report\n\(once)\n# The report, for fun\n\(once)")
    #expect(twice.timeline.count == 2)
    #expect(twice.actionItems.count == 1)
  }

  @Test func theTitleOfTheSecondTellingIsNoTask() {
    let plain = once.replacing("## ", with: "").replacing("- Renew", with: "Renew")
      .replacing("Issue summary", with: "\nIssue summary:")
    let twice = incident(
      "The report\n\(plain)\nWatch the clock\n\n🔥 The great mess: a tale 🔥\(plain)")
    #expect(twice.actionItems.map(\.text) == ["Renew it by a job", "Watch the clock"])
  }

  @Test func aSecondTellingMayCallItsTimelineOtherwise() {
    let again = """
      ## Issue summary
      The door to our shop closed itself from ten to eleven.
      ## What the watch heard
      - 10:00 UTC a bell
      ## Root cause
      The seal on the door.
      ## Tasks
      - Buy wax
      """
    #expect(incident("# The report\n\(once)\n# The ballad\n\(again)").actionItems.count == 1)
  }

  @Test func aConclusionThatSumsUpIsNoSecondTelling() {
    let text = "# The report\n\(once)\n## Summary\nWe are sorry.\n## Tasks\n- Write to customers"
    #expect(incident(text).actionItems.count == 2)
  }
}
