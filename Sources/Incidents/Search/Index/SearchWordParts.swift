/// The parts of words and of their positions.
struct SearchWordParts {
  private(set) var parts: [SearchIndex.Part] = []
  /// What each part of the words begins with.
  private(set) var beginnings: [String] = []
  /// By word, in order.
  let shapes: [SearchWordCoder.Shape]

  init(_ postings: SearchPostings, concurrently: some ConcurrentMap) {
    shapes = concurrently.mapStretches(of: postings.count) { stretch in
      var coder = SearchWordCoder()
      return stretch.map { coder.shape(postings, $0) }
    }
    let ranges = Self.ranges(postings, shapes)
    let shapes = shapes
    let coded = concurrently.map(Array(ranges.enumerated())) { number, range in
      Self.code(postings, shapes, range, number)
    }
    parts = coded.map(\.words) + coded.map(\.positions)
    beginnings = ranges.map { range in
      range.lowerBound == 0
        ? ""
        : SearchSpelling.beginning(
          postings.spelling(range.lowerBound), after: postings.spelling(range.lowerBound - 1))
    }
  }

  private static func ranges(
    _ postings: SearchPostings, _ shapes: [SearchWordCoder.Shape]
  ) -> [Range<Int>] {
    let total = shapes.reduce(0) { $0 + $1.bits }
    let size = max(SearchIndexLayout.words * 8, total / SearchIndexLayout.wordParts)
    var ranges: [Range<Int>] = []
    var start = 0
    var filled = 0
    for word in shapes.indices {
      let mayEnd =
        filled >= 2 * size
        || filled >= size
          && !SearchSpelling.share(
            SearchIndexLayout.commonCharacters, postings.spelling(word), postings.spelling(word - 1)
          )
      if mayEnd {
        ranges.append(start..<word)
        (start, filled) = (word, 0)
      }
      filled += shapes[word].bits
    }
    return start < shapes.count ? ranges + [start..<shapes.count] : ranges
  }

  private static func code(
    _ postings: SearchPostings, _ shapes: [SearchWordCoder.Shape], _ range: Range<Int>,
    _ number: Int
  ) -> (words: SearchIndex.Part, positions: SearchIndex.Part) {
    var coder = SearchWordCoder()
    var words = BitWriter()
    var positions = BitWriter()
    var text: [UInt8] = []
    var last: ArraySlice<UInt8> = []
    for word in range {
      if !text.isEmpty { text.append(UInt8(ascii: "\n")) }
      text += SearchSpelling.line(postings.spelling(word), after: last)
      last = postings.spelling(word)
      coder.write(postings, word, shapes[word], words: &words, positions: &positions)
    }
    return (
      SearchIndex.Part("t", number, text: text, bits: words.finished()),
      SearchIndex.Part("p", number, text: [], bits: positions.finished())
    )
  }
}
