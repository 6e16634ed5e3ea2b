@testable import Incidents

extension FuzzTarget {
  /// An index of whatever text finds every word of it, and the text by its first words as a phrase.
  static let index = FuzzTarget(name: "index") { bytes in
    let halves = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
    let documents = halves.enumerated().map { document("d\($0)", $1) }
    let reader = SearchIndexReader(SearchIndex(documents, taxonomy: .standard))
    let engine = SearchEngine(parts: reader)
    for (number, document) in SearchOrder.sorted(documents).enumerated() {
      let words = SearchWord.all(in: document.text, as: .document).map(\.word)
      for word in Set(words.prefix(40)) {
        var query = SearchQuery()
        query.clauses = [SearchQuery.Clause(words: [word])]
        let found = engine.answer(to: query, limit: documents.count).results
        guard found.contains(where: { $0.document == number && $0.guessed.isEmpty }) else {
          return "\(word) of \(document.id) is not found"
        }
      }
    }
    return nil
  }

  private static func document(_ id: String, _ bytes: ArraySlice<UInt8>) -> SearchDocument {
    let text = String(decoding: bytes, as: UTF8.self)
    return SearchDocument(
      id: id, source: id + ".md", title: String(text.prefix(80)), when: nil, cause: .unknown,
      minutes: nil, percent: nil, statement: String(text.suffix(80)), terms: [:], text: text)
  }
}
