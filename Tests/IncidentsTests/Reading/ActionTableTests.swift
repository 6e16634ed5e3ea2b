import Incidents
import Testing

@Suite struct ActionTableTests {
  private func items(_ table: String) -> [ActionItem] {
    incident("# Outage on 5 May 2023\n\n## Recommendations\n\n\(table)\n").actionItems
  }

  private func table(_ header: [String], _ cells: [String]) -> String {
    [header, header.map { _ in "---" }, cells].map { "| " + $0.joined(separator: " | ") + " |" }
      .joined(separator: "\n")
  }

  @Test(arguments: [
    "Lead", "Person in charge", "Responsible person", "Action by", "Accountable", "POC", "Who",
    "Assigned", "Assigned to", "Action owner", "DRI",
  ]) func anOwnersColumnHasManyNames(_ column: String) {
    let found = items(table(["Action", column], ["Widen the pipe", "Deputy Head, Gardens"]))
    #expect(found.map(\.text) == ["Widen the pipe"])
    #expect(found.map(\.owner) == ["Deputy Head, Gardens"])
  }

  @Test(arguments: [
    "Plan finish time", "Finish date", "Target", "Target date", "Estimated completion", "ETA",
    "By when", "Planned completion date",
  ]) func aDaysColumnHasManyNames(_ column: String) {
    let found = items(table(["Item", column], ["Widen the pipe", "2023/06/12"]))
    #expect(found.map { $0.due?.description } == ["2023-06-12"])
  }

  @Test(arguments: [
    "Recommendation", "Follow-up", "Remediation", "Improvement", "Measure", "Commitment",
    "Countermeasure", "Step",
  ]) func anActionsColumnHasManyNames(_ column: String) {
    let found = items(
      table(
        ["No.", column, "Owner", "Status"],
        ["1", "Widen pipes", "Kim", "Open, since nobody has the time for it"]))
    #expect(found.map(\.text) == ["Widen pipes"])
    #expect(found.map(\.done) == [false])
  }

  @Test func aNumberBelowStepIsNoAction() {
    let found = items(table(["Step", "Action", "Owner"], ["1", "Widen the pipe", "Kim"]))
    #expect(found.map(\.text) == ["Widen the pipe"])
  }

  @Test func theLongestCellIsNoActionWhereItsColumnIsAnothers() {
    let found = items(
      table(
        ["Thing", "Status", "Owner"], ["Widen pipes", "In progress, waits for the town", "Kim"]))
    #expect(found.map(\.text) == ["Widen pipes"])
  }

  @Test(
    arguments: [
      ("PIPE-12 **DONE**", "PIPE-12", true), ("n/a DONE", nil, true), ("n/a", nil, nil),
      ("5512 TODO", "5512", false), ("[PIPE-12](https://t.example/PIPE-12)", "PIPE-12", nil),
      ("R1", "R1", nil),
      ("https://t.example/acme/pipes/pull/48", "https://t.example/acme/pipes/pull/48", nil),
    ] as [(String, String?, Bool?)])
  func aTicketsCellMayHoldTheState(_ cell: String, _ ticket: String?, _ done: Bool?) {
    let found = items(table(["Action", "Owner", "Bug"], ["Widen the pipe", "Kim", cell]))
    #expect(found.map(\.ticket) == [ticket])
    #expect(found.map(\.done) == [done])
  }

  @Test(arguments: [
    ("https://t.example/acme/pipes/pull/48", "https://t.example/acme/pipes/pull/48"),
    ("https://t.example/acme/pipes/issues/9", "https://t.example/acme/pipes/issues/9"),
    ("https://t.example/browse/PIPE-12", "PIPE-12"), ("https://t.example/wiki/pipes", nil),
  ]) func anAddressMayBeATicket(_ address: String, _ ticket: String?) {
    let found = items("- Widen the pipe · \(address)\n- Call the plumber")
    #expect(found.first?.ticket == ticket)
  }

  @Test func theFirstRowMayBeTheHeader() {
    let found = items(
      "| What | Who | Status |\n| Widen the pipe | Kim | Done |\n| Call the plumber | Bo | Open |")
    #expect(found.map(\.text) == ["Widen the pipe", "Call the plumber"])
    #expect(found.map(\.owner) == ["Kim", "Bo"])
  }
}
