/// Words that are like one that was written, the likeliest first.
struct SearchGuesses {
  private struct Guess {
    let word: String
    let edits: Int
    let startsAlike: Bool
    /// How many documents have it, or a measure that grows with them.
    let size: Int
  }

  private let word: String
  private let distance: SearchDistance
  private let limit: Int
  private var guesses: [Guess] = []

  init(_ word: String, atMost limit: Int) {
    self.word = word
    self.limit = limit
    distance = SearchDistance(from: word)
  }

  var isEmpty: Bool { guesses.isEmpty }

  /// Words must come in the order of the index.
  mutating func take(_ other: String, size: Int) {
    guard let edits = distance.edits(to: other, atMost: limit), edits > 0 else { return }
    let startsAlike = word.unicodeScalars.first == other.unicodeScalars.first
    guesses.append(Guess(word: other, edits: edits, startsAlike: startsAlike, size: size))
  }

  func best(_ count: Int) -> [String] {
    guesses.indices.sorted { a, b in
      let (left, right) = (guesses[a], guesses[b])
      if left.edits != right.edits { return left.edits < right.edits }
      if left.startsAlike != right.startsAlike { return left.startsAlike }
      return left.size == right.size ? a < b : left.size > right.size
    }.prefix(count).map { guesses[$0].word }
  }
}
