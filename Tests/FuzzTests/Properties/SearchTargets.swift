@testable import Incidents

/// The language of queries, and snippets of whatever text.
extension FuzzTarget {
  static let queries = FuzzTarget(name: "queries", readsLines: true) { bytes in
    let query = SearchQueryParser.parse(String(decoding: bytes, as: UTF8.self))
    guard query.clauses.count + query.filters.count <= 32 else { return "too many parts" }
    for clause in query.clauses {
      guard clause.isPhrase == (clause.words.count > 1), clause.words.allSatisfy({ !$0.isEmpty })
      else { return "\(clause)" }
    }
    for filter in query.filters {
      guard case .range(_, let range) = filter.condition else { continue }
      guard range.low != nil || range.high != nil else { return "a range without ends" }
      if let low = range.low, let high = range.high, low > high { return "\(range)" }
    }
    return nil
  }

  static let snippets = FuzzTarget(name: "snippets", readsLines: true) { bytes in
    let text = SearchText.spaced(String(decoding: bytes, as: UTF8.self))
    let words = SearchWord.all(in: text, as: .document).map(\.word)
    var clauses: [String: Int] = [:]
    for word in words.suffix(words.count / 2) where clauses[word] == nil {
      clauses[word] = clauses.count
    }
    let snippet = SearchSnippet(of: text, words: clauses)
    let shown = snippet.pieces.map(\.text).joined()
    guard shown.utf16.count <= 160 else { return "\(shown.utf16.count) characters" }
    guard text.utf8.count < 3 || Array(text.utf16).contains(Array(shown.utf16)) else {
      return "`\(shown)` is not in the text"
    }
    return nil
  }
}
