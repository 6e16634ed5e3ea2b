/// A fixed set of words.
struct WordSet: Sendable, ExpressibleByArrayLiteral {
  private var index: WordIndex

  init(_ words: [Word]) {
    index = WordIndex(capacity: words.count)
    for word in words { _ = index.add(word) }
  }

  init(arrayLiteral words: Word...) { self.init(words) }

  @inline(__always)
  func contains(_ word: Word) -> Bool { index.place(of: word) != nil }
}

/// What a fixed set of words stands for.
struct WordTable<Value: Sendable>: Sendable, ExpressibleByDictionaryLiteral {
  private var index: WordIndex
  private var values: [Value] = []
  private(set) var words: [Word] = []

  /// - Parameter pairs: the first of several for one word counts.
  init(_ pairs: [(Word, Value)]) {
    index = WordIndex(capacity: pairs.count)
    for (word, value) in pairs where index.add(word) == values.count {
      words.append(word)
      values.append(value)
    }
  }

  init(dictionaryLiteral pairs: (Word, Value)...) { self.init(pairs) }

  @inline(__always)
  subscript(_ word: Word) -> Value? { index.place(of: word).map { values[$0] } }
}
