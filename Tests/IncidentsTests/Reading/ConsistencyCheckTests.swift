import Incidents
import Markup
import Testing

@Suite struct ConsistencyCheckTests {
  private func findings(_ text: String, _ settings: ReadingSettings = ReadingSettings()) -> [String]
  {
    reading(text, settings: settings).diagnostics.map(\.description)
  }

  @Test func aSharedAbbreviationIsReportedUntilItIsSettled() {
    let text = "## Summary\nOn 3 May 2024 from 10:00 to 11:00 IST the shop was down."
    #expect(
      findings(text) == [
        "report.md:2:4: warning: several zones share this abbreviation; it is read as UTC+5.5 hours "
          + "[ambiguous-zone]"
      ])
    var settings = ReadingSettings()
    settings.zoneOffsets = ["IST": 60]
    #expect(findings(text, settings).isEmpty)
    #expect(
      incident(text, settings: settings).start?.value.description == "2024-05-03T10:00:00+01:00")
  }

  @Test func aTitleThatNamesAnotherDayIsReported() {
    #expect(
      findings(
        "# Outage on 10 August 2024\n\n## Summary\nOn 16 August 2024 at 10:00 UTC it went down.")
        == [
          "report.md:1:13: warning: the title names another day than the text does "
            + "[contradictory-date]"
        ])
  }

  @Test func anIncidentOfSeveralDaysContainsTheTitles() {
    #expect(
      findings(
        "# Outage of 11 August 2024\n\n## Summary\nFrom 10 August 2024 10:00 UTC to 12 August 2024 10:00 UTC."
      )
      .isEmpty)
  }

  private func contradicts(_ text: String) -> Bool {
    findings(text).contains { $0.hasSuffix("[contradictory-duration]") }
  }

  @Test func bothLengthsAreSaidAsPeopleSayThem() {
    let text = "## Summary\nOn 3 May 2024 it was down from 10:00 to 16:20 UTC, for 45 minutes.\n"
    #expect(
      findings(text).contains {
        $0.contains("the text says 45 min, but start and end are 6 h 20 min apart")
      })
  }

  @Test func aLengthThatOtherTimesBearOutIsNoContradiction() {
    let text =
      "## Summary\nOn 3 May 2024 it was down from 10:00 to 16:00 UTC. It was unusable for 1h 50m.\n"
    #expect(contradicts(text))
    #expect(
      !contradicts(text + "\n## Timeline\n- 10:00 began\n- 11:50 partly back\n- 16:00 over\n"))
  }

  @Test func aLengthInHoursOfWorkIsNoContradiction() {
    let text =
      "# Outage\n\n- Start: 2024-05-03 14:00 UTC\n- End: 2024-05-04 11:00 UTC\n- Duration: 4h\n"
    #expect(contradicts(text))
    #expect(!contradicts(text.replacing("4h", with: "4h (during support hours 10:00-17:00)")))
  }

  @Test func aWrongMonthIsAContradictionWhateverElseFits() {
    #expect(
      contradicts(
        "# Outage\n\n- Start: 2024-05-03 14:00 UTC\n- Repaired: 2024-05-03 16:00 UTC\n"
          + "- End: 2024-07-03 16:00 UTC\n- Duration: 2h\n"))
  }

  @Test func aTimeToResolveOverNightMayCountHoursOfWork() {
    func text(_ end: String) -> String {
      "# Outage\n\n- Start: 2024-05-03 12:15 UTC\n- End: \(end) UTC\n- Time to resolve: 4h 45m\n"
    }
    #expect(!contradicts(text("2024-05-04 10:00")))
    #expect(contradicts(text("2024-05-03 22:00")))
    #expect(contradicts(text("2024-07-03 12:15")))
  }

  @Test func aShortLengthInTheTextIsAPartOfALongCourse() {
    #expect(
      !contradicts(
        "## Summary\nOn 3 May 2024 it was down from 10:00 to 16:00 UTC. The sites were unreachable for 43 seconds."
      ))
  }

  @Test func aSlashInAnAddressIsNoDate() {
    #expect(
      findings("## Timeline (UTC)\n\n### 2024-05-03\n\nSee https://git.example.org/issues/283.\n")
        .isEmpty)
  }
}
