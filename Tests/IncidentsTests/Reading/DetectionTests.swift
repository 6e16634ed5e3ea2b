import Incidents
import Testing

@Suite("When it was noticed")
struct DetectionTests {
  private func detected(_ text: String) -> String? {
    incident("# Outage of orders on 3 May 2024\n\nStart: 10:00 UTC\n\n\(text)\n")
      .detected?.value.description
  }

  @Test(
    "A sentence says it where neither a field nor the timeline does",
    arguments: [
      "## Detection\n\nA shift manager called us at 10:09 UTC about empty baskets.",
      "## Summary\n\nThe outage was detected at 10:09 UTC when a customer rang.",
      "## Detection\n\nTime to detect: 9 min",
    ])
  func said(text: String) {
    #expect(detected(text) == "2024-05-03T10:09:00+00:00")
  }

  @Test(
    "What began, was mended or has two times is not the noticing",
    arguments: [
      "## Summary\n\nWe deployed at 10:09 UTC and were notified later.",
      "## Detection\n\nThe alert had been disabled; it was restored at 10:09 UTC.",
      "## Detection\n\nFrom 10:09 to 10:30 UTC several people looked at it.",
      "## Detection\n\n10:09 UTC",
    ])
  func other(text: String) {
    #expect(detected(text) == nil)
  }
}
