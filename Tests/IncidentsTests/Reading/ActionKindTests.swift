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
      ("Send an apology to the guests", .process),
      ("Keep a contact list of the carriers", .process),
    ]) func isSaidByTheWords(action: String, kind: ActionItem.Kind)
  {
    let items = incident("# Outage on 5 May 2023\n\n## Action items\n- \(action)\n").actionItems
    #expect(items.map(\.kind) == [kind])
  }
}
