import Incidents
import Testing

@Suite struct ActionItemTests {
  private func items(_ actions: String) -> [ActionItem] {
    incident("# Outage\n\n## Timeline\n- 10:00 Alert\n\n\(actions)").actionItems
  }

  @Test(arguments: [
    ("## Action items\n- One test\n- Two tests\n- Three tests", 3),
    (
      "###Corrective and preventative measures:\n1. A review 2. Fewer changes at once. 3. Alerts", 3
    ),
    ("NEXT STEPS\nTask 1: Write a test.\nTask 2: Run that test.", 2),
    ("## Follow-up\n\na) Capture the packets\nb) Upgrade the store\nc) Add a page", 3),
    ("## What we change\n\nFixes\n~ A rule for it\n~ A test\n\nDetection\n~ An alert", 3),
    (
      "## What we are changing\n\nFirst, the tests run twice. They take long. Second, every page has its "
        + "reader's name. Finally, such a report pages us.", 3
    ),
    ("## Next steps\n1. Add an alert\n2. Add a test\n\n— Ilias", 2),
    (
      "## Background\nThat was not good enough. We'll therefore:\n- rent a second line\n- add an alert",
      2
    ),
    ("## And now\n- [x] another port\n- [ ] add an alert", 2),
    ("## So that it doesn't come again\n- A conduit\n- A second link", 2),
    ("## What we do not know\n- Why it began\n- Why it ended", 0),
    ("## Recommendations to customers\n- Change your password\n- Add a second factor", 0),
    (
      "## Improvements\n- Monitoring:\n  - Add an alert\n  - Watch the disk\n- Testing:\n  - Add a test",
      3
    ),
    ("## Action items\n- Add an alert\n  - This has been done\n- Add a test", 2),
    (
      "## Action items\n- If we had seen it earlier, less was lost\n- Add an alert\n- Add a test", 2
    ),
    ("## Actions\nCan we see it earlier? Add an alert\n\nWas it our fault?\n\nAdd a test to it", 2),
    (
      "## Corrective measures\nWe've conducted an internal review of the outage. The following are actions that we "
        + "take: Test the kettle. It could have been seen. Improve the alerts. Add a spare.", 3
    ),
    ("## Action items\n- We should have a talk about alerts\n- Add an alert", 2),
    (
      "## Prevention\n### Done (completed)\n| Action | Owner |\n|---|---|\n| Add a test | Ana |\n"
        + "### Planned\n| Action | Target date |\n|---|---|\n| Add an alert | Dec 1 |\n"
        + "## Improvements (6-week follow-up)\n- Errors: fewer by 35%", 2
    ),
    (
      "## Action items\n- Add an alert\n- Add a test\n\n---\n\n**Approval**:\n- Head of Tea: Ana (2024-05-04)",
      2
    ),
    (
      "What are we doing to prevent it from happening again?\n\nWe take these steps:\n\n    Replacing the disk\n"
        + "    Adding an alert\n\nWe know that cold tea is no laughing matter.", 2
    ),
    ("**What we change:**\n\n1. Shelves carry names\n2. A second person looks", 2),
    ("### 4. Orders issued\n\n4.1 The switch is scripted.\n\n4.2 The switch is rehearsed.", 2),
    (
      "4. Recommendations\n\n4.1  Move to another contract.\n\n4.2  Test the switch twice a year.",
      2
    ),
    (
      "**Corrective measures:** Load test with many players. Keep only the score. Alert on memory.",
      3
    ),
    ("## Slice 4: How not to do this again\n- Add a check\n- Add a list", 2),
    ("## From now on\n・Split the table\n・Rehearse with players", 2),
    ("5. Measures for recurrence prevention\n(1) Compare variables.\n(2) Stop at the start.", 2),
    ("**Actions taken or planned.**\n\n(a) Renew for ten years.\n(b) List all names.", 2),
    (
      "It is well again.\n\nTo help prevent this in the future we have\n\n* added a rule\n* lowered a limit",
      2
    ),
    ("## Follow-up\nWe will add an alert. The team will also test backups.", 2),
    (
      "## Actions\nTo prevent this, the following will be done:\nAdd an alert to it.\nAdd a test to it.",
      2
    ),
  ]) func isOneForEachThingToDo(_ actions: String, _ count: Int) {
    #expect(items(actions).count == count, "\(items(actions).map(\.text))")
  }

  @Test func stateOwnerDateAndTicketAreRead() {
    let found = items(
      """
      ## Action items
      - [x] Add an alert
      - [ ] Test the backup (owner: Ana, due 3 May 2024)
      - ~~Replace the disk~~
      - Fix the importer, OPS-123 @ben
      """)
    #expect(found.map(\.done) == [true, false, true, nil])
    #expect(found[1].owner == "Ana")
    #expect(found[1].due?.description == "2024-05-03")
    #expect(found[3].ticket == "OPS-123")
    #expect(found[3].owner == "@ben")
    #expect(found[0].kind == .detect)
  }

  @Test func bracketsAtTheEndNameOwnersWhereMostItemsAreSigned() {
    let found = items(
      """
      ## Action items
      - [x] Roll back by itself when payments fail (Nadia)
      - [ ] Alert on the size of the pool (Tom Berg, due 2024-04-01).
      - [ ] Rotate the logs (platform team; OPS-12)
      - [ ] Move sessions (Redis)
      """)
    #expect(found.map(\.owner) == ["Nadia", "Tom Berg", "platform team", nil])
    #expect(found[1].due?.description == "2024-04-01")
    #expect(
      found.map(\.text) == [
        "Roll back by itself when payments fail", "Alert on the size of the pool",
        "Rotate the logs",
        "Move sessions (Redis)",
      ])
  }

  @Test(arguments: [
    ("Alert on the size of the pool (Tom, due 2024-04-01)", "Tom"),
    ("Alert on the size of the pool (Tom)", nil),
    ("Move to the new runtime (Node 18)", nil),
    ("Alert on the size of the pool (High, due 2024-04-01)", nil),
    ("Alert on the size of the pool (which is too small, by the way)", nil),
    ("Alert on the size of the pool (TBD, due 2024-04-01)", nil),
  ]) func bracketsOfOneItemNameAnOwnerOnlyBesideADay(_ line: String, _ owner: String?) {
    let rest = "- Write it down\n- Tell the others\n- Sleep\n"
    #expect(items("## Action items\n- \(line)\n\(rest)")[0].owner == owner)
  }

  @Test(arguments: [
    ("Test the backup (owner: Ana, due 3 May 2024)", "Test the backup"),
    ("Test the backup [OPS-1] (DONE)", "Test the backup [OPS-1]"),
    ("Test the backup — @deck-team, OPS-12", "Test the backup"),
    ("Test the backup every month. Owner: web team", "Test the backup every month."),
    ("Practise the switch twice a year, due 2022-09-30", "Practise the switch twice a year"),
    ("Test the backup - Owner: Ana Lee - Due: 2024-05-03", "Test the backup"),
    ("Test the backup (the nightly one)", "Test the backup (the nightly one)"),
    ("Name an owner for every alert", "Name an owner for every alert"),
    ("Split the queue - the old one is done for", "Split the queue - the old one is done for"),
    ("Fix (owner: Ana)", "Fix (owner: Ana)"),
    ("Test the backup. Responsible: Platform. By 31 August 2024.", "Test the backup."),
    ("Test the backup often — *Platform, 29.10.2021*", "Test the backup often"),
    ("Test the backup. *Database team, 31 January 2025.*", "Test the backup."),
    ("Test the backup (done, Ilse)", "Test the backup"),
    ("Test the backup and stop by noon", "Test the backup and stop by noon"),
    ("Move to another stack - Redis", "Move to another stack - Redis"),
    ("Test the backup every month,", "Test the backup every month,"),
    ("Test the backup every month;;", "Test the backup every month;;"),
    ("Test the backup every month ()", "Test the backup every month ()"),
    ("Test the backup every month -", "Test the backup every month -"),
  ]) func notesBehindAnActionAreNotItsWords(_ line: String, _ text: String) {
    #expect(items("## Action items\n- \(line)\n").map(\.text) == [text])
  }

  @Test(arguments: [
    ("Test the backup - Owner: Ana Lee - Due: 2024-05-03", "Ana Lee"),
    ("Test the backup (owner: TBD)", nil), ("Test the backup. Owner: N/A", nil),
    ("Test the backup (owner: team 0, due 2024-06-01)", "team 0"),
    ("Test the backup. Responsible: Platform. By 31 August 2024.", "Platform"),
    ("Test the backup often — *Platform, 29.10.2021*", "Platform"),
    ("Test the backup. *Database team, at once.*", "Database team"),
    ("Test the backup (open, Tomasz)", "Tomasz"),
    ("Test the backup - Owner: @kim · Due: May", "@kim"),
    ("Move to another stack - Redis", nil),
  ]) func anOwnerIsSomebody(_ line: String, _ owner: String?) {
    #expect(items("## Action items\n- \(line)\n").map(\.owner) == [owner])
  }

  @Test func tablesAreReadByTheirHeader() {
    let found = items(
      """
      ## Action items
      | Action | Owner | Due | Status |
      |---|---|---|---|
      | Add a test | Ines | 2024-10-11 | Done |
      | Add an alert | Platform | - | In progress |
      """)
    #expect(found.map(\.text) == ["Add a test", "Add an alert"])
    #expect(found.map(\.owner) == ["Ines", "Platform"])
    #expect(found.map(\.done) == [true, false])
    #expect(found.map { $0.due?.description } == ["2024-10-11", nil])
  }

  /// The same two actions in the shapes that people give them.
  @Test(arguments: [
    """
    - Limit the retries.
      - Owner: Ana Lee
      - Due: 2024-05-03
    - Test the backup.
      * **Owner:** Ben
      * **Status:** Done
      * **Ticket:** OPS-12
    """,
    """
    - **Action:** Limit the retries
      - **Owner:** Ana Lee
      - **Due:** 2024-05-03
    - **Action:** Test the backup
      - **Assigned to:** Ben
      - **Ticket:** OPS-12, **Status:** done
    """,
    """
    1. **Limit the retries**
       - Owner: Ana Lee
       - Due date: 3 May 2024
       - They came in thousands.
    2. **Test the backup**
       - Priority: High
       - Owner: Ben
       - Status: completed
       - Jira: OPS-12
    """,
    """
    - Limit the retries.
      Owner: Ana Lee
      Due: 2024-05-03
    - Test the backup.<br>Owner: Ben<br>Ticket: OPS-12<br>Status: done
    """,
    """
    ### 1. Limit the retries

    - **Owner:** Ana Lee
    - **Due:** 2024-05-03

    ### 2. Test the backup

    - **Owner:** Ben
    - **Status:** Done
    - **Ticket:** OPS-12
    """,
    """
    ### Action 1: Limit the retries
    Owner: Ana Lee
    Due: 2024-05-03

    ### Action 2: Test the backup
    Owner: Ben
    Status: done
    Ticket: OPS-12
    """,
    """
    Action: Limit the retries
    Owner: Ana Lee
    Due: 2024-05-03

    Action: Test the backup
    Owner: Ben
    Status: done
    Ticket: OPS-12
    """,
    """
    - Limit the retries | Owner: Ana Lee | Due: 2024-05-03
    - Test the backup | Owner: Ben | Ticket: OPS-12 | Status: done
    """,
  ]) func notesBelowAnActionAreItsFields(_ list: String) {
    let found = items("## Action items\n\n\(list)\n")
    #expect(
      found.map { $0.text.hasSuffix(".") ? String($0.text.dropLast()) : $0.text } == [
        "Limit the retries", "Test the backup",
      ])
    #expect(found.map(\.owner) == ["Ana Lee", "Ben"])
    #expect(found.map { $0.due?.description } == ["2024-05-03", nil])
    #expect(found.map(\.done) == [nil, true])
    #expect(found.map(\.ticket) == [nil, "OPS-12"])
  }

  @Test func aSignatureHasADayAndAState() {
    let found = items(
      """
      ## Action items
      - Test the backup. Responsible: Platform. By 31 August 2024.
      - Add an alert — *Platform, 29.10.2021*
      - Limit the retries (done, Ilse)
      - Rotate the logs (open, Tomasz)
      """)
    #expect(found.map { $0.due?.description } == ["2024-08-31", "2021-10-29", nil, nil])
    #expect(found.map(\.done) == [nil, nil, true, false])
  }

  @Test(
    arguments: [
      ("Owner: @kim · Due: 2025-06-15", "@kim", "2025-06-15", nil),
      ("Owner: Ines. Due 2025-06-15", "Ines", "2025-06-15", nil),
      ("Owner: docs team. Done 2025-05-21", "docs team", nil, true),
      ("Owner: T. Berg, Due: 2025-06-15", "T. Berg", "2025-06-15", nil),
    ] as [(String, String, String?, Bool?)])
  func severalNotesMayShareALine(
    _ notes: String, _ owner: String, _ due: String?, _ done: Bool?
  ) {
    let found = items("## Action items\n- Test the backup\n  - \(notes)\n- Add an alert\n")
    #expect(found.map(\.owner) == [owner, nil])
    #expect(found[0].due?.description == due)
    #expect(found[0].done == done)
  }

  @Test func aNameMayHaveInitials() {
    #expect(items("## Action items\n- Test the backup (owner: T. Berg)\n")[0].owner == "T. Berg")
  }

  @Test func notesAboveAllActionsBelongToNone() {
    let found = items("## Action items\n\nOwner: the shop's team\n\n- Add an alert\n- Add a test\n")
    #expect(found.map(\.text) == ["Add an alert", "Add a test"])
    #expect(found.map(\.owner) == [nil, nil])
  }

  @Test func aHeadingAboveAListOfActionsIsNone() {
    let found = items(
      "## Action items\n\n### Prevention\n\n- Owner: Ana\n- Add an alert\n- Add a test\n")
    #expect(found.map(\.text) == ["Add an alert", "Add a test"])
  }

  @Test(arguments: [
    "Owner: find one for every alert that has gone to nobody in the last twelve months",
    "Status page: show the queue's length", "Ticket the work on retries",
  ]) func aSentenceThatBeginsLikeANoteIsAnAction(_ line: String) {
    #expect(items("## Action items\n- Add a test\n- \(line)\n").count == 2)
  }

  @Test(
    "A day without a year is the next such day after the incident",
    arguments: [
      ("2 July 2019", "31 July", "2019-07-31"), ("2 July 2019", "2 July", "2019-07-02"),
      ("20 November 2019", "5 January", "2020-01-05"), ("20 November 2023", "Feb 29", "2024-02-29"),
      // Most of a year later is hardly meant.
      ("2 July 2019", "1 July", "XXXX-07-01"), ("2 July 2019", "3 May 2021", "2021-05-03"),
    ])
  func yearOfDueDay(day: String, due: String, date: String) {
    let item = incident(
      """
      # Orders failed

      Date: \(day)

      ## Action items
      - [ ] Test the backup (owner: Ana, due \(due))
      """
    ).actionItems.first
    #expect(item?.due?.description == date)
  }

  @Test(arguments: [
    "Actions taken or planned", "Remediations", "Open items", "Change requests",
    "What did we change?", "Jira tickets",
  ])
  func headingsOfActionsAreMany(heading: String) {
    let read = incident("# Cold kettles\n\n## \(heading)\n\n- Add a lid\n- Rotate the cups\n")
    #expect(read.actionItems.count == 2)
  }
}
