/// Every word of all documents, in the order of their code points, with where it stands.
struct SearchPostings: Sendable {
  private(set) var words = SearchTermTable()
  /// The numbers of the words that are used, in the order of their spellings.
  private(set) var order: [Int32] = []
  /// Where the entries of each word in `order` begin; one more at the end.
  private(set) var starts: [Int] = [0]
  /// Document in the high half, place as in ``SearchTokens`` in the low one; ascending for each word.
  private(set) var entries: [UInt64] = []
  /// How many words each document has.
  private(set) var lengths: [Int] = []

  var count: Int { order.count }

  func spelling(_ word: Int) -> ArraySlice<UInt8> { words.spelling(Int(order[word])) }

  init(_ stretches: [SearchTokens]) {
    var numbers: [[Int32]] = []
    var uses: [Int] = []
    for stretch in stretches {
      numbers.append(
        (0..<stretch.terms.count).map { term in
          let number = words.number(term, of: stretch.terms)
          if number == uses.count { uses.append(0) }
          uses[number] += Int(stretch.uses[term])
          return Int32(number)
        })
      lengths += stretch.lengths
    }
    order = Self.order(words, uses)
    var next = [Int](repeating: 0, count: uses.count)
    for number in order {
      next[Int(number)] = starts[starts.count - 1]
      starts.append(starts[starts.count - 1] + uses[Int(number)])
    }
    place(stretches, numbers, &next)
  }

  /// A counting sort: the documents come in order, so the entries of each word do too.
  private mutating func place(
    _ stretches: [SearchTokens], _ numbers: [[Int32]], _ next: inout [Int]
  ) {
    entries = [UInt64](repeating: 0, count: starts[starts.count - 1])
    var target = entries.mutableSpan
    var document: UInt64 = 0
    for (stretch, numbers) in zip(stretches, numbers) {
      let tokens = stretch.tokens.span
      let numbers = numbers.span
      var at = 0
      for end in stretch.ends {
        while at < end {
          let number = Int(numbers[Int(tokens[at] >> 32)])
          target[next[number]] = document << 32 | tokens[at] & 0xFFFF_FFFF
          next[number] += 1
          at += 1
        }
        document += 1
      }
    }
  }

  private static func order(_ words: SearchTermTable, _ uses: [Int]) -> [Int32] {
    // Most comparisons are settled by the first eight bytes.
    let keys = uses.indices.filter { uses[$0] > 0 }.map { word -> (UInt64, Int32) in
      var key: UInt64 = 0
      let spelling = words.spelling(word).prefix(8)
      for byte in spelling { key = key << 8 | UInt64(byte) }
      return (key << UInt64(8 * (8 - spelling.count)), Int32(word))
    }
    return keys.sorted { a, b in
      a.0 == b.0
        ? words.spelling(Int(a.1)).lexicographicallyPrecedes(words.spelling(Int(b.1))) : a.0 < b.0
    }.map(\.1)
  }
}
