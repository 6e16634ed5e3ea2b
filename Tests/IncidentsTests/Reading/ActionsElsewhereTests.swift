import Incidents
import Testing

/// Actions where no section says that they are.
@Suite struct ActionsElsewhereTests {
  private func actions(_ text: String) -> [String] {
    incident("# Outage on 5 May 2023\n\n## Timeline\n- 10:00 Alert\n\n\(text)\n")
      .actionItems.map(\.text)
  }

  @Test(arguments: [
    "Countermeasures\n\n1. Widen the pipe\n2. Call the plumber",
    "**How are we making incidents like this less likely or less impactful?**\n\n- We will widen the pipe.\n"
      + "- A plumber is on call.\n\n**How can customers make incidents like this less impactful?**\n\n- Buy a bucket.",
    "## Issue links\n\n- is caused by PIPE-1 Move the pipe\n"
      + "- action PIPE-2 Widen the pipe — Assignee: Kim N. — Status: To Do\n"
      + "- action PIPE-3 Call the plumber — Assignee: Bo — Status: Done",
    "We are taking several actions. We have ordered a wider pipe. We will be testing it once a month. We "
      + "apologize for the water.",
    "What will we do? First, Kim will widen the pipe. Second, a plumber will be on call.",
    "## Start\n\n- widening the pipe\n\n## Stop\n\n- calling plumbers\n\n## Continue\n\n- drinking tea",
    "Kim promises before all to (1) never pour alone, and (2) read the manual. Bo laughs.",
    "| Postmortem | Pipe |\n|---|---|\n| Student | Kim |\n| Task 1 | Widen the pipe |\n| Task 2 | Call the plumber |",
    "**Q: What happened?**\n\nA: The pipe broke.\n\n**Q: What will you do so it never comes again?**\n\n"
      + "A: I will widen the pipe. And I will call the plumber.",
    "For the future: we have ordered a wider pipe, and we will ask the plumber.",
    "Preventive actions:\nA wider pipe has been ordered.\nThe plumber is to be asked.\nPrepared by: Kim, shift 3",
  ]) func areFound(_ text: String) {
    #expect(actions(text).count == 2, "\(actions(text))")
  }

  @Test(arguments: [
    "## Details\n\n- Owner: Kim, Status: final\n- Team: pipes, Date: 5 May",
    "## Start\n\n- the pipe broke\n- the plumber came",
    "Several actions were taken by the plumber. He came. He left.",
    "The pipe has (1) a hole and (2) rust.",
  ]) func areNotMadeUp(_ text: String) {
    #expect(actions(text).isEmpty, "\(actions(text))")
  }

  @Test func anEntryHasItsOwnerAndState() {
    let found = incident(
      "# Outage on 5 May 2023\n\n## Links\n- Widen the pipe — Assignee: Kim N. — Status: To Do\n"
    ).actionItems
    #expect(found.map(\.owner) == ["Kim N."])
    #expect(found.map(\.done) == [false])
    #expect(found.map(\.text) == ["Widen the pipe"])
  }
}
