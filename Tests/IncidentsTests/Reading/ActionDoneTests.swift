import Incidents
import Testing

/// Whether an action is done, and what of it is left as its words.
@Suite struct ActionDoneTests {
  private func items(_ list: String) -> [ActionItem] {
    incident("# Outage on 5 May 2023\n\n## Action items\n\n\(list)\n").actionItems
  }

  @Test(
    arguments: [
      ("✅ Widen the pipe", true), ("Widen the pipe ✔️", true), ("🚧 Widen the pipe", false),
      ("Widen the pipe ⏳", false), ("❌ Widen the pipe", false), ("Widen the pipe 🔜", false),
      ("Widen the pipe DONE", true), ("Widen the pipe. DONE 14 Sep", true),
      ("Widen the pipe — DONE in PR #7", true), ("Widen the pipe (merged)", true),
      ("Widen the pipe (completed 2023-06-02, Ulla)", true), ("Widen the pipe - done", true),
      ("Widen the pipe · Open", false), ("Widen the pipe, in progress", false),
      ("Widen the pipe: done", true), ("Widen the pipe -- won't fix", false),
      ("Widen the pipe (deployed to production on 2023-06-02)", true),
      ("Widen the pipe (closed as won't do)", false), ("Widen the pipe. In work.", false),
      ("[DONE] Widen the pipe", true), ("Widen the pipe (Closed.)", true),
      ("Widen the pipe (Nadine, done on the same night)", true),
      ("Widen the pipe. Status: implemented", true), ("Widen the pipe. *Status:* ⏳ waiting", false),
      ("Widen the pipe. Owner: Ana. Target: Complete", true),
      ("~~Widen the pipe~~", true), ("~~Widen the pipe~~ (won't do)", false),
      ("~~Widen the pipe~~ cancelled", false), ("Widen the pipe (rejected)", false),
      ("Widen the pipe, checked with a ruler", nil), ("Widen the pipe, complete with a tap", nil),
      ("Widen the pipe that is open by night", nil), ("Widen the pipe 🎉", nil),
    ] as [(String, Bool?)]) func isSaidBesideAnAction(_ line: String, _ done: Bool?)
  {
    let item = items("- \(line)\n- Call the plumber").first
    #expect(item?.done == done)
    if done != nil, !line.contains("~~"), !line.contains(":") || line.hasSuffix(": done") {
      #expect(item?.text.hasSuffix("Widen the pipe") == true || item?.text == "Widen the pipe.")
    }
  }

  @Test(
    arguments: [
      ("Implemented", true), ("Released", true), ("Verified", true), ("Delivered", true),
      ("Green – complete", true), ("Green", true), ("Green – on track", false), ("Amber", false),
      ("Red – not started", false), ("Developing", false), ("In review", false),
      ("Not begun", false), ("Outstanding", false), ("Merged, not yet deployed", false),
      ("Won't do", false), ("Not doing", false), ("🚫 cancelled", false), ("🟡", false),
      ("Perhaps", nil), ("–", nil),
    ] as [(String, Bool?)]) func isSaidByAStatus(_ status: String, _ done: Bool?)
  {
    let item = items(
      "| Action | Owner | RAG |\n|---|---|---|\n| Widen the pipe | Ana | \(status) |"
    ).first
    #expect(item?.done == done)
  }

  @Test(
    arguments: [
      ("Done?", "Y", true), ("Done?", "no", false), ("Completed", "Yes", true),
      ("Completed", "2023-06-02", true), ("Completed on", "2 June 2023", true), ("Done", "", nil),
      ("Implemented?", "in progress", false),
    ] as [(String, String, Bool?)])
  func isAnsweredByAColumn(_ column: String, _ answer: String, _ done: Bool?) {
    let item = items(
      "| Action | Owner | \(column) |\n|---|---|---|\n| Widen the pipe | Ana | \(answer) |"
    ).first
    #expect(item?.done == done)
    #expect(item?.due == nil)
  }

  @Test func isSaidOfAllBelowALine() {
    let found = items(
      """
      Already done:
      - Widen the pipe
      - Call the plumber

      **Medium term (planned)**
      - Buy a pump

      Later
      - Move to the hill
      """)
    #expect(found.map(\.done) == [true, true, false, nil])
  }

  @Test func isSaidByTheItemAboveOthers() {
    let found = items(
      """
      - Done:
        - Widen the pipe
        - Call the plumber
      - Planned:
        - Buy a pump
      - Move to the hill
      """)
    #expect(found.map(\.done) == [true, true, false, nil])
  }

  @Test func aListToDoSaysNothingOfIt() {
    let found = incident("# Outage on 5 May 2023\n\n## To do\n- Widen the pipe\n").actionItems
    #expect(found.map(\.done) == [nil])
  }

  @Test func aDayWhenItWasDoneIsNotWhenItIsDue() {
    for line in [
      "Widen the pipe (completed 2023-06-02)", "Widen the pipe (done, 2023-06-02)",
      "Widen the pipe — done — 2023-06-02", "Widen the pipe ✅ 2023-06-02",
    ] {
      let item = items("- \(line)\n- Call the plumber").first
      #expect(item?.done == true, "\(line)")
      #expect(item?.due == nil, "\(line)")
    }
  }
}
