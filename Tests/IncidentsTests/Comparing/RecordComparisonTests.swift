import Incidents
import Testing

@Suite("How records changed")
struct RecordComparisonTests {
  private func record(
    _ source: String, _ title: String = "The disk", _ values: [RecordField: RecordValue] = [:]
  ) -> IncidentRecord {
    var record = IncidentRecord(id: "2023-03-02-\(title)", source: source, title: title)
    record.values = values
    record.values[.title] = .text(title)
    record.values[.id] = .text(record.id)
    return record
  }

  private static let samples: [(field: RecordField, old: RecordValue, new: RecordValue)] =
    RecordField.allCases.map { field in
      switch field.kind {
      case .length, .share: (field, .number(1200), .number(120))
      case .list: (field, .list(["a"]), .list(["a", "b"]))
      case .text, .instant: (field, .text("a"), .text("b"))
      }
    }

  @Test("Every field is compared alone, and as something that was or is not said")
  func fields() {
    for (field, old, new) in Self.samples {
      var (before, after) = (record("a.md"), record("a.md"))
      for (a, b) in [(old, new), (nil, new), (old, nil)] as [(RecordValue?, RecordValue?)] {
        before.values[field] = a
        after.values[field] = b
        let change = IncidentChange(from: before, to: after)
        #expect(change.fields.map(\.field) == [field])
        #expect(change.fields.first?.old == a && change.fields.first?.new == b)
      }
      after.values[field] = old
      before.values[field] = old
      #expect(IncidentChange(from: before, to: after).isEmpty)
    }
  }

  @Test("Records are the same by path and id, by path, by id, and last by what they say")
  func matching() {
    func changes(_ old: IncidentRecord, _ new: IncidentRecord) -> RecordComparison {
      RecordComparison(from: [old], to: [new])
    }
    #expect(changes(record("a.md"), record("a.md")).isEmpty)
    #expect(changes(record("a.md"), record("a.md", "Another")).changed.count == 1)
    let moved = changes(record("a.md"), record("b.md"))
    #expect(moved.changed.map(\.isRenamed) == [true])
    #expect(moved.changed.first?.fields.isEmpty == true)
    let summary = RecordField.summary
    let old = record("a.md", "One two", [.start: .text("2023"), summary: .text("a b c d e f g h")])
    let new = record("b.md", "One 2", [.start: .text("2023"), summary: .text("a b c d e f g x")])
    #expect(changes(old, new).changed.count == 1)
    let other = record("b.md", "Else", [.start: .text("2024"), summary: .text("a b c d e f g h")])
    let apart = changes(old, other)
    #expect(apart.changed.isEmpty && apart.added.count == 1 && apart.removed.count == 1)
  }

  @Test("Of several incidents in a file each is held against itself")
  func several() {
    let old = ["One", "Two", "Three"].map { record("log.md", $0) }
    let new = ["Zero", "One", "Two", "Three"].map { record("log.md", $0) }
    let comparison = RecordComparison(from: old, to: new)
    #expect(comparison.added.map(\.title) == ["Zero"])
    #expect(comparison.changed.isEmpty && comparison.unchanged == 3)
    let back = RecordComparison(from: new, to: old)
    #expect(back.removed.map(\.title) == ["Zero"] && back.unchanged == 3)
  }

  @Test("Comparing the other way round swaps what was and what is")
  func reversed() {
    let old = [record("a.md"), record("b.md", "Two"), record("c.md", "Gone")]
    let new = [record("a.md", "Else"), record("b.md", "Two"), record("d.md", "Come")]
    let there = RecordComparison(from: old, to: new)
    let back = RecordComparison(from: new, to: old)
    #expect(there.added == back.removed && there.removed == back.added)
    #expect(there.changed.map(\.old) == back.changed.map(\.new))
    #expect(RecordComparison(from: new, to: new).isEmpty)
  }

  @Test("Entries and action items are new, gone, or the same with something else about them")
  func lists() {
    var (old, new) = (record("a.md"), record("a.md"))
    let end = RecordEntry(at: "15:00", phase: "resolved", text: "end")
    old.timeline = [RecordEntry(at: "14:00", phase: "started", text: "it began"), end, end]
    new.timeline = [
      RecordEntry(at: "14:00", phase: "started", text: "it broke"), end,
      RecordEntry(at: "14:30", phase: "other", text: "new"),
    ]
    old.actions = [RecordAction(text: "a", done: false), RecordAction(text: "b", ticket: "T-1")]
    new.actions = [
      RecordAction(text: "a", done: true), RecordAction(text: "reworded", ticket: "T-1"),
      RecordAction(text: "c"),
    ]
    let change = IncidentChange(from: old, to: new)
    #expect(change.timeline.counts == (3, 3))
    #expect(change.timeline.changed.map(\.new.text) == ["it broke"])
    #expect(change.timeline.removed == [end])
    #expect(change.timeline.added.map(\.text) == ["new"])
    #expect(change.actions.changed.map(\.new.text) == ["a", "reworded"])
    #expect(change.actions.added.map(\.text) == ["c"])
    #expect(change.actions.removed.isEmpty)
  }
}
