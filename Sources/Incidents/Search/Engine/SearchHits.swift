/// The documents that a clause matches.
struct SearchHits: Sendable {
  enum Match: UInt8, Sendable {
    case none, guessed, sure
  }

  /// By document.
  private(set) var matches: [Match]
  private(set) var scores: [Double]
  /// What matching it is worth at most times a word's uses; 0 for what the index does not know.
  private(set) var rarity = 0.0

  init(documents: Int) {
    matches = Array(repeating: .none, count: documents)
    scores = Array(repeating: 0, count: documents)
  }

  /// Keeps the larger score.
  mutating func take(_ document: Int32, _ score: Double, isGuess: Bool) {
    let document = Int(document)
    scores[document] = max(scores[document], score)
    if !isGuess {
      matches[document] = .sure
    } else if matches[document] == .none {
      matches[document] = .guessed
    }
  }

  /// The documents that one of these words is in.
  init(_ forms: [SearchForm], _ header: SearchHeader) {
    self.init(documents: header.documents)
    let weights = SearchWeights(header)
    let sure = forms.filter { $0.likeness != .misspelt }
    let common = (sure.isEmpty ? forms : sure).map(\.entry.documents.count).max() ?? 0
    if !forms.isEmpty { rarity = weights.rarity(Double(common)) }
    for form in forms {
      for (place, document) in form.entry.documents.enumerated() {
        take(
          document, form.likeness.weight * rarity * weights.uses(form.entry, place),
          isGuess: form.likeness == .misspelt)
      }
    }
  }

  /// The documents where these words stand side by side.
  init(phrase words: [String], _ parts: some SearchParts) {
    let header = parts.header
    self.init(documents: header.documents)
    let forms = SearchForms(parts)
    let weights = SearchWeights(header)
    let places = words.compactMap(forms.place)
    guard places.count == words.count, let first = places.first else { return }
    let rarities = places.map { weights.rarity(Double($0.entry.documents.count)) }
    rarity = rarities.reduce(0, +)
    let positions = places.map { parts.positions($0.part)[$0.place] }
    for document in first.entry.documents {
      let found = places.map { Self.place(of: document, in: $0.entry) }
      guard found.allSatisfy({ $0 != nil }) else { continue }
      let standing = zip(positions, found).map { $0[$1!] }
      guard Self.standSideBySide(standing) else { continue }
      var score = 0.0
      for (word, place) in found.enumerated() {
        score += rarities[word] * weights.uses(places[word].entry, place!)
      }
      take(document, score, isGuess: false)
    }
  }

  /// In ascending documents.
  static func place(of document: Int32, in entry: SearchWords.Entry) -> Int? {
    var (low, high) = (0, entry.documents.count)
    while low < high {
      let middle = (low + high) / 2
      if entry.documents[middle] < document { low = middle + 1 } else { high = middle }
    }
    return low < entry.documents.count && entry.documents[low] == document ? low : nil
  }

  /// - Parameter positions: of every word of a phrase in one document.
  private static func standSideBySide(_ positions: [[Int32]]) -> Bool {
    let others = positions.dropFirst().map(Set.init)
    return positions[0].contains { start in
      others.enumerated().allSatisfy { $1.contains(start + Int32($0) + 1) }
    }
  }
}
