/// Puts results in order; those that lack a clause come last in every one.
struct SearchOrdering {
  /// By document what is largest first; `nil` for relevance.
  private let keys: [Double?]?

  init(_ sorting: SearchSorting, _ parts: some SearchParts) {
    switch sorting {
    case .relevance: keys = nil
    // Documents are numbered so.
    case .date: keys = (0..<parts.header.documents).map { -Double($0) }
    case .duration: keys = parts.numbers.minutes
    case .affected: keys = parts.numbers.percents
    }
  }

  func sorted(_ results: [SearchAnswer.Result]) -> [SearchAnswer.Result] {
    results.sorted { a, b in
      if a.missing.isEmpty != b.missing.isEmpty { return a.missing.isEmpty }
      if let keys {
        switch (keys[a.document], keys[b.document]) {
        case (let left?, let right?) where left != right: return left > right
        case (_?, nil): return true
        case (nil, _?): return false
        default: break
        }
      }
      return Self.isMoreRelevant(a, b)
    }
  }

  private static func isMoreRelevant(_ a: SearchAnswer.Result, _ b: SearchAnswer.Result) -> Bool {
    if a.matched.count != b.matched.count { return a.matched.count > b.matched.count }
    if a.guessed.count != b.guessed.count { return a.guessed.count < b.guessed.count }
    return a.score == b.score ? a.document < b.document : a.score > b.score
  }
}
