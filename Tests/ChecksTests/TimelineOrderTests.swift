import Checks
import Markup
import Testing

@Suite("Timeline order")
struct TimelineOrderTests {
  private func order(_ lines: String...) -> [String] {
    findings(
      .timelineOrder, in: postmortem("## Timeline (UTC)\n\n" + lines.joined(separator: "\n")))
  }

  @Test("An entry that goes back is pointed at, with both times")
  func goesBack() {
    #expect(
      order("- 14:00 a thing", "- 15:20 a thing", "- 14:40 a thing", "- 15:30 a thing") == [
        "15:3: this entry is earlier than the one above it, 2024-05-03 14:40 after 2024-05-03 15:20"
      ])
  }

  @Test("Midnight, the newest first, and equal times are in order")
  func inOrder() {
    #expect(
      order("- 23:50 a thing", "- 00:10 a thing", "- 00:10 a thing", "- 01:00 a thing").isEmpty)
    #expect(
      order("- 15:30 a thing", "- 15:00 a thing", "- 14:40 a thing", "- 14:00 a thing").isEmpty)
  }

  @Test("A list inside an entry goes back to where the entry began")
  func nested() {
    #expect(
      order(
        "- 14:00 a thing", "- 14:30 a thing", "  - 14:35 a detail", "  - 15:10 a detail",
        "- 14:50 a thing", "- 15:30 a thing"
      ).isEmpty)
  }

  @Test("A heading begins anew")
  func divided() {
    #expect(
      order(
        "### Kitchen", "", "- 14:00 a thing", "- 15:30 a thing", "", "### Cellar", "",
        "- 14:10 a thing", "- 15:20 a thing"
      ).isEmpty)
  }

  @Test("What stands below a heading that is a time belongs to it")
  func headings() {
    #expect(
      order(
        "### 14:00", "", "It began.", "", "### 14:49", "", "Something.", "", "### 14:43", "",
        "Else.",
        "", "### 15:30", "", "Over."
      ).count == 1)
  }

  @Test("Milestones stand in the order of their form, and still cannot contradict each other")
  func milestones() {
    #expect(
      order(
        "- First detected 2024-05-03 14:00", "- Repaired 2024-05-03 16:00",
        "- Incident declared 2024-05-03 14:10", "- Resolved 2024-05-03 17:00"
      ).isEmpty)
    #expect(
      order(
        "- First detected 2024-05-03 14:00", "- Incident declared 2023-05-03 14:10",
        "- Repaired 2024-05-03 16:00", "- Resolved 2024-05-03 16:30"
      ) == [
        "14:3: this entry is earlier than the one above it, 2023-05-03 14:10 after 2024-05-03 14:00"
      ])
    #expect(
      order(
        "- First detected 2024-05-03 14:00", "- Incident declared 2024-05-03 14:10",
        "- Repaired 2024-05-03 16:00", "- Resolved 2024-05-03 15:30"
      ) == [
        "16:3: this entry is earlier than the one above it, 2024-05-03 15:30 after 2024-05-03 16:00"
      ])
  }

  @Test("A copied year is found")
  func copiedYear() {
    #expect(
      order(
        "- 2024-05-03 14:00 a thing", "- 2023-05-03 14:40 a thing", "- 2024-05-03 15:30 a thing"
      )
      .count == 1)
  }
}
