@testable import Incidents

/// An index written by hand: a few documents, their words cut at spaces, parts where a test wants them.
struct TinyIndex: SearchParts {
  struct Document {
    var title = ""
    var labels = ""
    var text = ""
    var statement: Set<String> = []
    var terms: [SearchFacet: [SearchTerm]] = [:]
    var day = ""
    var minutes: Double?
    var percent: Double?
  }

  private struct Use {
    var positions: [Int32] = []
    var emphasis: UInt8 = 0
  }

  private(set) var header = SearchHeader()
  private(set) var numbers = SearchNumbers()
  private let documents: [Document]
  private let entries: [SearchWords.Entry]
  private let places: [[[Int32]]]

  /// - Parameter parts: what the parts of the words and of the lexicon begin with.
  init(_ documents: [Document], parts: [String] = [""]) {
    self.documents = documents
    var uses: [String: [Int32: Use]] = [:]
    var lengths: [Int] = []
    for (number, document) in documents.enumerated() {
      var position: Int32 = 0
      for (emphasis, field) in [(4, document.title), (1, document.labels), (0, document.text)] {
        for word in SearchWord.all(in: field, as: .query) {
          var use = uses[word.word]?[Int32(number)] ?? Use()
          use.positions.append(position)
          use.emphasis |= UInt8(emphasis) | (document.statement.contains(word.word) ? 2 : 0)
          uses[word.word, default: [:]][Int32(number)] = use
          position += 1
        }
        position += 1
      }
      lengths.append(Int(position) - 3)
    }
    let words = uses.keys.sorted(by: SearchBeginnings.precedes)
    let found = words.map { word in uses[word]!.sorted { $0.key < $1.key } }
    entries = zip(words, found).map { word, uses in
      SearchWords.Entry(
        word: word, documents: uses.map(\.key), uses: uses.map { Int32($0.value.positions.count) },
        emphasis: uses.map(\.value.emphasis))
    }
    places = found.map { $0.map(\.value.positions) }
    header.documents = documents.count
    header.average = documents.isEmpty ? 0 : Double(lengths.reduce(0, +)) / Double(documents.count)
    header.lengths = lengths.map(SearchHeader.scale)
    header.terms = words.isEmpty ? [] : parts
    header.lexicon = header.terms
    numbers.days = documents.map(\.day)
    numbers.minutes = documents.map(\.minutes)
    numbers.percents = documents.map(\.percent)
  }

  init(texts: String...) { self.init(texts.map { Document(text: $0) }) }

  private func range(_ part: Int) -> [Int] {
    let beginnings = SearchBeginnings(parts: header.terms)
    return entries.indices.filter { beginnings.part(of: entries[$0].word) == part }
  }

  func words(_ part: Int) -> SearchWords {
    SearchWords(entries: range(part).map { entries[$0] })
  }

  func positions(_ part: Int) -> [[[Int32]]] { range(part).map { places[$0] } }

  func lexicon(_ part: Int) -> [(word: String, scale: Int)] {
    words(part).entries.filter {
      (4...24).contains($0.word.count) && !$0.word.contains(where: \.isNumber)
    }.map { ($0.word, Int.bitWidth - 1 - $0.documents.count.leadingZeroBitCount) }
  }

  func facet(_ facet: SearchFacet) -> [(term: SearchTerm, documents: [Int32])] {
    var values: [(term: SearchTerm, documents: [Int32])] = []
    for (number, document) in documents.enumerated() {
      for term in document.terms[facet] ?? [] {
        if let place = values.firstIndex(where: { $0.term == term }) {
          values[place].documents.append(Int32(number))
        } else {
          values.append((term, [Int32(number)]))
        }
      }
    }
    return values.sorted { $0.term.id < $1.term.id }
  }
}

extension SearchParts {
  /// A finished query, so that its last word is no prefix.
  func ask(_ query: String, by sorting: SearchSorting = .relevance) -> SearchAnswer {
    SearchEngine(parts: self).answer(
      to: SearchQueryParser.parse(query + " "), sorting: sorting, limit: 100)
  }

  func documents(_ query: String, by sorting: SearchSorting = .relevance) -> [Int] {
    ask(query, by: sorting).results.map(\.document)
  }
}
