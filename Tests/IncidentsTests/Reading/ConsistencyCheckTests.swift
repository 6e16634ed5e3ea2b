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
}
