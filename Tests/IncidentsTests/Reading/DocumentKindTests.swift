import Incidents
import Testing

@Suite struct DocumentKindTests {
  @Test func aStoryWithWhatComesNextIsAPostmortem() {
    let text = """
      # Debugging story: double bookings

      For the task "write a postmortem" I choose the bug that cost me my weekend. Nine pairs were booked.

      ## What I do next

      I will write a test for it.
      """
    #expect(reading(text).notAPostmortem == nil)
  }

  @Test(arguments: [
    """
    # Postmortem project
    ## Issue summary must contain
    - duration of the outage with start and end times
    ## Timeline must contain
    - when was the issue detected
    ## Root cause must contain
    - explain in detail what was causing the issue
    """,
    """
    # Outage archive
    ## Overview
    This project holds the report on the outage of 15 March 2024.
    ## Tasks
    - Write the report
    ## Getting started
    Open the report.
    ## Contributing
    Send a patch.
    """,
    """
    # Kettles stay on gas
    Date: 2024-05-03
    ## Status
    Accepted
    ## Context
    Two outages of the electric kettle made us look for another.
    ## Decision
    We use gas.
    ## Consequences
    The failure of a fuse takes no kettle with it.
    """,
    """
    # KettleColdCritical
    ## Meaning
    The alert is raised when a kettle is cold for more than 10 minutes.
    ## Impact
    If no kettle is warm, an outage of the tea service may follow.
    ## Diagnosis
    Check whether the kettle is plugged in. You can use the meter for it.
    ## Mitigation
    If the fuse is blown, replace it. It may have failed before.
    """,
    """
    # Post-mortems
    Analyses of incidents of the kitchen.
    ## List of post-mortems
    - **[2026-01-05 - The cold kettle](2026-01-05-kettle.md)** - An incident in which a kettle was cold.
    ## How to write a post-mortem
    A good one should include:
    1. **Root cause:** why it happened
    2. **Timeline:** what happened when
    """,
    """
    # Incident report: [TITLE]
    **Date:** YYYY-MM-DD
    **Duration:** HH:MM
    ## Timeline
    - HH:MM TBD
    """,
  ]) func thatTellOfNoIncidentAreLeftOut(_ text: String) {
    #expect(reading(text).notAPostmortem != nil)
  }

  @Test(arguments: [
    """
    # Postmortem
    ## Issue summary must contain:
    From 2:17 PM to 3:07 PM GMT on 6 May 2022 the site was down.
    ## Root cause must contain:
    The backup used the processor.
    """,
    """
    # Cold kettles on 3 May 2024
    ## Status
    Resolved
    ## Context
    The kitchen has two kettles.
    ## Root cause
    A wrong value switched both off.
    ## Decision
    We buy a third.
    """,
    """
    # When the kettle stopped
    ## What happened
    On the third of May somebody unplugs it.
    | When | What |
    |---|---|
    | 05:15 | the kettle is cold |
    | 05:40 | a farmer phones, since there is no tea |
    | 06:45 | it is plugged in, and is warm if you wait |
    ## Why
    The root of it is a short cable.
    """,
    """
    # Kettle failure
    ## Impact
    If you wanted tea you got water: nobody was served. It is still being counted.
    ## Resolution
    We found that the fuse had failed, and it was replaced.
    """,
    """
    # How we lost the queue
    ## What people saw
    Orders were accepted and nothing happened.
    ## What it was
    The disk under the broker was full.
    ## What will change
    We will rotate the logs.
    """,
  ]) func thatTellOfOneStay(_ text: String) {
    #expect(reading(text).notAPostmortem == nil)
  }

  @Test(arguments: [
    (
      "a table with links",
      """
      # Postmortems
      All our incidents, newest first.

      | Date | Incident | Duration | Severity |
      |---|---|---|---|
      | 2023-05-03 | [Disk full](2023-05-03-disk.md) | 45 min | SEV-1 |
      | 2023-05-01 | [Bad release](2023/release.md) | 2 h | SEV-2 |
      | 2023-04-28 | [DNS](dns.md "DNS") | 10 min | SEV-3 |
      """
    ),
    (
      "a table of days",
      """
      # Outages in 2023
      | Date | What | Downtime |
      |---|---|---|
      | 3 March 2023 | Disk full | 45 min |
      | 12 May 2023 | Bad release | 2 h |
      | 9 December 2023 | DNS | 10 min |
      """
    ),
    (
      "a list of links",
      """
      # Incident reports
      This folder holds the reports on our outages.
      - [Outage of 3 March](a.md)
      - [Outage of 12 May](b.md)
      - [Outage of 9 December](c.md)
      """
    ),
    (
      "a list of days",
      """
      # Incident history
      - 2023-03-03: API outage, 45 minutes
      - 2023-05-12: login outage, 2 hours
      - 2023-12-09: DNS failure, 10 minutes
      """
    ),
  ])
  func listsOfIncidentsAreNotIncidents(_ what: String, _ text: String) {
    #expect(reading(text).notAPostmortem == "it is a list of incidents", "\(what)")
  }

  @Test(arguments: [
    (
      "# Incident response process\n## Detection\nWatch the alerts.\n## Mitigation\nRoll back.\n",
      "it is a guide"
    ),
    (
      "# Runbook: database failover\n## Impact\nWrites fail.\n## Resolution\nPromote the replica.\n",
      "it is a guide"
    ),
    (
      "# How to write a postmortem\n## Timeline\nList what happened.\n## Root cause\nAsk why.\n",
      "it is a guide"
    ),
    (
      "# Changelog\n## 2.1, 2023-03-03\n- Fix crash at start\n## 2.0, 2023-02-01\n- New parser\n",
      "it is a list of changes or a record of a meeting"
    ),
    (
      "# Meeting notes, 3 March 2023\nWe talked about the outage for 45 minutes.\n",
      "it is a list of changes or a record of a meeting"
    ),
    (
      "# Scheduled maintenance on 3 March 2023\nFrom 02:00 to 04:00 UTC the site will be unavailable.\n",
      "it announces planned work"
    ),
  ])
  func whatTheTitleSaysCounts(_ text: String, _ reason: String) {
    #expect(reading(text).notAPostmortem == reason)
  }

  @Test(arguments: [
    (
      "facts, and a few lines left over from the template",
      """
      # Disk full
      Date: 2023-03-03
      Severity: TBD
      ## Timeline
      - 10:00 UTC Disk full
      - 11:00 UTC Logs deleted
      ## Root cause
      TBD
      ## Action items
      - TODO
      """
    ),
    (
      "comments left over from the template",
      """
      # Disk full
      ## Summary
      <!-- What happened? -->
      On 3 March 2023 from 10:00 to 11:00 UTC the disk was full.
      ## Root cause
      <!-- Why? -->
      Logs were never deleted.
      """
    ),
    (
      "brackets that are not placeholders",
      """
      # Disk full [INC-12]
      On 3 March 2023 from 10:00 [UTC] the disk <b>was</b> full, see [the graph] and <https://a.b>.
      The type `Map<Key>` and Vec<String> [sic] were not at fault. [x] {}
      ## Timeline
      - [10:00] Disk full
      - [11:00] Logs deleted
      [the graph]: graph.png
      """
    ),
    (
      "a timeline alone",
      """
      # Outage of 3 March 2023
      | Time | Event |
      |---|---|
      | 10:00 | [Disk](graph.png) full |
      | 10:30 | [Call](call.md) begins |
      | 11:00 | [Logs](logs.md) deleted |
      """
    ),
    (
      "weeks between the events of one incident",
      """
      # Data breach
      ## Timeline
      - 3 March 2023: a key is stolen
      - 20 March 2023: data is read
      - 7 May 2023: somebody notices
      """
    ),
    (
      "a runbook that failed",
      """
      # The backup procedure deleted the backups
      On 3 March 2023 at 10:00 UTC the procedure deleted what it should have kept.
      ## Root cause
      A wrong path.
      """
    ),
    (
      "maintenance that went wrong",
      """
      # Outage during scheduled maintenance
      On 3 March 2023 from 02:00 to 04:00 UTC the site was down.
      ## Root cause
      A wrong command.
      """
    ),
    (
      "a README that is a postmortem",
      """
      # Disk full
      ## Summary
      On 3 March 2023 from 10:00 to 11:00 UTC the disk was full.
      ## Follow-up
      - [Delete logs](logs.md)
      - [Watch the disk](disk.md)
      - [Buy a disk](buy.md)
      """
    ),
    (
      "questions for headings, with answers",
      """
      # Disk full
      ## What happened?
      On 3 March 2023 the disk was full.
      ## Who was affected?
      All users.
      ## Why?
      Logs were never deleted.
      """
    ),
  ])
  func reportsStay(_ what: String, _ text: String) {
    #expect(reading(text, path: "2023/README.md").notAPostmortem == nil, "\(what)")
  }

  @Test(
    "A time of day or a share says as much as a section does",
    arguments: [
      "# Cold kettles\n\nAt 10:15 UTC on 3 May 2024 the kettles went cold. A value was wrong.",
      "# Cold kettles\n\nOn 3 May 2024 the kettles were cold for 40% of the users.",
      """
      # Payments

      On 3 May 2024 from 10:00 to 11:30 UTC payments did not work for 40% of users.

      ## References

      - [One](one.md)
      - [Two](two.md)
      - [Three](three.md)
      """,
    ])
  func plainStories(text: String) {
    #expect(reading(text).notAPostmortem == nil)
  }
}
