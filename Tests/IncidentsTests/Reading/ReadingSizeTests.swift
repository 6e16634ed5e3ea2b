import Markup
import Testing

@testable import Incidents

/// What is kept of a document after it was read is little, since all documents are kept.
@Suite struct ReadingSizeTests {
  @Test func valuesThatEveryEntryHasAreSmall() {
    #expect(MemoryLayout<Instant>.size <= 12)
    #expect(MemoryLayout<Clock>.size <= 3)
    #expect(MemoryLayout<Evidence>.size <= 32)
  }

  @Test func evidenceIsCutOutOfTheTextWithItsAccentsAndCells() throws {
    let text = """
      # Café outage – “peak”

      ## Timeline

      | Time | What |
      |---|---|
      | 10:00 | |
      | 10:05 | The **café** — all of it — is *down* |

      ## Action items

      - Add an alert for the “naïve” cache
        that wraps
      """
    let incident = incident(text)
    #expect(incident.title.evidence.text == "Café outage – “peak”")
    let entry = try #require(incident.timeline.last)
    #expect(entry.text == "The café — all of it — is down")
    #expect(entry.evidence.text == "The café — all of it — is down")
    let action = try #require(incident.actionItems.first)
    #expect(action.text == "Add an alert for the “naïve” cache that wraps")
    #expect(action.evidence.text == action.text)
  }

  @Test func excerptsAreEqualWhereTheirWordsAre() {
    let whole = Excerpt.Whole("down, down")
    #expect(Excerpt(of: whole, 0..<4) == Excerpt(of: whole, 6..<10))
    #expect(Excerpt(of: whole, 0..<4) == Excerpt("down"))
    #expect(Excerpt(of: whole, 0..<5) != Excerpt("down"))
    #expect(Excerpt(of: whole, 6..<99).string == "down")
    #expect(Set([Excerpt(of: whole, 0..<4), Excerpt("down")]).count == 1)
  }

  @Test func losersAreKeptOnlyWhereTheyAreAskedFor() {
    let text = "# Outage\n\n## Impact\n\n30% of users, CPU at 90%.\n"
    var settings = ReadingSettings()
    #expect(!reading(text, settings: settings).rejected.isEmpty)
    settings.keepsRejected = false
    #expect(reading(text, settings: settings).rejected.isEmpty)
  }

  @Test func instantsKeepWhatIsOutOfRangeOutOfRange() {
    var instant = Instant(year: nil, month: 13, day: 99_999)
    #expect(instant.year == nil && instant.month == 13 && instant.day > 31)
    instant.year = 2024
    instant.offset = -720
    #expect(instant.year == 2024 && instant.offset == -720)
    #expect(Clock(hour: 2400, minute: -5).hour > 23 && Clock(hour: 0, minute: -5).minute < 0)
  }
}
