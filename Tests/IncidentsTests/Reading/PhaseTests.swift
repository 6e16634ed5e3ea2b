import Incidents
import Testing

/// What the entries of a timeline mean for the course, by their words and by what stands before them.
@Suite struct PhaseTests {
  /// The phases of entries that follow each other by a quarter of an hour.
  private func phases(_ entries: String...) -> [TimelineEntry.Phase] {
    let lines = entries.enumerated().map {
      "- \(9 + $0 / 4):\(["00", "15", "30", "45"][$0 % 4]) \($1)"
    }
    return incident("# Outage on 5 May 2023\n\n## Timeline\n" + lines.joined(separator: "\n"))
      .timeline.map(\.phase)
  }

  @Test func whatIsSeenFirstIsTheDetectionAndThenTheDiagnosis() {
    #expect(
      phases("We found that logins time out", "We found that the pool is too small")
        == [.detected, .diagnosed])
  }

  @Test func aFaultBeforeAnybodyKnowsOfItIsTheBeginning() {
    #expect(
      phases(
        "Release 12 goes out", "Queue times climb", "An alert fires", "Queue times climb again")
        == [.other, .started, .detected, .other])
  }

  @Test func aChangeIsARepairWhereThereIsSomethingToRepair() {
    #expect(
      phases(
        "The index is removed", "Searches fail", "A customer complains", "The index is restored")
        == [.other, .started, .detected, .resolved])
    #expect(
      phases("Searches fail", "We removed the new index", "Searches are back to normal")
        == [.started, .mitigated, .resolved])
  }

  @Test func whatWorksBeforeTheEndIsAStepTowardsIt() {
    #expect(
      phases("The site goes down", "The database is up", "The site is up")
        == [.started, .mitigated, .resolved])
    #expect(
      phases("The site goes down", "The network is fine", "The site works")
        == [.started, .other, .resolved])
  }

  @Test func whatOnlyWorksIsNoEndWhereTheRepairComesAfterIt() {
    #expect(
      phases(
        "Logins fail", "The site works for me", "The release is rolled back", "Old logs deleted")
        == [.started, .other, .mitigated, .mitigated])
  }

  @Test func whatIsDoneAfterTheEndPreventsTheNext() {
    #expect(
      phases(
        "Logins fail", "Service fully restored", "A limit was added", "Team looks into the logs")
        == [.started, .resolved, .other, .other])
  }

  @Test(
    arguments: [
      "We suspected the cache and restarted it", "Nginx restarted, same result",
      "Restarted the workers, but the issue persisted", "A rollback is initiated",
      "We decided to scale up", "Initially thought that DNS was the cause",
      "The logs were checked and nothing was found", "Attention moves to the database",
      "We could not restart the server", "Customers were informed on the status page",
    ]) func whatChangesNothingIsOther(entry: String)
  {
    #expect(phases("An alert fires", entry, "Fixed the issue")[1] == .other)
  }

  @Test(
    arguments: [
      ("The engineer on call acknowledged the alert", TimelineEntry.Phase.acknowledged),
      ("Root cause identified", .diagnosed), ("The logs show a full disk", .diagnosed),
      ("df -h: /dev/sda1 100% /", .diagnosed),
      ("Provider confirms a fault on their side", .diagnosed),
      ("The database team was called in", .escalated), ("Raised to SEV-1", .escalated),
      ("Traffic moved to the second region", .mitigated), ("ufw allow 443/tcp", .mitigated),
      ("Errors begin to fall", .mitigated), ("Mostly restored", .mitigated),
      ("Support reports more complaints", .detected), ("More users report errors", .detected),
      ("Support forwards a mail from a customer", .detected),
    ]) func thePhaseFollowsFromTheWords(entry: String, phase: TimelineEntry.Phase)
  {
    #expect(phases("An alert fires", entry, "Service fully restored")[1] == phase)
  }

  @Test(
    arguments: [
      "A teacher phones", "\"is the wifi down?\"", "Page: checkout 5xx",
      "The on-call engineer was paged",
      "Users begin to report that they cannot sign in", "First tweets",
    ]) func itIsDetectedByWhoeverSpeaksUpFirst(entry: String)
  {
    #expect(phases("Outage began", entry, "Fixed the issue")[1] == .detected)
  }

  @Test(
    arguments: [
      "All three systems back", "Trains run again", "No errors for ten minutes", "Queue is empty",
      "Fix deployed and traffic flows", "Outage over",
    ]) func theLastOfWhatWorksIsTheEnd(entry: String)
  {
    #expect(phases("The site goes down", "An alert fires", entry).last == .resolved)
  }

  @Test func nothingEndsAsItBeginsOrBeginsBefore() {
    let timeline = incident(
      """
      # Wrong host on 31 January 2023

      The site was down from 23:27 until 23:57 UTC.

      ## Timeline

      - 18:00 Spam begins
      - 23:27 The directory is removed, and replication works again
      - 23:57 The site is back
      """
    ).timeline
    #expect(timeline.map(\.offsetMinutes) == [-327, 0, 30])
    #expect(timeline.map(\.phase) == [.other, .other, .resolved])
  }
}
