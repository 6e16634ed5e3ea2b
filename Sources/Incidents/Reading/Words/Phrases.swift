/// A set of phrases, found in a text by their first word: one look-up a token, whatever the number
/// of phrases.
struct PhraseTable<Value: Sendable>: Sendable {
  private struct Phrase: Sendable {
    /// Its words behind the first, as a stretch of `words`.
    let rest: Range<Int32>
    let value: Value
  }

  private var firstWords: WordIndex
  private var phrases: [Phrase] = []
  private var words: [Word] = []
  /// By the place of their first word: where its phrases begin in `phrases`, the longest first; and
  /// where the last word's end.
  private var starts: [Int32] = []

  /// - Parameter phrases: words divided by spaces; a longer phrase wins over a shorter one, and of
  ///   two that are equal the first.
  init(_ phrases: [(String, Value)]) {
    firstWords = WordIndex(capacity: phrases.count)
    var groups: [[(words: [Word], value: Value)]] = []
    for (phrase, value) in phrases {
      let words = TokenText.words(of: phrase)
      guard let first = words.first else { continue }
      let place = firstWords.add(first)
      if place == groups.count { groups.append([]) }
      groups[place].append((words, value))
    }
    for group in groups {
      starts.append(Int32(self.phrases.count))
      for (words, value) in group.sorted(by: { $0.words.count > $1.words.count }) {
        let start = Int32(self.words.count)
        self.words += words.dropFirst()
        self.phrases.append(Phrase(rest: start..<Int32(self.words.count), value: value))
      }
    }
    starts.append(Int32(self.phrases.count))
  }

  /// The longest phrase that begins at a token, and how many tokens it takes.
  @inline(__always)
  func match(_ text: TokenText, at index: Int) -> (value: Value, count: Int)? {
    guard let place = firstWords.place(of: text.tokens[index].word),
      let (phrase, count) = phrase(text, index, place)
    else { return nil }
    return (phrases[phrase].value, count)
  }

  /// Whether a phrase begins at a token.
  @inline(__always)
  private func begins(_ text: TokenText, at index: Int) -> Bool {
    guard let place = firstWords.place(of: text.tokens[index].word) else { return false }
    return phrase(text, index, place) != nil
  }

  private func phrase(_ text: TokenText, _ index: Int, _ place: Int) -> (Int, count: Int)? {
    let second = secondWord(text, index)
    for phrase in Int(starts[place])..<Int(starts[place + 1]) {
      let rest = phrases[phrase].rest
      if rest.isEmpty { return (phrase, 1) }
      guard words[Int(rest.lowerBound)] == second else { continue }
      if let count = length(rest, text, index + 1) { return (phrase, count + 1) }
    }
    return nil
  }

  /// The word behind the one at a token, which a hyphen may join to it.
  private func secondWord(_ text: TokenText, _ index: Int) -> Word {
    let tokens = text.tokens
    var at = index + 1
    if at + 1 < tokens.count, tokens[at].isMark("-"), !tokens[at].spaceBefore { at += 1 }
    return at < tokens.count ? tokens[at].word : .none
  }

  /// How many tokens words take, one after the other or joined by hyphens; `nil` where others stand
  /// there.
  private func length(_ words: Range<Int32>, _ text: TokenText, _ start: Int) -> Int? {
    let tokens = text.tokens
    var at = start
    for place in words {
      if at + 1 < tokens.count, tokens[at].isMark("-"), !tokens[at].spaceBefore { at += 1 }
      guard at < tokens.count, tokens[at].word == self.words[Int(place)] else { return nil }
      at += 1
    }
    return at - start
  }

  /// Whether one of the phrases ends where a token begins.
  func endsAt(_ end: Int, in text: TokenText) -> Bool {
    (max(0, end - 4)..<end).contains { match(text, at: $0)?.count == end - $0 }
  }

  /// The first phrase in a stretch of tokens.
  func first(in text: TokenText, _ range: Range<Int>) -> (value: Value, at: Int, count: Int)? {
    for index in range {
      if let (value, count) = match(text, at: index) { return (value, index, count) }
    }
    return nil
  }

  /// The phrases in a stretch of tokens, one behind the other: what begins inside one is part of it.
  func matches(in text: TokenText, _ range: Range<Int>) -> PhraseMatches<Value> {
    PhraseMatches(table: self, text: text, rest: range)
  }

  /// Whether any phrase begins in a stretch of tokens.
  func occurs(in text: TokenText, _ range: Range<Int>) -> Bool {
    for index in range where begins(text, at: index) { return true }
    return false
  }
}

/// Goes through the phrases of a table in a text.
struct PhraseMatches<Value: Sendable>: Sequence, IteratorProtocol {
  fileprivate let table: PhraseTable<Value>
  fileprivate let text: TokenText
  fileprivate var rest: Range<Int>

  mutating func next() -> (value: Value, tokens: Range<Int>)? {
    guard let (value, start, count) = table.first(in: text, rest) else { return nil }
    let end = start + count
    rest = rest.clamped(to: end..<Int.max)
    return (value, start..<end)
  }
}

extension TokenText {
  /// The words and numbers of a phrase that is written in the source of Casebook or its configuration:
  /// "k8s" are three.
  static func words(of phrase: String) -> [Word] {
    Tokeniser.tokens(of: Array(phrase.utf8)).filter { $0.kind != .mark }.map(\.word)
  }
}

extension PhraseTable where Value == Bool {
  init(_ phrases: [String]) { self.init(phrases.map { ($0, true) }) }
}
