/// What results show of each document, with its text for snippets.
struct SearchCardParts {
  let parts: [SearchIndex.Part]
  /// The first document of every part.
  let firsts: [Int]

  /// Characters of a title.
  private static let longestTitle = 200

  /// - Parameter files: how many parts there may be.
  init(
    _ documents: [SearchDocument], _ causes: SearchCauses, files: Int,
    concurrently: some ConcurrentMap
  ) {
    let files = max(1, files)
    let heads = concurrently.map(documents) { Self.head($0, causes) }
    let texts = SearchKeptText.texts(
      documents, space: files * SearchIndexLayout.cards - heads.reduce(0) { $0 + $1.count + 1 },
      concurrently: concurrently)
    let lines = zip(heads, texts).map { $0 + $1 }
    let sizes = lines.map(\.count)
    // A part is closed by the line that fills it, so that there are never more than `files`.
    let total = sizes.reduce(0, +) + sizes.count
    let size = max(SearchIndexLayout.cards, (total + files - 1) / files)
    let ranges = SearchLineParts.ranges(sizes, about: size)
    parts = ranges.enumerated().map { number, range in
      SearchIndex.Part("c", number, text: SearchLineParts.text(lines[range]))
    }
    firsts = ranges.map(\.lowerBound)
  }

  /// A line up to the text.
  private static func head(_ document: SearchDocument, _ causes: SearchCauses) -> [UInt8] {
    let title = title(document.title)
    let columns = [
      title, hasPlainID(document, title) ? "" : document.id, document.day,
      String(causes.number(document.cause)), SearchNumber.text(document.minutes),
      SearchNumber.text(document.percent), "",
    ]
    return Array(columns.joined(separator: "\t").utf8)
  }

  /// On one line, and not longer than a list can show.
  private static func title(_ title: String) -> String {
    let title = SearchText.spaced(title)
    guard title.utf8.count > longestTitle, title.count > longestTitle else { return title }
    return title.prefix(longestTitle - 1) + "…"
  }

  /// Whether the page can work the id out.
  private static func hasPlainID(_ document: SearchDocument, _ title: String) -> Bool {
    guard title.utf8.allSatisfy({ $0 < 0x80 }) else { return false }
    let start = document.day.isEmpty ? nil : document.when
    return Slug.make(title: title, start: start) == document.id
  }
}

/// Numbers as texts.
enum SearchNumber {
  /// Whole ones without a fraction; empty for an unknown one.
  static func text(_ number: Double?) -> String {
    guard let number, number.isFinite else { return "" }
    return Int(exactly: number).map(String.init) ?? number.description
  }
}
