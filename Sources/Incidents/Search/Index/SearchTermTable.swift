import Markup

/// Numbers the words of texts; their spellings lie side by side.
struct SearchTermTable: Sendable {
  /// Folded.
  private(set) var spellings: [UInt8] = []
  /// Where the spelling of each word begins; one more at the end.
  private(set) var starts: [Int] = [0]
  private(set) var hashes: [UInt64] = []
  /// Whether the word is a small one.
  private(set) var isSmall: [Bool] = []
  private var table = IDTable()

  var count: Int { hashes.count }

  func spelling(_ term: Int) -> ArraySlice<UInt8> { spellings[starts[term]..<starts[term + 1]] }

  /// The number of a word whose letters of ASCII may yet be capitals.
  @inline(__always)
  mutating func number(
    _ bytes: borrowing Span<UInt8>, _ range: Range<Int>, hash: UInt64
  ) -> Int {
    let term = Int(table.insert(hash))
    if term == hashes.count {
      for index in range { spellings.append(SearchFolding.lowercased(bytes[index])) }
      add(hash)
    }
    return term
  }

  /// The number of another table's word.
  mutating func number(_ term: Int, of other: SearchTermTable) -> Int {
    let own = Int(table.insert(other.hashes[term]))
    if own == hashes.count {
      spellings += other.spelling(term)
      add(other.hashes[term])
    }
    return own
  }

  private mutating func add(_ hash: UInt64) {
    isSmall.append(
      SearchSmallWords.words.contains(Word(spellings, starts[count]..<spellings.count)))
    hashes.append(hash)
    starts.append(spellings.count)
  }
}
