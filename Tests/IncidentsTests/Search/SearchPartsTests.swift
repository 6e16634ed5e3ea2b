import Testing

@testable import Incidents

@Suite("The parts of the search index")
struct SearchPartsTests {
  /// Words that differ at their ends, each in many documents, so that there are several parts.
  private static let large: SearchIndex = {
    let words = (0..<900).map { number in
      "pre" + String(UnicodeScalar(UInt8(0x61 + number % 5)))
        + String(number, radix: 36) + String(repeating: "x", count: number % 3)
    }
    let documents = (0..<600).map { document in
      let text = words.indices.filter { ($0 * 7 + document * 13) % 11 < 4 }
        .map { words[$0] }.joined(separator: " ")
      return SearchDocument.sample("d\(document)", title: "T\(document)", text: text)
    }
    return SearchIndex(documents, taxonomy: .standard)
  }()

  @Test("A part of words ends where the first four characters change, and tells where it begins")
  func boundaries() {
    let reader = SearchIndexReader(Self.large)
    let parts = reader.header.terms.indices.map { reader.words($0).entries.map(\.word) }
    #expect(parts.count > 2)
    for (before, after) in zip(parts, parts.dropFirst()) {
      #expect(before.last!.prefix(4) != after.first!.prefix(4))
    }
    for (number, beginning) in reader.header.terms.enumerated().dropFirst() {
      let (last, first) = (parts[number - 1].last!, parts[number].first!)
      #expect(last < beginning && beginning <= first && first.hasPrefix(beginning))
      #expect(!(last < beginning.dropLast()))
    }
    #expect(reader.header.terms.first == "")
  }

  @Test("Where many words begin alike, a part twice its size ends all the same")
  func alike() {
    let words = (0..<2000).map { "same\($0)" }
    let documents = (0..<300).map { document in
      SearchDocument.sample(
        "d\(document)",
        text: words.indices.filter { ($0 + document) % 3 == 0 }.map { words[$0] }
          .joined(separator: " "))
    }
    let index = SearchIndex(documents, taxonomy: .standard)
    let sizes = index.parts.filter { $0.name.hasPrefix("t") }.map(\.bits.count)
    #expect(sizes.count > 1)
    #expect(sizes.allSatisfy { $0 <= 2 * SearchIndexLayout.words + 1000 })
  }

  @Test("The lexicon has the words that can be misspelled, and how many documents have each")
  func lexicon() {
    let documents: [SearchDocument] = (0..<5).map {
      .sample("d\($0)", text: "timeout dns größe ü数数数 v2alpha \(String(repeating: "y", count: 25))")
    }
    let reader = SearchIndexReader(SearchIndex(documents, taxonomy: .standard))
    let lexicon = reader.lexicon(0)
    #expect(lexicon.map(\.word) == ["dns", "grosse", "timeout", "数数"])
    #expect(lexicon.map(\.scale) == [2, 2, 2, 2])
  }

  @Test("Cards are on a line each, and have an id only where the page cannot make it")
  func cards() {
    let documents: [SearchDocument] = [
      .sample(
        "2024-05-01-pool-is-empty", title: "Pool\tis\r\nempty", text: "The\ttext\n",
        day: (2024, 5, 1),
        cause: "capacity",
        minutes: 90, percent: 33.5),
      .sample("other", title: "Pool is empty", day: (2024, 4, 1), minutes: 0.5),
      .sample("2024-03-01-cafe", title: "Café", day: (2024, 3, 1)),
      .sample("incident", title: "  "),
    ]
    let index = SearchIndex(documents, taxonomy: .standard)
    let cards = index.parts.first { $0.name == "c0" }!.text
    #expect(
      String(decoding: cards, as: UTF8.self) == """
        Pool is empty\t\t2024-05-01\t0\t90\t33.5\tThe text
        Pool is empty\tother\t2024-04-01\t1\t0.5\t\t
        Café\t2024-03-01-cafe\t2024-03-01\t1\t\t\t
        \t\t\t1\t\t\t
        """)
    #expect(index.header.causes.map(\.id) == ["capacity", "unknown"])
  }

  @Test("Texts are whole where there is room, and else begin with the statement of the root cause")
  func texts() {
    let long = Array(repeating: "sentence words", count: 100).joined(separator: "\n")
    let documents: [SearchDocument] = [
      .sample("a", text: "short\n\ntext\u{2028}\u{1F}here"),
      .sample("b", text: long, statement: "A full disk."),
    ]
    func texts(_ documents: [SearchDocument], space: Int) -> [String] {
      SearchKeptText.texts(documents, space: space, concurrently: OneByOne())
        .map { String(decoding: $0, as: UTF8.self) }
    }
    let whole = ["short · text\u{2028} here", long.replacing("\n", with: " · ")]
    #expect(texts(documents, space: 2000) == whole)
    let cut = texts(documents, space: 500)
    #expect(cut[0] == whole[0])
    #expect(cut[1].hasPrefix("A full disk. sentence words · sentence"))
    #expect((440...482).contains(cut[1].utf8.count))
    #expect((70...96).contains(texts(documents, space: 10)[1].utf8.count))
  }

  @Test("A kept text leaves the title out and keeps its lines apart")
  func keptLines() {
    func kept(_ text: String) -> String {
      let document = SearchDocument.sample("a", title: "Disk full", text: text)
      return SearchKeptText.texts([document], space: 2000, concurrently: OneByOne())
        .map { String(decoding: $0, as: UTF8.self) }[0]
    }
    #expect(
      kept("Disk full\nTimeline\n10:02  Alert \n\nSolved at last.\nWhy? \nNobody knows\n")
        == "Timeline · 10:02 Alert · Solved at last. Why? Nobody knows")
    #expect(kept("Disk full again\nIt was") == "Disk full again · It was")
    #expect(kept("Disk full") == "Disk full")
    #expect(kept("Disk full\n") == "")
  }

  @Test("There are never more files than there may be")
  func files() {
    let text = Array(repeating: "sentence words", count: 40).joined(separator: " ")
    let documents = (0..<700).map { SearchDocument.sample("d\($0)", title: "T", text: text) }
    let causes = SearchCauses(documents, .standard)
    for files in [1, 2, 7, 30] {
      let cards = SearchCardParts(documents, causes, files: files, concurrently: OneByOne())
      #expect(cards.parts.count <= files)
      #expect(cards.parts.count == cards.firsts.count && cards.firsts[0] == 0)
      let lines = cards.parts.flatMap { $0.text.split(separator: 0x0A) }
      #expect(lines.count == 700)
    }
  }

  @Test("Texts are never cut inside a character")
  func characters() {
    let text = Array(String(repeating: "数", count: 50).utf8)
    for limit in 0...20 {
      let prefix = SearchText.prefix(text[...], limit)
      #expect(prefix.count % 3 == 0 && prefix.count <= limit)
    }
  }
}
