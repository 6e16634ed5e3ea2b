/// The words that a misspelled one may have meant.
struct SearchLexiconParts {
  private(set) var parts: [SearchIndex.Part] = []
  private(set) var beginnings: [String] = []

  private static let lengths = 2...24

  init(
    _ postings: SearchPostings, _ shapes: [SearchWordCoder.Shape],
    concurrently: some ConcurrentMap
  ) {
    let words = (0..<postings.count).filter { Self.belongs(postings.spelling($0)) }
    // As long as it stands alone; what words share makes it shorter by a third or so.
    let sizes = concurrently.mapStretches(of: words.count) { stretch in
      stretch.map { Self.line($0, words, postings, shapes, isFirst: false).count }
    }
    let size = max(
      SearchIndexLayout.lexicon, sizes.reduce(0, +) / SearchIndexLayout.lexiconParts)
    let ranges = SearchLineParts.ranges(sizes, about: size)
    parts = concurrently.map(Array(ranges.enumerated())) { number, range in
      let lines = range.map {
        Self.line($0, words, postings, shapes, isFirst: $0 == range.lowerBound)
      }
      return SearchIndex.Part("l", number, text: SearchLineParts.text(lines[...]))
    }
    beginnings = ranges.map { range in
      range.lowerBound == 0
        ? ""
        : SearchSpelling.beginning(
          postings.spelling(words[range.lowerBound]),
          after: postings.spelling(words[range.lowerBound - 1]))
    }
  }

  private static func line(
    _ place: Int, _ words: [Int], _ postings: SearchPostings, _ shapes: [SearchWordCoder.Shape],
    isFirst: Bool
  ) -> [UInt8] {
    let last = isFirst || place == 0 ? [] : postings.spelling(words[place - 1])
    let scale = BitSize.log2(max(1, shapes[words[place]].documents))
    return SearchSpelling.line(postings.spelling(words[place]), after: last)
      + [UInt8(ascii: "\t"), UInt8(ascii: "a") + UInt8(scale)]
  }

  static func belongs(_ word: ArraySlice<UInt8>) -> Bool {
    // A quick answer for short words and for those of ASCII alone.
    guard word.count >= lengths.lowerBound else { return false }
    if word.allSatisfy({ $0 < 0x80 }) {
      return word.count <= lengths.upperBound && !word.contains { $0 &- 0x30 < 10 }
    }
    let scalars = String(decoding: word, as: UTF8.self).unicodeScalars
    return lengths.contains(scalars.count) && !scalars.contains(where: SearchScript.isNumber)
  }
}
