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
    #expect(lexicon.map(\.word) == ["grosse", "timeout"])
    #expect(lexicon.map(\.scale) == [2, 2])
  }

  @Test("Cards are on a line each, and have an id only where the page cannot make it")
  func cards() {
    let documents: [SearchDocument] = [
      .sample(
        "2024-05-01-pool-is-empty", title: "Pool\tis\r\nempty", day: (2024, 5, 1),
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
        Pool is empty\t\t2024-05-01\t0\t90\t33.5
        Pool is empty\tother\t2024-04-01\t1\t0.5\t
        Café\t2024-03-01-cafe\t2024-03-01\t1\t\t
        \t\t\t1\t\t
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
    func lines(files: Int) -> [String] {
      SearchTextParts(documents, files: files, concurrently: OneByOne()).parts
        .flatMap { String(decoding: $0.text, as: UTF8.self).split(separator: "\n") }
        .map(String.init)
    }
    #expect(lines(files: 1) == ["short text\u{2028} here", long.replacing("\n", with: " ")])
    let many: [SearchDocument] = (0..<60).map {
      .sample("d\($0)", text: long, statement: "A full disk.")
    }
    let cut = SearchTextParts(many, files: 1, concurrently: OneByOne())
    #expect(cut.parts.count == 1)
    let line = cut.parts[0].text.prefix { $0 != 0x0A }
    #expect(String(decoding: line, as: UTF8.self).hasPrefix("A full disk. sentence words sentence"))
    #expect((300...400).contains(line.count))
    let most: [SearchDocument] = (0..<600).map { .sample("d\($0)", text: long) }
    let least = SearchTextParts(most, files: 2, concurrently: OneByOne())
    #expect(least.parts.count <= 2)
    #expect(least.parts[0].text.prefix { $0 != 0x0A }.count > 130)
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
