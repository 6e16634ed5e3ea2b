/// Writes words' documents and positions as bits.
struct SearchWordCoder {
  /// How a word is best written, and how many bits that takes.
  struct Shape: Sendable {
    var documents = 0
    var bits = 0
    var documentK: UInt8 = 0
    var emphasisK: UInt8 = 0
    var positionK: UInt8 = 0
  }

  /// Distances less one, as ``RiceList`` has them.
  private var documents: [Int32] = []
  private var uses: [Int32] = []
  private var emphasised: [Int32] = []
  private var emphasis: [UInt8] = []
  private var positions: [Int32] = []
  private var lastDocument: Int32 = -1
  /// Its place among the word's documents.
  private var lastEmphasised: Int32 = -1

  mutating func shape(_ postings: SearchPostings, _ word: Int) -> Shape {
    read(postings, word)
    var shape = Shape(documents: documents.count)
    let (documentK, documentBits) = RiceList.best(documents)
    let (emphasisK, emphasisBits) = RiceList.best(emphasised)
    shape.documentK = UInt8(documentK)
    shape.emphasisK = UInt8(emphasisK)
    shape.positionK = UInt8(RiceList.best(positions).k)
    shape.bits = BitSize.gamma(documents.count) + 4 + documentBits
    for count in uses { shape.bits += BitSize.gamma(Int(count)) }
    shape.bits += BitSize.gamma(1 + emphasised.count)
    if !emphasised.isEmpty { shape.bits += 4 + emphasisBits + 3 * emphasised.count }
    return shape
  }

  mutating func write(
    _ postings: SearchPostings, _ word: Int, _ shape: Shape, words: inout BitWriter,
    positions places: inout BitWriter
  ) {
    read(postings, word)
    words.writeGamma(documents.count)
    words.write(UInt64(shape.documentK), width: 4)
    for gap in documents { words.writeRice(Int(gap), Int(shape.documentK)) }
    for count in uses { words.writeGamma(Int(count)) }
    words.writeGamma(1 + emphasised.count)
    if !emphasised.isEmpty {
      words.write(UInt64(shape.emphasisK), width: 4)
      for gap in emphasised { words.writeRice(Int(gap), Int(shape.emphasisK)) }
      for flags in emphasis { words.write(UInt64(flags), width: 3) }
    }
    places.write(UInt64(shape.positionK), width: 4)
    for gap in positions { places.writeRice(Int(gap), Int(shape.positionK)) }
  }

  /// Fills the lists with a word's.
  private mutating func read(_ postings: SearchPostings, _ word: Int) {
    documents.removeAll(keepingCapacity: true)
    uses.removeAll(keepingCapacity: true)
    emphasised.removeAll(keepingCapacity: true)
    emphasis.removeAll(keepingCapacity: true)
    positions.removeAll(keepingCapacity: true)
    lastDocument = -1
    lastEmphasised = -1
    for piece in postings.pieces(word) {
      read(
        postings.lists[Int(piece.lists)], Int(piece.word), postings.firsts[Int(piece.lists)])
    }
  }

  /// - Parameter first: the first document of the lists.
  private mutating func read(_ lists: SearchWordLists, _ word: Int, _ first: Int32) {
    let bytes = lists.bytes.span
    var at = lists.starts[word]
    let end = lists.starts[word + 1]
    var document = first - 1
    while at < end {
      let head = SearchWordLists.number(bytes, &at)
      document += head >> 1 + 1
      documents.append(document - lastDocument - 1)
      lastDocument = document
      if head & 1 != 0 {
        let place = Int32(documents.count - 1)
        emphasised.append(place - lastEmphasised - 1)
        lastEmphasised = place
        emphasis.append(bytes[at])
        at += 1
      }
      let count = SearchWordLists.number(bytes, &at)
      uses.append(count)
      for _ in 0..<count { positions.append(SearchWordLists.number(bytes, &at)) }
    }
  }
}
