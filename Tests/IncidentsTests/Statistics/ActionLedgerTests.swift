import Markup
import Testing

@testable import Incidents

@Suite("The ledger of action items")
struct ActionLedgerTests {
  private static let evidence = Evidence(
    range: 0..<1, text: "x", rule: .statement, confidence: .high)

  private func day(_ year: Int?, _ month: Int, _ day: Int) -> Instant {
    Instant(year: year, month: month, day: day)
  }

  private func item(
    _ text: String = "Do it", done: Bool? = nil, owner: String? = nil, due: Instant? = nil,
    kind: ActionItem.Kind = .prevent
  ) -> ActionItem {
    ActionItem(
      text: text, kind: kind, owner: owner, due: due, done: done, ticket: nil,
      evidence: Self.evidence)
  }

  private func incident(
    _ id: String, start: Instant? = nil, end: Instant? = nil, _ items: [ActionItem]
  ) -> Incident {
    var incident = Incident(id: id, source: "\(id).md", title: Claim(id, Self.evidence))
    incident.start = start.map { Claim($0, Self.evidence) }
    incident.end = end.map { Claim($0, Self.evidence) }
    incident.actionItems = items
    return incident
  }

  private func ledger(_ incidents: [Incident], distinct: [Incident]? = nil) -> ActionLedger {
    ActionLedger(
      KnowledgeBase(
        incidents: incidents, taxonomy: .standard, sameIncident: [:], related: [:], mentions: [:],
        mentionedBy: [:], distinct: distinct ?? incidents))
  }

  @Test("Items are counted by state, kind and owner")
  func counts() {
    let counts = ledger([
      incident("a", [item(done: true, owner: "Jo"), item(done: false, kind: .detect)]),
      incident("b", [item(), item(owner: "  "), item(done: false, owner: "Kim")]),
      incident("c", []),
    ]).counts
    #expect(counts.total == 5)
    #expect(counts.incidents == 2)
    #expect((counts[.open], counts[.unsaid], counts[.done]) == (2, 2, 1))
    #expect((counts[.prevent], counts[.detect], counts[.mitigate]) == (4, 1, 0))
    #expect(counts.owned == 2)
  }

  @Test("What has no state is neither open nor done")
  func unsaid() {
    let ledger = ledger([
      incident("a", start: day(2020, 1, 1), [item(due: day(2020, 2, 1))]),
      incident("b", start: day(2024, 1, 1), []),
    ])
    #expect(ledger.entries[0].state == .unsaid)
    #expect(ledger.counts.overdue == 0)
    #expect(ledger.openAges.isEmpty)
  }

  @Test("Ages count from the end, else the start, to the latest day that any document names")
  func ages() {
    var last = incident("b", start: day(2024, 1, 10), [item("start alone", done: false)])
    last.timeline = [
      TimelineEntry(
        at: day(2024, 1, 31), clock: nil, offsetMinutes: nil, phase: .other, text: "x",
        evidence: Self.evidence)
    ]
    let ledger = ledger([
      last,
      incident(
        "a", start: day(2023, 12, 30), end: day(2024, 1, 1), [item("has an end", done: false)]),
    ])
    #expect(ledger.day == CivilDay(year: 2024, month: 1, day: 31))
    #expect(ledger.entries.map(\.action.text) == ["has an end", "start alone"])
    #expect(ledger.entries.map(\.age) == [30, 21])
    #expect(ledger.openAges == [30, 21])
  }

  @Test("A due day that lies ahead does not move the ledger’s day")
  func dueAhead() {
    let ledger = ledger([
      incident("a", start: day(2023, 1, 1), [item(done: false, due: day(2030, 1, 1))])
    ])
    #expect(ledger.day == CivilDay(year: 2023, month: 1, day: 1))
    #expect(ledger.counts.overdue == 0)
  }

  @Test("Without a date, or without a year, there is no age and nothing is overdue")
  func missingDates() {
    let ledger = ledger([
      incident("a", [item(done: false)]),
      incident("b", start: day(nil, 5, 1), [item(done: false, due: day(nil, 6, 1))]),
      incident("c", start: day(2024, 1, 1), [item("dated", done: false)]),
    ])
    #expect(ledger.entries.map(\.age) == [0, nil, nil])
    #expect(ledger.entries[0].action.text == "dated")
    #expect(ledger.counts.overdue == 0)
    #expect(self.ledger([incident("a", [item(done: false)])]).day == nil)
  }

  @Test("An end without a year gives way to a start that has one")
  func yearlessEnd() {
    let entry = ledger([
      incident("a", start: day(2024, 1, 1), end: day(nil, 1, 2), [item(done: false)])
    ]).entries[0]
    #expect(entry.since == day(2024, 1, 1))
    #expect(entry.age == 0)
  }

  @Test(
    "Only what is open and due between its incident and the ledger’s day is overdue",
    arguments: [
      (2024, 1, 20, false as Bool?, true), (2024, 1, 31, false, false), (2024, 1, 20, true, false),
      (2024, 1, 20, nil, false), (2023, 1, 20, false, false), (2024, 1, 10, false, true),
    ])
  func overdue(year: Int, month: Int, date: Int, done: Bool?, isOverdue: Bool) {
    let ledger = ledger([
      incident(
        "a", start: day(2024, 1, 10), end: day(2024, 1, 12),
        [item(done: done, due: day(year, month, date))]),
      incident("b", start: day(2024, 1, 31), []),
    ])
    #expect(ledger.entries[0].isOverdue == isOverdue)
  }

  @Test("What is done has no age, since no document says when it was")
  func done() {
    let ledger = ledger([incident("a", start: day(2024, 1, 10), [item(done: true)])])
    #expect(ledger.entries[0].age == nil)
    #expect(ledger.entries[0].since == day(2024, 1, 10))
  }

  @Test("An incident told twice counts once, but both tellings may name the latest day")
  func toldTwice() {
    let a = incident("a", start: day(2024, 1, 1), [item(done: false)])
    let again = incident("a2", start: day(2024, 1, 2), [item(done: false), item(done: false)])
    let ledger = ledger([again, a], distinct: [a])
    #expect(ledger.counts.total == 1)
    #expect(ledger.entries[0].age == 1)
  }

  @Test("Open items come first, the oldest before the others; the rest is newest first")
  func order() {
    let ledger = ledger(
      [2024, 2023, 2022].map { (year: Int) in
        incident(
          "\(year)", start: day(year, 1, 1),
          [item("\(year) done", done: true), item("\(year)"), item("\(year) open", done: false)])
      } + [incident("z", [item("undated open", done: false), item("undated")])])
    #expect(
      ledger.entries.map(\.action.text) == [
        "2022 open", "2023 open", "2024 open", "undated open", "2024", "2023", "2022", "undated",
        "2024 done", "2023 done", "2022 done",
      ])
  }

  @Test("Spellings of an owner count together, under the most frequent one")
  func owners() {
    let ledger = ledger([
      incident(
        "a",
        [
          item(done: false, owner: "SRE  team"), item(done: true, owner: "SRE Team"),
          item(owner: " SRE Team "), item(done: true, owner: "Jo"), item(owner: nil),
        ])
    ])
    #expect(ledger.owners.map(\.name) == ["SRE Team", "Jo"])
    #expect(ledger.owners.map(\.open) == [1, 0])
    #expect(ledger.owners.map(\.unsaid) == [1, 0])
    #expect(ledger.owners.map(\.done) == [1, 1])
    #expect(ledger.owner(of: ledger.entries[0]) == "SRE Team")
  }

  @Test("A median is given from ten ages on", arguments: [9, 10])
  func median(count: Int) {
    let items = (1...count).map { item("\($0)", done: false) }
    let ledger = ledger([
      incident("a", start: day(2024, 1, 1), items), incident("b", start: day(2024, 1, 6), []),
    ])
    #expect(ledger.medianOpenAge == (count == 10 ? 5 : nil))
  }
}
