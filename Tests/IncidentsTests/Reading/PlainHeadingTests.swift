import Markup
import Testing

@testable import Incidents

@Suite("Headings without any mark") struct PlainHeadingTests {
  private func headings(_ text: String) -> [Int: Int] {
    PostmortemReader().read(SourceFile(path: "a.md", text: text)).outline.promotedHeadings
  }

  @Test("A line that only names a section is a heading of the page")
  func plain() {
    let text = """
      Cold kettles

      Summary

      All kettles were cold.

      Root Cause and Resolution
      A wrong value switched the heater off. The root cause was found late.

      Action items

      - Check the value
      """
    #expect(headings(text) == [2: 2, 6: 2, 9: 2])
  }

  @Test("Among marked headings it stands below them")
  func amongMarked() {
    let text = "# Cold kettles\n\n## Summary\n\nCold.\n\nRoot cause\n\nA wrong value.\n"
    #expect(headings(text) == [0: 1, 2: 2, 6: 5])
  }

  @Test("A sentence, an item and half a line are none")
  func none() {
    let text = """
      # Cold kettles

      The root cause was a wrong value.

      - Root cause

      Root cause<br>A value
      """
    #expect(headings(text) == [0: 1])
  }
}
