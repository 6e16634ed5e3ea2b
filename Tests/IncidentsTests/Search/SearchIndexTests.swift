import Testing

@testable import Incidents

@Suite("The search index")
struct SearchIndexTests {
  private func check(_ documents: [SearchDocument]) {
    let ordered = SearchOrder.sorted(documents)
    let plain = PlainIndex(ordered)
    let reader = SearchIndexReader(SearchIndex(documents, taxonomy: .standard))
    var found: [String] = []
    for part in reader.header.terms.indices {
      let positions = reader.positions(part)
      for (entry, places) in zip(reader.words(part).entries, positions) {
        found.append(entry.word)
        let uses = (plain.words[entry.word] ?? [:]).sorted { $0.key < $1.key }
        #expect(entry.documents == uses.map(\.key), "\(entry.word)")
        #expect(entry.uses == uses.map { Int32($0.value.positions.count) })
        #expect(entry.emphasis == uses.map(\.value.emphasis), "\(entry.word)")
        #expect(places == uses.map(\.value.positions), "\(entry.word)")
      }
    }
    #expect(found == plain.words.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    #expect(reader.header.documents == documents.count)
    #expect(reader.header.lengths == plain.lengths.map(SearchHeader.scale))
    #expect(reader.numbers.days == ordered.map(\.day))
    #expect(reader.numbers.minutes == ordered.map(\.minutes))
    #expect(reader.numbers.percents == ordered.map(\.percent))
    for facet in SearchFacet.allCases {
      for (term, members) in reader.facet(facet) {
        let expected = ordered.indices.filter { number in
          (ordered[number].terms[facet] ?? []).contains { $0.id == term.id }
        }
        #expect(members.map(Int.init) == expected, "\(facet) \(term.id)")
      }
    }
  }

  @Test("What goes in comes out", arguments: [1, 2, 65, 300])
  func roundTrip(_ count: Int) {
    check(SearchDocument.samples(count, words: 200))
  }

  @Test("Small, empty and odd documents come out too")
  func edges() {
    check([.sample("a")])
    check([.sample("a", title: "one", text: "one", statement: "one", tags: ["one"])])
    check([.sample("a", title: "The", text: "of the", statement: "of the and")])
    check((0..<40).map { .sample("d\($0)", text: "everywhere") })
    let far = Array(repeating: "filler", count: 70_000).joined(separator: " ")
    check([.sample("a", text: "near " + far + " near"), .sample("b", text: "near")])
    check([.sample("a", text: String(repeating: "long", count: 99) + " 数据 PoolTimeout won’t")])
  }

  @Test("No documents make an index that finds nothing")
  func none() {
    let index = SearchIndex([], taxonomy: .standard)
    let reader = SearchIndexReader(index)
    #expect(index.parts.map(\.name) == ["f0", "n0"])
    #expect(reader.header.terms == [] && reader.header.documents == 0)
    #expect(reader.numbers.days == [] && reader.facet(.cause).isEmpty)
    #expect(reader.words(0).entries.isEmpty && reader.positions(0).isEmpty)
  }

  @Test("Neither the order of the documents nor how much is done at a time changes a byte")
  func determinism() {
    struct Backwards: ConcurrentMap {
      func map<Element: Sendable, Result: Sendable>(
        _ elements: [Element], _ transform: @Sendable (Element) -> Result
      ) -> [Result] { elements.reversed().map(transform).reversed() }
    }
    let documents = SearchDocument.samples(400, words: 60)
    let index = SearchIndex(documents, taxonomy: .standard)
    #expect(index.parts == SearchIndex(documents.reversed(), taxonomy: .standard).parts)
    #expect(
      index.parts
        == SearchIndex(documents.shuffled(), taxonomy: .standard, concurrently: Backwards()).parts)
  }

  @Test("Documents stand newest first by the day as it is written, undated ones last, then by id")
  func order() {
    var east = SearchDocument.sample("east", day: (2024, 3, 1))
    east = east.at(
      Instant(
        year: 2024, month: 3, day: 1, clock: Clock(hour: 0, minute: 30), offset: 300))
    var utc = SearchDocument.sample("utc")
    utc = utc.at(
      Instant(
        year: 2024, month: 2, day: 29, clock: Clock(hour: 23, minute: 0), offset: 0))
    let yearless = SearchDocument.sample("a").at(Instant(year: nil, month: 5, day: 1))
    let documents = [
      yearless, utc, .sample("b", day: (2024, 2, 1)), east, .sample("a", day: (2024, 2, 1)),
    ]
    #expect(SearchOrder.sorted(documents).map(\.id) == ["east", "utc", "a", "b", "a"])
    let header = SearchIndex(documents, taxonomy: .standard).header
    #expect(header.months.map(\.month) == ["2024-03", "2024-02", ""])
    #expect(header.months.map(\.documents) == [1, 3, 1])
  }

  @Test(
    "Of several spellings of a value the most frequent is its label, and a document counts once")
  func labels() {
    let documents: [SearchDocument] = [
      .sample("a", tags: ["EU West", "eu west"]), .sample("b", tags: ["eu  west"]),
      .sample("c", tags: ["EU West"]),
    ]
    let reader = SearchIndexReader(SearchIndex(documents, taxonomy: .standard))
    let tags = reader.facet(.tag)
    #expect(tags.map(\.term.id) == ["eu west"])
    #expect(tags.map(\.term.label) == ["EU West"])
    #expect(tags.map(\.documents) == [[0, 1, 2]])
  }
}

extension SearchDocument {
  fileprivate func at(_ when: Instant) -> SearchDocument {
    SearchDocument(
      id: id, source: source, title: title, when: when, cause: cause, minutes: minutes,
      percent: percent, statement: statement, terms: terms, text: text)
  }
}
