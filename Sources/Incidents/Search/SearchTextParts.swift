/// What is kept of the texts for snippets.
struct SearchTextParts {
  let parts: [SearchIndex.Part]
  /// The first document of every part.
  let firsts: [Int]

  /// - Parameter files: how many there may be, at least one.
  init(_ documents: [SearchDocument], files: Int, concurrently: some ConcurrentMap) {
    let files = max(1, files)
    let texts = concurrently.map(documents) { SearchText.singleSpaced($0.text) }
    let share = Self.share(texts.map(\.count), of: files * SearchIndexLayout.texts)
    let lines = zip(documents, texts).map { document, text in
      text.count <= share ? text : Self.kept(document.statement, text, share)
    }
    let sizes = lines.map(\.count)
    // A part is closed by the line that fills it, so that there are never more than `files`.
    let size = max(SearchIndexLayout.texts, (sizes.reduce(0, +) + sizes.count + files - 1) / files)
    let ranges = SearchLineParts.ranges(sizes, about: size)
    parts = ranges.enumerated().map { number, range in
      SearchIndex.Part("x", number, text: SearchLineParts.text(lines[range]))
    }
    firsts = ranges.map(\.lowerBound)
  }

  /// How many bytes each text may have at most so that all fit: what short ones leave goes to long ones.
  private static func share(_ sizes: [Int], of space: Int) -> Int {
    var rest = space
    var left = sizes.count
    for size in sizes.sorted() {
      if (size + 1) * left > rest { return max(SearchIndexLayout.leastText, rest / left - 1) }
      rest -= size + 1
      left -= 1
    }
    return Int.max
  }

  /// The statement of the root cause, then the beginning of the text.
  private static func kept(_ statement: String?, _ text: [UInt8], _ share: Int) -> [UInt8] {
    let statement = statement.map(SearchText.singleSpaced) ?? []
    guard !statement.isEmpty else { return Array(SearchText.prefix(text[...], share)) }
    let first = SearchText.prefix(statement[...], share)
    guard share - first.count > 24 else { return Array(first) }
    return first + [0x20] + SearchText.prefix(text[...], share - first.count - 1)
  }
}
