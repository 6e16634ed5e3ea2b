import Checks
import Incidents
import Markup
import Testing

@Suite("Things that a postmortem lacks")
struct MissingThingsTests {
  private let empty = """
    # The kettle outage

    ## Root cause

    A wrong configuration switched the kettle off.
    """

  @Test("A postmortem without a date gets the finding at its title")
  func dateAtTitle() {
    #expect(
      findings(.missingDate, in: empty) == ["1:1: nothing says on which day the incident began"])
  }

  @Test("A date without a year is one too, and is pointed at")
  func yearAtDate() {
    let text = "# Outage\n\n## Summary\n\nOn May 3 the kettles were cold from 14:00 to 15:30 UTC.\n"
    #expect(findings(.missingDate, in: text) == ["5:37: the incident's date has no year"])
  }

  @Test("What is no postmortem lacks nothing")
  func otherDocuments() {
    let readme = "# Kettle\n\n## Installation\n\nPlug it in.\n\n## Usage\n\nPress the button.\n"
    for rule: Rule in [.missingDate, .missingTimeline, .missingRootCause, .missingTimeZone] {
      #expect(findings(rule, in: readme).isEmpty)
    }
  }

  @Test("Each incident of a file is judged on its own")
  func severalIncidents() {
    let text = """
      # Log

      ## 3 May 2024: cold kettles

      From 14:00 to 15:30 UTC the kettles were cold. The cause was a wrong configuration.

      - 14:00 it began
      - 15:30 it ended

      ## 12 June 2024: no cups

      From 09:00 to 10:00 UTC there were no cups. The cause was a broken dishwasher.

      ## 1 July 2024: wet floor

      From 11:00 to 12:00 UTC the floor was wet. The cause was a leak in the pipe.

      - 11:00 it began
      - 12:00 it ended
      """
    #expect(findings(.missingTimeline, in: text).allSatisfy { $0.hasPrefix("10:") })
  }

  @Test("A zone that is named anywhere holds for every clock time, with or without a date")
  func zoneAnywhere() {
    let bare =
      "# Outage\n\n## Timeline\n\n- 10:00 it began\n- 11:00 it ended\n\n## Root cause\n\nA bug.\n"
    #expect(findings(.missingTimeZone, in: bare).count == 1)
    #expect(
      findings(.missingTimeZone, in: bare.replacing("11:00 it", with: "11:00 UTC: it")).isEmpty)
    var settings = ReadingSettings()
    settings.defaultOffset = 60
    let dated = bare.replacing("# Outage", with: "# Outage on 3 May 2024")
    #expect(findings(.missingTimeZone, in: dated).count == 1)
    #expect(findings(.missingTimeZone, in: dated, settings: settings).isEmpty)
  }

  @Test("A sentence that says why is a cause, whatever words it has")
  func causeInOtherWords() {
    let text =
      "# Outage on 3 May 2024\n\n## Timeline (UTC)\n\n- 10:00 Everything went purple.\n- 11:00 it ended\n"
    #expect(findings(.missingRootCause, in: text).count == 1)
    let said = text.replacing("purple.", with: "purple, because the gnomes were out.")
    #expect(findings(.missingRootCause, in: said).isEmpty)
  }
}
