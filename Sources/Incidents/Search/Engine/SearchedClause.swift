/// A clause of a query with what it found.
struct SearchedClause: Sendable {
  /// Among the query's clauses.
  let place: Int
  let isExcluded: Bool
  let hits: SearchHits
  /// The words of the index that it stands for.
  let words: [String]
  private let word: String
  private let guesses: [SearchForm]

  init(_ clause: SearchQuery.Clause, _ place: Int, _ parts: some SearchParts) {
    self.place = place
    isExcluded = clause.isExcluded
    word = clause.words[0]
    guard !clause.isPhrase else {
      hits = SearchHits(phrase: clause.words, parts)
      words = clause.words
      guesses = []
      return
    }
    let finder = SearchForms(parts)
    let exact = finder.exact(word, isPrefix: clause.isPrefix)
    // A guess must not leave out documents.
    guesses = isExcluded ? [] : finder.misspelt(word, known: exact)
    hits = SearchHits(exact + guesses, parts.header)
    words = (exact + guesses).map(\.entry.word)
  }

  /// The words that results were found by instead of the one that was written.
  func correction(in results: [SearchAnswer.Result]) -> SearchAnswer.Correction? {
    guard !guesses.isEmpty else { return nil }
    let guessed = Set(results.filter { $0.guessed.contains(place) }.map { Int32($0.document) })
    let used = guesses.filter { $0.entry.documents.contains(where: guessed.contains) }
    guard !used.isEmpty else { return nil }
    return SearchAnswer.Correction(word: word, used: used.map(\.entry.word))
  }
}
