import Incidents
import Testing

@Suite struct ResponseTimesTests {
  @Test func countFromTheStart() {
    let times = incident(
      """
      ## Timeline (UTC)
      - 2024-05-14 09:10: Orders begin to fail
      - 09:25: An alert fires
      - 09:55: The release is rolled back
      - 10:40: Service is restored
      """
    ).responseTimes
    #expect(times.detect == 15)
    #expect(times.mitigate == 45)
    #expect(times.restore == 90)
  }

  @Test func nothingIsMendedTheMomentItBegins() {
    let times = incident(
      """
      Start: 2024-05-14 09:10 UTC

      ## Timeline (UTC)
      - 2024-05-14 09:10: The link is lost; failover to the other site
      - 09:55: The release is rolled back
      - 10:40: Service is restored
      """
    ).responseTimes
    #expect(times.mitigate == 45)
  }

  @Test func whatWasMendedBeforeIsAnotherMatter() {
    let timeline = incident(
      """
      Start: 2024-05-14 09:10 UTC

      ## Timeline (UTC)
      - 2024-05-14 08:10: A slow query is rolled back
      - 09:10: Orders begin to fail
      - 09:55: The release is rolled back
      """
    ).timeline
    #expect(timeline.first?.phase == .other)
    #expect(timeline.last?.phase == .mitigated)
  }

  @Test func aStartKnownFromTheDetectionTellsNoTimeToDetect() {
    let times = incident(
      """
      ## Timeline (UTC)
      - 2024-05-14 09:25: An alert fires
      - 10:40: Service is restored
      """
    ).responseTimes
    #expect(times.detect == nil)
    #expect(times.restore == 75)
  }

  @Test func withoutADateTheLastResolutionCounts() {
    let times = incident(
      """
      ## Timeline
      - 10:00: Orders begin to fail
      - 10:30: Service restored
      - 10:40: Orders fail again
      - 11:10: A fix is deployed
      - 11:30: All orders succeed, the incident is resolved
      """
    ).responseTimes
    #expect(times.restore == 90)
    #expect(times.mitigate.map { $0 <= 90 } ?? true)
  }

  @Test func clocksAreEnoughWithoutADate() {
    let times = incident(
      """
      ## Timeline
      - 11:50 PM: Pages stop loading
      - 11:58 PM: An alert fires
      - 12:20 AM: Service restored
      """
    ).responseTimes
    #expect(times.detect == 8)
    #expect(times.restore == 30)
  }

  @Test func aDetectionBeforeTheStatedStartIsNoNegativeTime() {
    let times = incident(
      """
      - Impact start: 2024-02-06 09:50 UTC
      - Detected: 2024-02-06 09:47 UTC
      - Impact end: 2024-02-06 10:35 UTC
      """
    ).responseTimes
    #expect(times.detect == nil)
    #expect(times.restore == 45)
  }
}
