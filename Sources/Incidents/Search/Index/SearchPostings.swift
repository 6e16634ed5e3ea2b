/// Every word of all documents, in the order of their code points, with where it stands.
struct SearchPostings: Sendable {
  /// Where a word stands in some of the documents.
  struct Piece: Sendable {
    /// Which of the lists …
    let lists: Int32
    /// … and which of the words there.
    let word: Int32
  }

  /// Of documents in a row, in their order.
  let lists: [SearchWordLists]
  /// The first document of each.
  private(set) var firsts: [Int32] = []
  private var words = SearchTermTable()
  /// The numbers of the words that are used, in the order of their spellings.
  private var order: [Int32] = []
  /// By number the pieces of each word, in the order of the documents.
  private var pieces: [Piece] = []
  /// Where the pieces of each word begin; one more at the end.
  private var starts: [Int] = []

  var count: Int { order.count }

  /// How many words each document has.
  var lengths: [Int] { lists.flatMap(\.lengths) }

  func spelling(_ word: Int) -> ArraySlice<UInt8> { words.spelling(Int(order[word])) }

  func pieces(_ word: Int) -> ArraySlice<Piece> {
    let number = Int(order[word])
    return pieces[starts[number]..<starts[number + 1]]
  }

  init(_ lists: [SearchWordLists]) {
    self.lists = lists
    var first = 0
    for lists in lists {
      firsts.append(Int32(first))
      first += lists.lengths.count
    }
    var numbers: [[Int32]] = []
    for lists in lists {
      numbers.append((0..<lists.terms.count).map { Int32(words.number($0, of: lists.terms)) })
    }
    place(numbers)
    order = Self.order(words, starts)
  }

  /// A counting sort of the pieces by word.
  private mutating func place(_ numbers: [[Int32]]) {
    var starts = [Int](repeating: 0, count: words.count + 1)
    eachPiece(numbers) { number, _ in starts[number + 1] += 1 }
    for number in 0..<words.count { starts[number + 1] += starts[number] }
    var next = starts
    var pieces = [Piece](repeating: Piece(lists: 0, word: 0), count: starts[words.count])
    eachPiece(numbers) { number, piece in
      pieces[next[number]] = piece
      next[number] += 1
    }
    (self.starts, self.pieces) = (starts, pieces)
  }

  private func eachPiece(_ numbers: [[Int32]], _ visit: (_ number: Int, _ piece: Piece) -> Void) {
    for (place, numbers) in numbers.enumerated() {
      let starts = lists[place].starts
      for (word, number) in numbers.enumerated() where starts[word + 1] > starts[word] {
        visit(Int(number), Piece(lists: Int32(place), word: Int32(word)))
      }
    }
  }

  private static func order(_ words: SearchTermTable, _ starts: [Int]) -> [Int32] {
    // Most comparisons are settled by the first eight bytes.
    let used = (0..<words.count).filter { starts[$0 + 1] > starts[$0] }
    let keys = used.map { word -> (UInt64, Int32) in
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
