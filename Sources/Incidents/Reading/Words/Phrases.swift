/// A set of phrases, found in a text by their first word: one look-up a token, whatever the number
/// of phrases.
struct PhraseTable<Value: Sendable>: Sendable {
  private struct Entry: Sendable {
    let words: [Word]
    let value: Value
  }

  private var byFirst: [Word: [Entry]] = [:]

  /// - Parameter phrases: words divided by spaces; a longer phrase wins over a shorter one.
  init(_ phrases: [(String, Value)]) {
    for (phrase, value) in phrases {
      let words = TokenText.words(of: phrase)
      guard let first = words.first else { continue }
      byFirst[first, default: []].append(Entry(words: words, value: value))
    }
    for key in byFirst.keys {
      byFirst[key]?.sort { $0.words.count > $1.words.count }
    }
  }

  /// The longest phrase that begins at a token, and how many tokens it takes.
  func match(_ text: TokenText, at index: Int) -> (value: Value, count: Int)? {
    guard let entries = byFirst[text.tokens[index].word] else { return nil }
    for entry in entries {
      if let length = text.length(of: entry.words, at: index) { return (entry.value, length) }
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
