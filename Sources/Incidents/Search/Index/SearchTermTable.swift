import Markup

/// Numbers the words of texts; their spellings lie side by side.
struct SearchTermTable: Sendable {
  /// Folded.
  private(set) var spellings: [UInt8] = []
  /// Where the spelling of each word begins; one more at the end.
  private(set) var starts: [Int] = [0]
  /// Whether the word is a small one.
  private(set) var isSmall: [Bool] = []
  private var table = IDTable()

  var count: Int { isSmall.count }

  func spelling(_ term: Int) -> ArraySlice<UInt8> { spellings[starts[term]..<starts[term + 1]] }

  /// The number of a word whose letters of ASCII may yet be capitals.
  @inline(__always)
  mutating func number(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>, hash: UInt64) -> Int {
    let term = Int(table.insert(hash))
    if term == count {
      for index in range { spellings.append(bytes[index].lowercased) }
      starts.append(spellings.count)
      isSmall.append(
        SearchSmallWords.words.contains(Word(spellings, starts[term]..<spellings.count)))
    }
    return term
  }

  /// The number of another table's word.
  mutating func number(_ term: Int, of other: SearchTermTable) -> Int {
    let own = Int(table.insert(other.table.keys[term]))
    if own == count {
      spellings += other.spelling(term)
      starts.append(spellings.count)
      isSmall.append(other.isSmall[term])
    }
    return own
  }
}
