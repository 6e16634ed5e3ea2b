/// A word of the index that a word of a query stands for.
struct SearchForm: Sendable {
  enum Likeness: Sendable {
    case same, inflected, begun, misspelt

    var weight: Double {
      switch self {
      case .same: 1
      case .inflected: 0.9
      case .begun: 0.6
      case .misspelt: 0.4
      }
    }
  }

  let entry: SearchWords.Entry
  let likeness: Likeness
}

/// Finds the forms of a word, as SEARCH.md says under "Ranking".
struct SearchForms<Parts: SearchParts> {
  let parts: Parts
  private let terms: SearchBeginnings
  private let lexicon: SearchBeginnings

  /// The most parts that a prefix is looked for in, and the most words that it stands for.
  private static var prefixParts: Int { 3 }
  private static var prefixWords: Int { 32 }
  /// The most words that a misspelt one stands for.
  private static var guesses: Int { 3 }
  /// Words that fewer documents have may be misspelt for one that more have.
  private static var rare: Int { 2 }

  init(_ parts: Parts) {
    self.parts = parts
    terms = SearchBeginnings(parts: parts.header.terms)
    lexicon = SearchBeginnings(parts: parts.header.lexicon)
  }

  /// Where the word itself stands.
  func place(of word: String) -> (part: Int, place: Int, entry: SearchWords.Entry)? {
    guard let part = terms.part(of: word) else { return nil }
    let entries = parts.words(part).entries
    guard let place = entries.firstIndex(where: { $0.word == word }) else { return nil }
    return (part, place, entries[place])
  }

  /// The word itself, its inflections and, if wanted, what begins so.
  func exact(_ word: String, isPrefix: Bool) -> [SearchForm] {
    guard let part = terms.part(of: word) else { return [] }
    let stem = SearchStem.stem(of: word)
    var forms: [SearchForm] = []
    for entry in parts.words(part).entries {
      if entry.word == word {
        forms.append(SearchForm(entry: entry, likeness: .same))
      } else if SearchStem.stem(of: entry.word) == stem {
        forms.append(SearchForm(entry: entry, likeness: .inflected))
      }
    }
    return isPrefix ? forms + begun(word, without: Set(forms.map(\.entry.word))) : forms
  }

  private func begun(_ prefix: String, without known: Set<String>) -> [SearchForm] {
    let words = terms.parts(reachedBy: prefix).prefix(Self.prefixParts).flatMap { part in
      parts.words(part).entries.filter {
        $0.word.utf8.starts(with: prefix.utf8) && !known.contains($0.word)
      }
    }
    let order = words.indices.sorted { a, b in
      let (left, right) = (words[a].documents.count, words[b].documents.count)
      return left == right ? a < b : left > right
    }
    return order.prefix(Self.prefixWords).map {
      SearchForm(entry: words[$0], likeness: .begun)
    }
  }

  /// Words that this one may be misspelt for.
  ///
  /// - Parameter known: the forms that were found.
  func misspelt(_ word: String, known: [SearchForm]) -> [SearchForm] {
    let length = word.unicodeScalars.count
    guard length >= 4 else { return [] }
    if !known.isEmpty {
      guard Set(known.flatMap(\.entry.documents)).count <= Self.rare,
        !word.unicodeScalars.contains(where: SearchScript.isNumber)
      else { return [] }
    }
    let skipped = Set(known.map(\.entry.word))
    var guesses = SearchGuesses(word, atMost: 1)
    if let part = terms.part(of: word) {
      for entry in parts.words(part).entries where !skipped.contains(entry.word) {
        guesses.take(entry.word, size: entry.documents.count)
      }
    }
    if guesses.isEmpty, known.isEmpty {
      guesses = fromLexicon(word, atMost: length >= 8 ? 2 : 1)
    }
    return guesses.best(Self.guesses).compactMap { word in
      place(of: word).map { SearchForm(entry: $0.entry, likeness: .misspelt) }
    }
  }

  /// From the parts that words with the same two first characters are in, else from all.
  private func fromLexicon(_ word: String, atMost limit: Int) -> SearchGuesses {
    let near = lexicon.parts(reachedBy: String(word.unicodeScalars.prefix(2)))
    for range in [near, lexicon.parts.indices] {
      var guesses = SearchGuesses(word, atMost: limit)
      for part in range {
        for (word, scale) in parts.lexicon(part) { guesses.take(word, size: scale) }
      }
      if !guesses.isEmpty { return guesses }
    }
    return SearchGuesses(word, atMost: limit)
  }
}
