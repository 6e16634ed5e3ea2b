/// What the index keeps of the texts for snippets.
enum SearchKeptText {
  /// Each text on one line: all of it, or, where all would not fit into `space`, an equal share, then with
  /// the statement of the root cause first.
  ///
  /// - Parameter space: bytes for all; each text gets ``SearchIndexLayout/leastText`` whatever it is.
  static func texts(
    _ documents: [SearchDocument], space: Int, concurrently: some ConcurrentMap
  ) -> [[UInt8]] {
    let share = share(documents.map(\.text.utf8.count), of: space)
    return concurrently.map(documents) { document in
      let text = document.line(limit: share)
      return text.count <= share ? text : kept(document.statement, text, share)
    }
  }

  /// How many bytes each text may have at most so that all fit: what short ones leave goes to long ones.
  private static func share(_ sizes: [Int], of space: Int) -> Int {
    var rest = space
    var left = sizes.count
    for size in sizes.sorted() {
      if size * left > rest { return max(SearchIndexLayout.leastText, rest / left) }
      rest -= size
      left -= 1
    }
    return Int.max
  }

  /// The statement of the root cause, then the beginning of the text.
  private static func kept(_ statement: String?, _ text: [UInt8], _ share: Int) -> [UInt8] {
    let statement = statement.map { SearchText.singleSpaced($0) } ?? []
    guard !statement.isEmpty else { return Array(SearchText.prefix(text[...], share)) }
    let first = SearchText.prefix(statement[...], share)
    guard share - first.count > 24 else { return Array(first) }
    return first + [0x20] + SearchText.prefix(text[...], share - first.count - 1)
  }
}
