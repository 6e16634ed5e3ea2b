import Incidents
import Testing

@testable import Site

@Suite("The calendar")
struct IncidentCalendarTests {
  @Test("An incident as an event, byte for byte")
  func event() throws {
    var site = SampleSite()
    site.settings.baseURL = "https://example.org"
    site.incidents = [SampleSite.incident("a", "Down, all of it")]
    site.incidents[0].summary = SampleSite.claim("Nobody could pay; all day.")
    let expected = """
      BEGIN:VCALENDAR
      VERSION:2.0
      PRODID:-//Casebook//Incidents//EN
      NAME:Example incidents
      X-WR-CALNAME:Example incidents
      BEGIN:VEVENT
      UID:urn:casebook:a
      DTSTAMP:20230303T140000Z
      DTSTART:20230303T130000Z
      DTEND:20230303T140000Z
      SUMMARY:Down\\, all of it
      DESCRIPTION:Nobody could pay\\; all day.\\nRoot cause: Configuration\\nDuratio
       n: 1 h
      CATEGORIES:Configuration
      URL:https://example.org/incidents/a.html
      TRANSP:TRANSPARENT
      END:VEVENT
      END:VCALENDAR

      """
    #expect(try site.page("calendar.ics") == expected.replacing("\n", with: "\r\n"))
  }

  @Test("An incident that is told twice is one event; one without a date is none")
  func events() throws {
    let files = try SampleSite.several.files()
    let calendar = files["calendar.ics"] ?? ""
    #expect(calendar.components(of: "BEGIN:VEVENT") == 4)
    #expect(!calendar.contains("URL:") && !calendar.contains("Nobody knows when"))
    #expect(
      files["causes/capacity.html"]?.contains(#"<a href="../calendar.ics">Calendar</a>"#) == true)
  }

  @Test("Without any date there is no calendar, and no link to one")
  func none() throws {
    var site = SampleSite()
    site.incidents = [SampleSite.undated("z")]
    let files = try site.files()
    #expect(files["calendar.ics"] == nil)
    #expect(files["index.html"]?.contains("calendar.ics") == false)
  }
}
