import Testing

@testable import Incidents

@Suite("Incidents that came back")
struct RecurrenceTests {
  private typealias Sample = HistorySample

  private func incident(
    _ id: String, _ day: Int, _ cause: CauseID = "capacity", _ components: [String] = ["database"],
    done: [Bool?] = []
  ) -> Incident {
    Sample.incident(id, Sample.after(day), cause: cause, components: components, done: done)
  }

  private func recurrence(_ incidents: [Incident]) -> Recurrence {
    Sample.statistics(incidents).recurrence
  }

  @Test("The same cause in the same component within ninety days")
  func soon() {
    let found = recurrence([
      incident("a", 0), incident("b", 90), incident("c", 181),
      incident("other-cause", 91, "network"),
      incident("other-part", 92, "capacity", ["cache"]),
    ])
    #expect(found.returns.map(\.id) == ["b"])
    #expect(found.returns.map(\.earlierID) == ["a"])
    #expect(found.returns.map(\.days) == [90])
    #expect(found.eligible == 5)
  }

  @Test("After something was done it counts however long after, but only if it is said to be done")
  func actedUpon() {
    let found = recurrence([
      incident("a", 0, done: [nil, true]), incident("b", 400, done: [false]), incident("c", 800),
    ])
    #expect(found.returns.map(\.id) == ["b"])
    #expect(found.actedUponCount == 1)
    #expect(found.soonCount == 0)
  }

  @Test("The nearest earlier one is named, with what both have")
  func nearest() {
    let found = recurrence([
      incident("a", 0, "capacity", ["cache", "database"]), incident("b", 50, "capacity", ["cache"]),
      incident("c", 60, "capacity", ["database", "cache"]),
    ])
    #expect(found.returns.map(\.earlierID) == ["b", "a"])
    #expect(found.returns.first?.components == ["cache"])
  }

  @Test("Without a date, a known cause or a component nothing can be seen to return")
  func ineligible() {
    let found = recurrence([
      incident("a", 0, .unknown), incident("b", 1, .unknown), incident("c", 2, "capacity", []),
      incident("d", 3, "capacity", []),
      Sample.incident("e", cause: "capacity", components: ["database"]),
    ])
    #expect(found.eligible == 0)
    #expect(found.returns.isEmpty)
    #expect(found.survival == nil)
  }

  @Test("What has not come back by the last incident is censored there, not counted as never")
  func censored() throws {
    let alone = (0..<7).map { incident("alone\($0)", 90, "data", ["part \($0)"]) }
    let found = recurrence(
      alone + [
        incident("a", 0), incident("b", 40), incident("c", 80, "network"),
        Sample.incident("last", Sample.after(100)),
      ])
    let survival = try #require(found.survival)
    #expect(survival.count == 10)
    // a came back after 40; b was watched for 60, c for 20 and the others for 10 days, until the last
    // incident of all, which itself could not be seen to return.
    #expect(survival.steps.map(\.time) == [40])
    #expect(survival.steps.map(\.atRisk) == [2])
    #expect(survival.survival(at: 90).value == 0.5)
    #expect(survival.longest == 60)
  }

  @Test("Of fewer than ten there is no curve")
  func few() {
    let found = recurrence((0..<9).map { incident("i\($0)", $0 * 10) })
    #expect(found.eligible == 9 && found.soonCount == 8)
    #expect(found.survival == nil)
  }
}

@Suite("Action items by age")
struct ActionAgesTests {
  private typealias Sample = HistorySample

  @Test("Ages count to the latest day named, in bands of the states that documents say")
  func bands() throws {
    let ages = Sample.statistics([
      Sample.incident("a", Sample.after(0), done: [true, false, nil]),
      Sample.incident("b", Sample.after(380), done: [false]),
      Sample.incident("c", Sample.after(400)),
      Sample.incident("undated", done: [false, true]),
    ]).actions
    #expect(ages.undated == 2)
    #expect(ages.bands.map(\.from) == [0, 30, 90, 180, 365])
    let old = try #require(ages.bands.last)
    #expect((old.open, old.unsaid, old.done) == (1, 1, 1))
    #expect(old.shareDone == 0.5)
    #expect(ages.bands[1].shareDone == nil)
    #expect(ages.open?.maximum == 400)
  }

  @Test("Without a dated item there are no bands")
  func none() {
    #expect(Sample.statistics([Sample.incident("a", done: [false])]).actions.bands.isEmpty)
    #expect(Sample.statistics([]).actions.bands.isEmpty)
  }
}

@Suite("What set incidents off")
struct TriggerSharesTests {
  private typealias Sample = HistorySample

  @Test("Shares are of the known ones, beside those that were published")
  func shares() throws {
    let triggers: [TriggerID?] = ["deploy", "deploy", "attack", .unknown, nil]
    let found = Sample.statistics(
      triggers.enumerated().map {
        Sample.incident("i\($0)", Sample.after($0), trigger: $1)
      }
    ).triggers
    #expect((found.known, found.unknown) == (3, 2))
    #expect(found.shares.first?.trigger == "deploy")
    #expect(found.shares.first?.share == 2.0 / 3)
    #expect(found.shares.first?.published == 0.37)
    #expect(found.shares.first { $0.trigger == "attack" }?.published == nil)
    #expect(found.shares.first { $0.trigger == "hardware" }?.count == 0)
    #expect(!found.shares.contains { $0.trigger == .unknown })
  }

  @Test("The published shares are those of the table and of the taxonomy")
  func published() {
    #expect(abs(TriggerShares.published.values.reduce(0, +) - 1) < 1e-12)
    let known = Set(Taxonomy.standard.triggers.map(\.id))
    #expect(TriggerShares.published.keys.allSatisfy { known.contains($0.rawValue) })
  }

  @Test("Without a known trigger there is no share")
  func unknown() {
    let found = Sample.statistics([Sample.incident("a")]).triggers
    #expect(found.shares.allSatisfy { $0.share == nil && $0.interval == nil })
  }
}
