/// What results show of each document.
struct SearchCardParts {
  let parts: [SearchIndex.Part]
  /// The first document of every part.
  let firsts: [Int]

  /// Characters of a title.
  private static let longestTitle = 200

  init(_ documents: [SearchDocument], _ causes: SearchCauses) {
    let lines = documents.map { Self.line($0, causes) }
    let sizes = lines.map(\.count)
    let size = max(SearchIndexLayout.cards, sizes.reduce(0, +) / SearchIndexLayout.cardParts)
    let ranges = SearchLineParts.ranges(sizes, about: size)
    parts = ranges.enumerated().map { number, range in
      SearchIndex.Part("c", number, text: SearchLineParts.text(lines[range]))
    }
    firsts = ranges.map(\.lowerBound)
  }

  private static func line(_ document: SearchDocument, _ causes: SearchCauses) -> [UInt8] {
    let title = Self.title(document.title)
    let columns = [
      title, hasPlainID(document, title) ? "" : document.id, document.day,
      String(causes.number(document.cause)), SearchNumber.text(document.minutes),
      SearchNumber.text(document.percent),
    ]
    return Array(columns.joined(separator: "\t").utf8)
  }

  /// On one line, and not longer than a list can show.
  private static func title(_ title: String) -> String {
    let title = SearchText.line(title)
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
