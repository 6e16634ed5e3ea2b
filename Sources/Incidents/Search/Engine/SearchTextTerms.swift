/// The words that make a text what it is.
struct SearchTextTerms {
  /// Heaviest first.
  let heaviest: [String]

  private static let limit = 16
  /// Words with digits are taken unseen, since only the index itself knows them.
  private static let numbered = 8

  private struct Term {
    let word: String
    var uses: Int
    /// The logarithm of how many documents have a word of its stem.
    let scale: Int
  }

  init(_ text: String, _ parts: some SearchParts) {
    let words = SearchWord.all(in: text, as: .document).map(\.word)
    let scales = Self.scales(of: Set(words), parts)
    var terms: [Term] = []
    // Words of one stem are one term.
    var places: [String: Int] = [:]
    var numbered = 0
    for word in words {
      let isNumbered = word.unicodeScalars.contains(where: SearchScript.isNumber)
      let stem = SearchStem.stem(of: word)
      guard let scale = isNumbered ? 0 : scales[stem] else { continue }
      if let place = places[stem] {
        terms[place].uses += 1
        continue
      }
      if isNumbered {
        guard numbered < Self.numbered, Self.isTelling(word) else { continue }
        numbered += 1
      }
      places[stem] = terms.count
      terms.append(Term(word: word, uses: 1, scale: scale))
    }
    let weights = SearchWeights(parts.header)
    let values = terms.map { term in
      SearchWeights.rounded(1 + logarithm(Double(term.uses)))
        * weights.rarity(Double(1 << term.scale))
    }
    heaviest = terms.indices.sorted { values[$0] == values[$1] ? $0 < $1 : values[$0] > values[$1] }
      .prefix(Self.limit).map { terms[$0].word }
  }

  /// Codes, names and statuses; not the digits of dates, times and ids.
  private static func isTelling(_ word: String) -> Bool {
    word.unicodeScalars.count == 3 || word.unicodeScalars.contains(where: SearchScript.isLetter)
  }

  /// By the stems of these words.
  private static func scales(
    of words: Set<String>, _ parts: some SearchParts
  ) -> [String: Int] {
    let beginnings = SearchBeginnings(parts: parts.header.lexicon)
    let stems = Set(words.map(SearchStem.stem))
    var scales: [String: Int] = [:]
    for part in Set(words.compactMap(beginnings.part)).sorted() {
      for (word, scale) in parts.lexicon(part) {
        let stem = SearchStem.stem(of: word)
        if stems.contains(stem) { scales[stem] = max(scale, scales[stem] ?? 0) }
      }
    }
    return scales
  }
}
