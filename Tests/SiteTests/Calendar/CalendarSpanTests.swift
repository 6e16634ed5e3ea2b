import Incidents
import Testing

@testable import Site

@Suite("Times in the calendar")
struct CalendarSpanTests {
  private func span(
    _ start: Instant?, _ end: Instant?, minutes: Double? = nil
  ) -> String? {
    var incident = SampleSite.undated("a")
    incident.start = start.map { SampleSite.claim($0) }
    incident.end = end.map { SampleSite.claim($0) }
    incident.duration = minutes.map {
      SampleSite.claim(IncidentDuration(minutes: $0, basis: .stated))
    }
    return CalendarSpan(incident).map { "\($0.form) \($0.start) \($0.end ?? "open")" }
  }

  private func at(
    _ day: Int, _ hour: Int? = nil, offset: Int? = nil, month: Int = 3, year: Int? = 2023
  ) -> Instant {
    Instant(
      year: year, month: month, day: day, clock: hour.map { Clock(hour: $0, minute: 5) },
      offset: offset)
  }

  @Test("Where the zone is known, times are in UTC")
  func utc() {
    #expect(
      span(at(3, 0, offset: 60), at(3, 2, offset: 0)) == "utc 20230302T230500Z 20230303T020500Z")
  }

  @Test("Where no zone was stated, times float")
  func floating() {
    #expect(span(at(3, 14), at(3, 15)) == "floating 20230303T140500 20230303T150500")
  }

  @Test("Where only days are known, the end is the day after the last")
  func days() {
    #expect(span(at(3), at(3)) == "day 20230303 20230304")
    #expect(span(at(30), at(31)) == "day 20230330 20230401")
    #expect(span(at(3), nil) == "day 20230303 open")
    #expect(span(at(3), at(4, 1, offset: 0)) == "day 20230303 20230305")
    #expect(span(at(3), nil, minutes: 90) == "day 20230303 open")
  }

  @Test("An end in another form gives way to the duration, or stays open")
  func mixed() {
    #expect(
      span(at(3, 14, offset: 0), at(3), minutes: 90) == "utc 20230303T140500Z 20230303T153500Z")
    #expect(span(at(3, 14), at(3, 15, offset: 0)) == "floating 20230303T140500 open")
    #expect(span(at(3, 14, offset: 0), at(3, 15)) == "utc 20230303T140500Z open")
    #expect(span(at(3, 14), nil, minutes: 1e30) == "floating 20230303T140500 open")
  }

  @Test("An end that is not after the start is left open")
  func backwards() {
    #expect(span(at(3, 14), at(3, 14)) == "floating 20230303T140500 open")
    #expect(span(at(3, 14), at(2, 14)) == "floating 20230303T140500 open")
    #expect(span(at(3), at(1)) == "day 20230303 open")
  }

  @Test("Without a start the end is the event")
  func endOnly() {
    #expect(span(nil, at(3, 14), minutes: 30) == "floating 20230303T140500 open")
    #expect(span(at(3, 14, year: nil), at(3, 15)) == "floating 20230303T150500 open")
  }

  @Test("What has no year of four digits is left out")
  func years() {
    #expect(span(nil, nil) == nil)
    #expect(span(at(3, year: nil), nil) == nil)
    #expect(span(at(3, year: 0), nil) == nil)
    #expect(span(at(3, year: 10_000), nil) == nil)
    #expect(span(at(1, 0, offset: 60, month: 1, year: 1), nil) == nil)
    #expect(
      span(at(31, month: 12, year: 9999), at(31, month: 12, year: 9999)) == "day 99991231 open")
    #expect(span(at(3, year: 33), nil) == "day 00330303 open")
  }
}
