import Testing

@testable import Incidents

/// Which incidents are found alike, on a small invented collection, and for which reasons.
@Suite struct RelatedIncidentsTests {
  /// By path: title, summary, cause. The number in the path says what belongs together.
  private static let collection: [(path: String, title: String, summary: String, cause: String)] = [
    (
      "pool-1.md", "Bookings refused", "The booking desk refused guests.",
      "PgBouncer had a connection pool of ten, and the new report held nine of them."
    ),
    (
      "pool-2.md", "Checkout froze", "The till stood still.",
      "The connection pool of PgBouncer ran empty because of a leak in the loyalty job."
    ),
    (
      "pool-3.md", "Stock list empty", "Nobody saw the stock list.",
      "Every client waited for the connection pool: pgbouncer was limited to five."
    ),
    (
      "cert-1.md", "Tickets not sold", "Browsers warned visitors.",
      "The TLS certificate of the gateway expired; the renewal job had been off since spring."
    ),
    (
      "cert-2.md", "Partners locked out", "Partners could not connect.",
      "An expired TLS certificate on the partner gateway, as its renewal needs a hand."
    ),
    (
      "dns-1.md", "Mail bounced", "Mail to the museum bounced.",
      "Terraform deleted the MX records of the zone together with the old nameserver."
    ),
    (
      "dns-2.md", "Map not found", "The map's name did not resolve.",
      "The zone lost its CNAME records when Terraform moved it to another nameserver."
    ),
    (
      "disk-1.md", "Archive read-only", "Scans could not be saved.",
      "The log partition was full, since logrotate had never been told of the scanner."
    ),
    (
      "disk-2.md", "Night import stopped", "The import ended at midnight.",
      "A debug log filled the partition; logrotate kept sixty copies."
    ),
    (
      "lone.md", "Lift stood still", "The lift of the east tower stood still.",
      "A bearing of the winch was worn."
    ),
  ]

  private static func text(
    _ entry: (path: String, title: String, summary: String, cause: String), _ day: Int
  ) -> String {
    """
    # \(entry.title)

    ## Summary
    On \(day) May 2024 from 10:00 to 11:30 UTC, \(entry.summary) The engineer on call gradually \
    found the issue and informed everyone.

    ## Root cause
    \(entry.cause)

    ## Action items
    - Improve the monitoring (owner: Ottoline)
    """
  }

  private static var readings: [Reading] {
    collection.enumerated().map { reading(text($1, $0 + 1), path: $1.path) }
  }

  private func relate(_ readings: [Reading]) -> [String: [Relation]] {
    let base = KnowledgeBase.relate(readings, taxonomy: .standard).0
    let sources = Dictionary(uniqueKeysWithValues: base.incidents.map { ($0.id, $0.source) })
    return Dictionary(
      uniqueKeysWithValues: base.incidents.map { incident in
        (
          incident.source,
          (base.related[incident.id] ?? []).map { relation in
            Relation(
              id: sources[relation.id] ?? "", score: relation.score, sameCause: relation.sameCause,
              sharedComponents: relation.sharedComponents, sharedTerms: relation.sharedTerms)
          }
        )
      })
  }

  @Test func theSameMechanismComesFirst() {
    let related = relate(Self.readings)
    for entry in Self.collection where entry.path != "lone.md" {
      let kind = entry.path.prefix { $0 != "-" }
      #expect(related[entry.path]?.first?.id.hasPrefix(kind) == true, "\(entry.path)")
    }
  }

  @Test func whatIsLikeNothingHasNoRelation() {
    #expect(relate(Self.readings)["lone.md"] == [])
  }

  @Test func reasonsAreWordsAsTheyAreWrittenMostOften() {
    let reasons = relate(Self.readings)["pool-1.md"]?.first?.sharedTerms ?? []
    #expect(reasons.contains("connection pool"))
    #expect(reasons.contains("PgBouncer"))
    // A word of a pair that is named is not named again; words of all and of people tell nothing.
    for word in ["connection", "pool", "gradually", "Ottoline", "engineer"] {
      #expect(!reasons.contains(word), "\(word)")
    }
  }

  @Test func sharedServicesAreAReason() {
    let text = { (day: Int, cause: String) in
      """
      ---
      services: [loyalty]
      ---
      # Outage \(day)

      ## Summary
      On \(day) May 2024 from 10:00 to 11:00 UTC the points were gone.

      ## Root cause
      \(cause)
      """
    }
    let base = KnowledgeBase.relate(
      [
        reading(text(1, "A full disk of the ledger."), path: "a.md"),
        reading(text(2, "The disk of the ledger was full."), path: "b.md"),
        reading(Self.text(Self.collection[0], 5), path: "c.md"),
        reading(Self.text(Self.collection[3], 6), path: "d.md"),
      ], taxonomy: .standard
    ).0
    #expect(base.related["2024-05-01-outage-1"]?.first?.sharedServices == ["loyalty"])
  }

  @Test func orderAndThreadsChangeNothing() {
    let expected = relate(Self.readings)
    #expect(relate(Self.readings.reversed()) == expected)
    let backwards = KnowledgeBase.relate(
      Self.readings, taxonomy: .standard, concurrently: LastFirst()
    ).0
    let forwards = KnowledgeBase.relate(Self.readings, taxonomy: .standard).0
    #expect(backwards.related == forwards.related)
  }

  /// Works on the last element first, as threads may.
  private struct LastFirst: ConcurrentMap {
    func map<Element: Sendable, Result: Sendable>(
      _ elements: [Element], _ transform: @Sendable (Element) -> Result
    ) -> [Result] { elements.reversed().map(transform).reversed() }
  }

  @Test func theWorkGrowsWithTheTextsEvenWhereAllAreTheSame() {
    let few = steps(copies: 300)
    let many = steps(copies: 1200)
    #expect(few > 0)
    #expect(many <= few * 5)
  }

  /// How many postings are looked at to relate so many copies of the same two texts.
  private func steps(copies: Int) -> Int {
    let pair = [Self.collection[0], Self.collection[1]].enumerated().map {
      reading(Self.text($1, $0 + 1), path: $1.path)
    }
    let readings = (0..<copies).map { number in
      var copy = pair[number % 2]
      copy.incident.id = "incident-\(number)"
      return copy
    }
    let index = TermIndex(TermCounts(readings))
    var search = LikenessSearch(index)
    for number in readings.indices { _ = search.nearest(to: number) { _ in true } }
    return search.steps
  }
}
