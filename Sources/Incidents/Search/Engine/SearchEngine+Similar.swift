/// A document that is like a text.
public struct SearchLikeness: Sendable, Hashable {
  /// The document's number in the index.
  public let document: Int
  public let score: Double
  /// The text's words that it has, heaviest first.
  public let matched: [String]
}

/// The documents that are like a text, and what they were found by.
public struct SearchLikenesses: Sendable {
  /// The best first.
  public var results: [SearchLikeness] = []
  public var total = 0
  /// The text's words that were looked for, heaviest first.
  public var asked: [String] = []
  /// As ``SearchAnswer/words``: the index's words with the place among those asked.
  public var words: [String: Int] = [:]
}

extension SearchEngine {
  /// Of the best one's score what a document needs to be called similar: some word is shared with most.
  private static var leastLikeness: Double { 0.4 }

  /// - Parameter excluded: the numbers of documents that the text is itself.
  public func similar(
    to text: String, limit: Int, excluding excluded: Set<Int> = []
  ) -> SearchLikenesses {
    let terms = SearchTextTerms(text, parts).heaviest
    let finder = SearchForms(parts)
    let forms = terms.map { finder.exact($0, isPrefix: false) }
    let hits = forms.map { SearchHits($0, parts.header) }
    let required = min(2, forms.count { !$0.isEmpty })
    var answer = SearchLikenesses()
    answer.asked = terms
    for (place, forms) in forms.enumerated() {
      for form in forms where answer.words[form.entry.word] == nil {
        answer.words[form.entry.word] = place
      }
    }
    guard required > 0 else { return answer }
    var results: [SearchLikeness] = []
    for document in 0..<parts.header.documents where !excluded.contains(document) {
      let matched = hits.indices.filter { hits[$0].matches[document] != .none }
      guard matched.count >= required else { continue }
      var score = 0.0
      for place in matched { score += hits[place].scores[document] }
      let order = matched.sorted { a, b in
        let (left, right) = (hits[a].scores[document], hits[b].scores[document])
        return left == right ? a < b : left > right
      }
      results.append(
        SearchLikeness(document: document, score: score, matched: order.map { terms[$0] }))
    }
    results.sort { $0.score == $1.score ? $0.document < $1.document : $0.score > $1.score }
    let least = Self.leastLikeness * (results.first?.score ?? 0)
    results.removeAll { $0.score < least }
    answer.total = results.count
    answer.results = Array(results.prefix(limit))
    return answer
  }
}
