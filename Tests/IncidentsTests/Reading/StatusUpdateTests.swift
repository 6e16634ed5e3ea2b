import Incidents
import Testing

/// The updates of a status page, in the shapes in which such pages give them away.
@Suite struct StatusUpdateTests {
  private func course(_ text: String) -> [String] {
    incident(text).timeline.map {
      "\($0.at?.description.dropFirst(11).prefix(5) ?? "?") \($0.phase.rawValue)"
    }
  }

  private static let course = [
    "10:12 acknowledged", "10:41 diagnosed", "11:20 mitigated", "12:04 resolved",
  ]

  @Test func theTimeMayStandRightBelowLongWords() {
    let text = """
      # Cold kettles

      **Resolved** - The kettles are hot, and the queue at the counter has gone.
      Jan 21, 2024 - 12:04 UTC

      **Monitoring** - A new element has been put in, and we are watching the temperature.
      Jan 21, 2024 - 11:20 UTC

      **Identified** - The problem has been identified as an expired certificate on the gateway.
      Jan 21, 2024 - 10:41 UTC

      **Investigating** - We are looking into reports that the kettles of the east wing stay cold.
      Jan 21, 2024 - 10:12 UTC
      """
    #expect(course(text) == Self.course)
    let read = incident(text)
    #expect(read.start?.value.description == "2024-01-21T10:12:00+00:00")
    #expect(read.end?.value.description == "2024-01-21T12:04:00+00:00")
    #expect(read.rootCause?.value.category == "expiry")
  }

  @Test func theStateMayBeAHeadingAboveItsTime() {
    let text = """
      # Cold kettles

      ## Updates

      ### Resolved
      2024-01-21 12:04 UTC

      All kettles are hot.

      ### Monitoring
      2024-01-21 11:20 UTC

      A fix has been put in.

      ### Identified
      2024-01-21 10:41 UTC

      The disk of the gateway had no space left.

      ### Investigating
      2024-01-21 10:12 UTC

      We are looking into it.
      """
    #expect(course(text) == Self.course)
    #expect(incident(text).rootCause?.value.category == "capacity")
  }

  @Test func theTimeMayBeATagAtTheEnd() {
    let text = """
      # Cold kettles

      *Resolved* - All are hot. {{< track "2024-01-21 12:04:00" >}}

      *Investigating* - Some are cold. {{< track "2024-01-21 10:12:00" >}}
      """
    #expect(course(text) == ["10:12 acknowledged", "12:04 resolved"])
    #expect(incident(text).timeline.map(\.text) == ["Some are cold.", "All are hot."])
  }

  @Test func updatesGiveBareClocksTheirDay() {
    let read = incident(
      """
      # Cold kettles

      ## Resolved

      All kettles are hot.

      Posted Jul 19, 2023 - 15:02 UTC

      ## Investigating

      Kettles are cold.

      Posted Jul 19, 2023 - 14:10 UTC

      ## Postmortem

      Between 14:02 and 14:51 UTC the kettles were cold.
      """)
    #expect(read.start?.value.description == "2023-07-19T14:02:00+00:00")
    #expect(read.end?.value.description == "2023-07-19T14:51:00+00:00")
  }

  @Test func anUpdateMayNameTheMomentFromWhichAllWasWell() {
    let read = incident(
      """
      # Cold kettles

      **Resolved** - Nothing has come up for an hour. Jun 14, 05:20 UTC

      **Monitoring** - Tea is back to normal for all floors since 04:19 UTC. Jun 14, 04:24 UTC

      **Investigating** - Kettles are cold. Jun 14, 02:11 UTC
      """)
    #expect(read.end?.value.description == "XXXX-06-14T04:19:00+00:00")
  }
}
