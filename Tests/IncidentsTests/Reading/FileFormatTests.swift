import Incidents
import Markup
import Testing

@Suite struct FileFormatTests {
  @Test func theTagsOfComponentsAreNoText() {
    let text = """
      ---
      title: "{Kept}"
      ---
      import { Note } from '../components'
      export const shares = ["80% of users"]

      ## Summary
      <Note date="1999-01-01 01:00">On 3 March 2023 from 14:00 to 15:30 UTC checkout failed for
      30 % of users.</Note> {/* about 90 % of users, see 2001-01-01 */}

      ## Root cause
      A full disk.
      """
    let reading = reading(text, path: "a.mdx")
    let incident = reading.incident
    #expect(incident.title.value == "{Kept}")
    #expect(incident.start?.value.description == "2023-03-03T14:00:00+00:00")
    #expect(incident.affected?.value.percent == 30)
    #expect(!reading.text.contains("Note") && !reading.text.contains("1999"))
    let source = SourceFile(path: "a.mdx", text: text)
    #expect(incident.affected.map { source.text(in: $0.evidence.range) } == "30 %")
  }

  @Test func theTagsOfEmbeddedRubyAreNoText() {
    let text = """
      ---
      title: Disk full
      last_reviewed_on: 2024-01-01
      ---

      <% content_for :date, "1 January 1999" %>
      # Disk <%= name %>full

      ## Timeline <%# 1998-01-01 %>
      - 2023-03-03 14:00 UTC <%= image_tag "a.png", width: "80%" %>Disk fills up
      - 2023-03-03 15:30 UTC Service restored
      """
    let incident = reading(text, path: "2023/a.html.md.erb").incident
    #expect(incident.start?.value.description == "2023-03-03T14:00:00+00:00")
    #expect(incident.timeline.map(\.text) == ["Disk fills up", "Service restored"])
  }
}
