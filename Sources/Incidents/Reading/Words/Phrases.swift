/// A set of phrases, found in a text by their first word: one look-up a token, whatever the number
/// of phrases.
struct PhraseTable<Value: Sendable>: Sendable {
  private struct Phrase: Sendable {
    let words: [Word]
    let value: Value
  }

  private var firstWords: WordIndex
  /// By the place of their first word; the longest first.
  private var phrases: [[Phrase]] = []

  /// - Parameter phrases: words divided by spaces; a longer phrase wins over a shorter one.
  init(_ phrases: [(String, Value)]) {
    firstWords = WordIndex(capacity: phrases.count)
    for (phrase, value) in phrases {
      let words = TokenText.words(of: phrase)
      guard let first = words.first else { continue }
      let place = firstWords.add(first)
      if place == self.phrases.count { self.phrases.append([]) }
      self.phrases[place].append(Phrase(words: words, value: value))
    }
    for place in self.phrases.indices {
      self.phrases[place].sort { $0.words.count > $1.words.count }
    }
  }

  /// The longest phrase that begins at a token, and how many tokens it takes.
  @inline(__always)
  func match(_ text: TokenText, at index: Int) -> (value: Value, count: Int)? {
    guard let place = firstWords.place(of: text.tokens[index].word) else { return nil }
    return match(text, at: index, place)
  }

  private func match(_ text: TokenText, at index: Int, _ place: Int) -> (Value, Int)? {
    for phrase in phrases[place] {
      if let length = text.length(of: phrase.words, at: index) { return (phrase.value, length) }
    }
    return nil
  }

  /// The first phrase in a stretch of tokens.
  func first(in text: TokenText, _ range: Range<Int>) -> (value: Value, at: Int, count: Int)? {
    for index in range {
      if let (value, count) = match(text, at: index) { return (value, index, count) }
    }
    return nil
  }

  /// Whether any phrase begins in a stretch of tokens.
  func occurs(in text: TokenText, _ range: Range<Int>) -> Bool {
    first(in: text, range) != nil
  }
}

extension TokenText {
  /// The words of a phrase that is written in the source of Casebook or its configuration.
  static func words(of phrase: String) -> [Word] {
    Tokeniser.tokens(of: Array(phrase.utf8)).filter { $0.kind == .word }.map(\.word)
  }
}

extension PhraseTable where Value == Bool {
  init(_ phrases: [String]) { self.init(phrases.map { ($0, true) }) }
}
