/// Answers queries from the parts of an index; SEARCH.md says how.
public struct SearchEngine<Parts: SearchParts>: Sendable {
  let parts: Parts

  public init(parts: Parts) { self.parts = parts }

  /// - Parameter limit: the most results; the total counts all.
  public func answer(
    to query: SearchQuery, sorting: SearchSorting = .relevance, limit: Int
  ) -> SearchAnswer {
    var answer = SearchAnswer()
    answer.problems = query.problems
    guard !query.clauses.isEmpty || !query.filters.isEmpty else { return answer }
    let filters = SearchFilters(query.filters, parts)
    answer.problems += filters.problems
    let clauses = query.clauses.enumerated().map { SearchedClause($1, $0, parts) }
    let wanted = clauses.filter { !$0.isExcluded }
    let allowed = Self.without(clauses.filter(\.isExcluded), filters.passing())
    let coverage = SearchCoverage(wanted, among: allowed)
    answer.isRelaxed = coverage.isRelaxed
    answer.complete = coverage.complete
    let found = allowed.indices.filter { allowed[$0] && coverage.isEnough($0) }
    let results = SearchOrdering(sorting, parts).sorted(found.map { Self.result($0, wanted) })
    answer.total = results.count
    answer.results = Array(results.prefix(limit))
    answer.corrections = wanted.compactMap { $0.correction(in: results) }
    for clause in wanted {
      for word in clause.words where answer.words[word] == nil {
        answer.words[word] = clause.place
      }
    }
    for facet in SearchFacet.allCases {
      let passing = Self.without(
        clauses.filter(\.isExcluded), filters.passing(without: facet))
      answer.counts[facet] = parts.facet(facet).map { value in
        SearchAnswer.Count(
          term: value.term,
          documents: value.documents.count { passing[Int($0)] && coverage.isEnough(Int($0)) })
      }
    }
    return answer
  }

  private static func without(_ clauses: [SearchedClause], _ passing: [Bool]) -> [Bool] {
    var passing = passing
    for clause in clauses {
      for document in passing.indices where clause.hits.matches[document] != .none {
        passing[document] = false
      }
    }
    return passing
  }

  private static func result(_ document: Int, _ wanted: [SearchedClause]) -> SearchAnswer.Result {
    var score = 0.0
    for clause in wanted { score += clause.hits.scores[document] }
    func places(_ isSo: (SearchHits.Match) -> Bool) -> [Int] {
      wanted.filter { isSo($0.hits.matches[document]) }.map(\.place)
    }
    return SearchAnswer.Result(
      document: document, score: score, matched: places { $0 != .none },
      missing: places { $0 == .none }, guessed: places { $0 == .guessed })
  }
}
