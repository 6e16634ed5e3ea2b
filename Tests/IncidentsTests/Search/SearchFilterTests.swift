import Testing

@testable import Incidents

@Suite("Filters, counts and orders of the search")
struct SearchFilterTests {
  private static func term(_ label: String) -> SearchTerm {
    SearchTerm(id: label.lowercased().replacing(" ", with: "-"), label: label)
  }

  private let index = TinyIndex([
    .init(
      text: "retry", terms: [.cause: [term("Network")], .tag: [term("Ada"), term("Drill")]],
      day: "2024-03-15", minutes: 30, percent: 5),
    .init(
      text: "retry storm",
      terms: [
        .cause: [term("Capacity")], .component: [term("Load balancer")], .tag: [term("Ada")],
        .service: [term("Card payments")], .severity: [term("SEV1")],
        .has: [term("actions"), term("date")],
      ],
      day: "2024-03-01", minutes: 150, percent: 40),
    .init(
      text: "storm", terms: [.cause: [term("Capacity")], .severity: [term("SEV2")]],
      day: "2023-12-31", percent: 100),
    .init(text: "storm", terms: [.cause: [term("Unknown")]], minutes: 120),
  ])

  @Test(
    "Each filter lets through what it says",
    arguments: [
      ("cause:capacity", [1, 2]), ("cause:capacity,network", [0, 1, 2]),
      ("cause:capacity cause:network", [0, 1, 2]), ("-cause:capacity", [0, 3]),
      ("component:\"Load Balancer\"", [1]), ("component:load-balancer", [1]),
      ("service:CARD_payments", [1]), ("severity:sev1 severity:sev2", [1, 2]),
      ("tag:ada", [0, 1]), ("tag:ada tag:drill", [0]), ("tag:ada -tag:drill", [1]),
      ("has:actions", [1]), ("has:actions,date", [1]), ("has:actions has:date", [1]),
      ("-has:date", [0, 2, 3]), ("year:2023", [2]), ("year:>2023", [0, 1]),
      ("year:2023,2024", [0, 1, 2]),
      ("year:2024 year:2023", [0, 1, 2]), ("-year:2024", [2, 3]), ("year:..2023", [2]),
      ("after:2024", [0, 1]), ("after:2024-03-01", [0, 1]), ("after:2024-03-02", [0]),
      ("before:2024-03-01", [2]), ("before:2024-03-15 after:2024", [1]), ("-after:2024", [2, 3]),
      ("affected:>40", [2]), ("affected:>=40", [1, 2]), ("affected:5..40", [0, 1]),
      ("affected:<40", [0]), ("affected:40", [1]), ("-affected:>5", [0, 3]),
      ("duration:>2h", [1]), ("duration:30m..2h", [0, 3]), ("duration:<=120", [0, 3]),
      ("-duration:>1m", [2]),
    ] as [(String, [Int])])
  func filter(_ query: String, _ documents: [Int]) {
    #expect(index.documents(query) == documents)
    #expect(index.ask(query).problems == [])
  }

  @Test("Filters alone give all that pass, newest first; with words, the best first")
  func alone() {
    #expect(index.documents("-cause:unknown") == [0, 1, 2])
    #expect(index.documents("storm cause:capacity") == [2, 1])
  }

  @Test("A value that no document has is said, with the nearest")
  func unknownValue() {
    let answer = index.ask("cause:netwrok")
    #expect(answer.total == 0)
    #expect(answer.problems == [.unknownValue(text: "cause:netwrok", near: "network")])
    #expect(
      index.ask("service:\"card payment\"").problems
        == [.unknownValue(text: "service:card payment", near: "card-payments")])
    #expect(
      index.ask("tag:elsewhere").problems == [.unknownValue(text: "tag:elsewhere", near: nil)])
    #expect(index.ask("has:timeline").problems == [])
  }

  private func counts(_ query: String, _ facet: SearchFacet) -> [String: Int] {
    Dictionary(
      uniqueKeysWithValues: (index.ask(query).counts[facet] ?? []).map {
        ($0.term.id, $0.documents)
      })
  }

  @Test("Values are counted over all results, without the filters of their own kind")
  func counting() {
    #expect(counts("storm", .cause) == ["capacity": 2, "network": 0, "unknown": 1])
    #expect(counts("storm cause:capacity", .cause) == ["capacity": 2, "network": 0, "unknown": 1])
    #expect(counts("storm cause:unknown", .severity) == ["sev1": 0, "sev2": 0])
    #expect(counts("storm cause:capacity -severity:sev1", .cause)["capacity"] == 1)
    #expect(counts("storm -severity:sev1", .severity) == ["sev1": 1, "sev2": 1])
    #expect(counts("", .cause) == [:])
  }

  @Test("Of a relaxed answer those are counted that match as many clauses")
  func countingRelaxed() {
    #expect(counts("retry absent", .tag) == ["ada": 2, "drill": 1])
  }

  @Test("Other orders put the unknown last, and the relevant first among equals")
  func orders() {
    #expect(index.documents("storm", by: .duration) == [1, 3, 2])
    #expect(index.documents("storm", by: .affected) == [2, 1, 3])
    #expect(index.documents("storm", by: .date) == [1, 2, 3])
    let ties = TinyIndex([
      .init(text: "retry", day: "2024-03-01", minutes: 5),
      .init(title: "retry", day: "2024-03-01", minutes: 5), .init(text: "retry"),
      .init(title: "retry"),
    ])
    #expect(ties.documents("retry", by: .date) == [1, 0, 3, 2])
    #expect(ties.documents("retry", by: .duration) == [1, 0, 3, 2])
    #expect(ties.documents("retry", by: .affected) == [1, 3, 0, 2])
  }
}
