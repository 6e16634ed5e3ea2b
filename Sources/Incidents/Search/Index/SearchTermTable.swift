import Markup

/// Numbers the words of texts; their spellings lie side by side.
struct SearchTermTable: Sendable {
  /// Folded.
  private(set) var spellings: [UInt8] = []
  /// Where the spelling of each word begins; one more at the end.
  private(set) var starts: [Int] = [0]
  private(set) var words: [Word] = []
  /// Whether the word is a small one.
  private(set) var isSmall: [Bool] = []
  private var table = IDTable()

  var count: Int { words.count }

  func spelling(_ term: Int) -> ArraySlice<UInt8> { spellings[starts[term]..<starts[term + 1]] }

  /// The number of a word whose letters of ASCII may yet be capitals.
  @inline(__always)
  mutating func number(
    _ bytes: borrowing Span<UInt8>, _ range: Range<Int>, _ word: Word
  ) -> Int {
    let term = Int(table.insert(word.hash))
    if term == words.count {
      for index in range { spellings.append(bytes[index].lowercased) }
      add(word)
    }
    return term
  }

  /// The number of another table's word.
  mutating func number(_ term: Int, of other: SearchTermTable) -> Int {
    let own = Int(table.insert(other.words[term].hash))
    if own == words.count {
      spellings += other.spelling(term)
      add(other.words[term])
    }
    return own
  }

  private mutating func add(_ word: Word) {
    isSmall.append(SearchSmallWords.words.contains(word))
    words.append(word)
    starts.append(spellings.count)
  }
}
