import Incidents
import Markup
import Testing

@Suite struct MentionsTests {
  /// Relates documents by path and says who mentions whom, by path, with the words that do.
  private func mentions(_ texts: [String: String]) -> [String: [String]] {
    var found: [String: [String]] = [:]
    for (path, mention) in all(texts) {
      let bytes = Array((texts[path] ?? "").utf8)
      found[path, default: []].append(String(decoding: bytes[mention.range], as: UTF8.self))
    }
    return found.mapValues { $0.sorted() }
  }

  private func all(_ texts: [String: String]) -> [(path: String, mention: Mention)] {
    let base = KnowledgeBase.relate(
      texts.map { reading($1, path: $0) }, taxonomy: .standard
    ).0
    return base.incidents.flatMap { incident in
      (base.mentions[incident.id] ?? []).map { (incident.source, $0) }
    }
  }

  private func incident(
    _ title: String, day: Int = 3, says words: String = "", frontMatter: String = ""
  ) -> String {
    """
    \(frontMatter)# \(title)

    ## Summary
    On \(day) May 2024 from 10:00 to 11:30 UTC all users saw errors. \(words)

    ## Root cause
    A full disk.
    """
  }

  @Test func aLinkMentionsWithItsWords() {
    let texts = [
      "ledger.md": incident("Ledger outage"),
      "again.md": incident("Second one", day: 9, says: "See [the **first** one](ledger.md). So."),
    ]
    #expect(mentions(texts) == ["again.md": ["the **first** one"]])
    #expect(all(texts).first?.mention.quote == "See the first one.")
  }

  @Test func anIDMentionsInTheBytesOfTheFile() {
    let texts = [
      "ledger.md": incident("Ledger outage"),
      "again.md": incident(
        "Second one", day: 9, says: "Gerät: *like* in **2024-05-03-ledger-outage**, it broke. So."),
    ]
    #expect(mentions(texts) == ["again.md": ["2024-05-03-ledger-outage"]])
    #expect(
      all(texts).first?.mention.quote == "Gerät: like in 2024-05-03-ledger-outage, it broke.")
  }

  @Test func bothSidesKnowTheWords() {
    let base = KnowledgeBase.relate(
      [
        reading(incident("Ledger outage"), path: "ledger.md"),
        reading(incident("Second", day: 9, says: "As in [May](ledger.md)."), path: "b.md"),
      ], taxonomy: .standard
    ).0
    let mention = base.mentions["2024-05-09-second"]?.first
    let back = base.mentionedBy["2024-05-03-ledger-outage"]?.first
    #expect(mention?.id == "2024-05-03-ledger-outage")
    #expect(back?.id == "2024-05-09-second")
    #expect(back?.range == mention?.range)
    #expect(back?.quote == "As in May.")
  }

  @Test(
    "Numbers that a document bears name it",
    arguments: [
      ("INC-1234: Ledger outage", "a.md", "", "INC-1234"),
      ("Ledger outage", "SEV-2023-17-ledger.md", "", "SEV-2023-17"),
      ("Ledger outage", "inc-77.md", "", "INC-77"),
      ("Ledger outage (#4711)", "a.md", "", "#4711"),
      ("Ledger outage", "a.md", "---\nid: inc-5150\n---\n", "INC-5150"),
      ("Ledger outage", "a.md", "---\naliases: [INC-808]\n---\n", "INC-808"),
    ])
  func numbersNameIncidents(title: String, path: String, frontMatter: String, number: String) {
    let found = mentions([
      path: incident(title, frontMatter: frontMatter),
      "b.md": incident("Second one", day: 9, says: "It was \(number) again, as feared."),
    ])
    #expect(found == ["b.md": [number.filter { $0 != "#" }]])
  }

  @Test(
    "What only looks like a number names nothing",
    arguments: [
      "INC-12345", "INC-1234-5", "XINC-1234", "UTF-8", "owner/name#4711", "#47112",
      "CVE-2021-44228",
      "web-01",
    ])
  func partsOfOthersNameNothing(words: String) {
    let found = mentions([
      "web-01.md": incident("INC-1234: Ledger outage with CVE-2021-44228 in UTF-8 (#4711)"),
      "b.md": incident("Second one", day: 9, says: "It was \(words) again."),
    ])
    #expect(found.isEmpty)
  }

  @Test func aLongTitleNamesAndAShortOneOnlyWhereItIsSetApart() {
    let long = "The ledger refused every payment after midnight"
    let short = "Connection pool exhaustion downstream"
    let texts = { (words: String) in
      [
        "long.md": incident("Postmortem: \(long)"), "short.md": incident(short, day: 4),
        "b.md": incident("Second one", day: 9, says: words),
      ]
    }
    #expect(mentions(texts("As in \(long), we waited.")) == ["b.md": [long]])
    #expect(mentions(texts("We saw connection pool exhaustion downstream.")).isEmpty)
    #expect(mentions(texts("As in “\(short)”, we waited.")) == ["b.md": [short]])
    #expect(mentions(texts("As in \(short), we waited.")) == ["b.md": [short]])
    #expect(mentions(texts("\(short) was seen.")).isEmpty)
    #expect(mentions(texts("As in \(long)ish, we waited.")).isEmpty)
  }

  @Test func aTitleOfWordsThatAllHaveNamesNothing() {
    let found = mentions([
      "a.md": incident("Incident report of the service outage"),
      "b.md": incident(
        "Second one", day: 9, says: "This is the incident report of the service outage."),
    ])
    #expect(found.isEmpty)
  }

  @Test func aNameOfTwoIncidentsNamesNeither() {
    let title = "The ledger refused every payment after midnight"
    let found = mentions([
      "a.md": incident(title), "c.md": incident(title, day: 5),
      "b.md": incident("Second one", day: 9, says: "As in \(title), we waited."),
    ])
    #expect(found.isEmpty)
  }

  @Test func nobodyMentionsThemselves() {
    let text = incident(
      "The ledger refused every payment after midnight",
      says: "This is 2024-05-03-the-ledger-refused-every-payment-after-midnight. See [me](a.md).")
    #expect(mentions(["a.md": text, "b.md": incident("Other", day: 4)]).isEmpty)
  }
}
