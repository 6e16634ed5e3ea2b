import Incidents
import Markup
import Testing

@testable import Site

@Suite("Marks at the origins of facts")
struct EvidenceMarksTests {
  private let marks = EvidenceMarks(
    SampleIncident.full, body: 0..<SampleIncident.source.bytes.count,
    titleLine: SampleIncident.source.range(ofLine: 0))

  @Test("No two overlap, and they stand in order")
  func disjoint() {
    for (a, b) in zip(marks.marks, marks.marks.dropFirst()) {
      #expect(a.range.upperBound <= b.range.lowerBound)
    }
    #expect(Set(marks.marks.map(\.id)).count == marks.marks.count)
  }

  @Test("The narrowest evidence is marked; what covers or shares it links there")
  func covering() {
    #expect(marks.markOfField["start"] == "ev-start")
    #expect(marks.markOfField["mitigated"] == "ev-start")
    #expect(marks.markOfField["timeline-2"] == "ev-start")
    #expect(marks.markOfField["duration"] == "ev-start")
    #expect(marks.markOfField["end"] == "ev-end")
    #expect(marks.markOfField["affected"] == "ev-affected")
    #expect(marks.markOfField["action-1"] == "ev-action-1")
    #expect(marks.markOfField["root-cause"] == "ev-action-1")
  }

  @Test("Every link leads to a mark that is there")
  func targets() {
    #expect(Set(marks.markOfField.values).isSubset(of: marks.marks.map(\.id)))
  }

  @Test("What stands in the title line or the front matter has no mark")
  func outsideBody() {
    #expect(marks.markOfField["title"] == nil)
    #expect(marks.markOfField["severity"] == nil)
    let second = SampleIncident.source.lines.starts[2]
    let tail = EvidenceMarks(
      SampleIncident.full, body: second..<SampleIncident.source.bytes.count, titleLine: nil)
    #expect(tail.markOfField["start"] == nil)
    #expect(tail.markOfField["affected"] == "ev-affected")
  }
}
