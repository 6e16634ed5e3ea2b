import Incidents
import Testing

@Suite struct ActionKindTests {
  @Test(
    arguments: [
      ("Limit the retries of the queue", ActionItem.Kind.prevent),
      ("Review the limits of all pools", .prevent), ("Add a test for empty files", .prevent),
      ("Add an alert on the queue's length", .detect), ("Keep an eye on the certificates", .detect),
      ("Add a log metric for a full disk", .detect),
      ("Page when orders fall by half", .detect),
      ("A daily report compares orders with charges", .detect),
      ("Write a runbook for a full disk", .mitigate),
      ("Keep two power supplies in stock", .mitigate), ("Test restores every month", .mitigate),
      ("Buy a spare router", .mitigate), ("Put the new search behind a feature flag", .mitigate),
      ("Train the team on the new console", .process), ("Update the review checklist", .process),
      ("All code must be reviewed by somebody else", .process),
      ("Remind everybody of the freeze", .process), ("Hold a post-incident review", .process),
      ("Detect a wet floor within a minute", .detect), ("Scan for leaks by night", .detect),
      ("Mail me when the tank is full", .detect), ("Sales announces campaigns in time", .process),
      ("Complaint filed with the town", .process), ("Hire a second gardener", .process),
      ("Move to the new protocol", .prevent), ("Send an apology to the guests", .process),
      ("Keep a contact list of the carriers", .process),
    ]) func isSaidByTheWords(action: String, kind: ActionItem.Kind)
  {
    let items = incident("# Outage on 5 May 2023\n\n## Action items\n- \(action)\n").actionItems
    #expect(items.map(\.kind) == [kind])
  }

  @Test(arguments: [
    ("Type", "mitigate", ActionItem.Kind.mitigate), ("Category", "Prevention", .prevent),
    ("Type", "Detective", .detect), ("Kind", "process", .process), ("Type", "quick win", .detect),
  ]) func isSaidByAColumnBeforeTheWords(_ column: String, _ cell: String, kind: ActionItem.Kind) {
    let items = incident(
      "# Outage on 5 May 2023\n\n## Action items\n\n| Action | \(column) |\n|---|---|\n"
        + "| Add an alert on the queue | \(cell) |\n"
    ).actionItems
    #expect(items.map(\.kind) == [kind])
  }

  @Test(arguments: [
    ("AI-3 (mitigate): add an alert", ActionItem.Kind.mitigate),
    ("[process] Add an alert", .process),
    ("Prevent: add an alert", .prevent), ("Add an alert (which may prevent it)", .detect),
  ]) func isSaidBeforeTheWords(action: String, kind: ActionItem.Kind) {
    let items = incident("# Outage on 5 May 2023\n\n## Action items\n- \(action)\n").actionItems
    #expect(items.map(\.kind) == [kind])
  }

  @Test func headingsSayItWhereThereAreSeveral() {
    let sorted = incident(
      "# Outage on 5 May 2023\n\n## Action items\n\n### Process\n- Add an alert\n\n### Mitigate\n- Add a test\n"
    ).actionItems
    #expect(sorted.map(\.kind) == [.process, .mitigate])
    let lone = incident("# Outage on 5 May 2023\n\n## Preventive actions\n- Add an alert\n")
      .actionItems
    #expect(lone.map(\.kind) == [.detect])
  }
}
