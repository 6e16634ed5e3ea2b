/// What a query found.
public struct SearchAnswer: Sendable {
  public struct Result: Sendable, Hashable {
    /// The document's number in the index.
    public let document: Int
    public let score: Double
    /// Places among the query's clauses.
    public let matched: [Int]
    /// Wanted clauses that it does not match; only in a relaxed answer.
    public let missing: [Int]
    /// Those that it matches by words that look alike and nothing else.
    public let guessed: [Int]
  }

  /// A word that nobody wrote, or hardly anybody, and what was found instead.
  public struct Correction: Sendable, Hashable {
    public let word: String
    public let used: [String]
  }

  /// How many results a value has.
  public struct Count: Sendable, Hashable {
    public let term: SearchTerm
    public let documents: Int
  }

  /// How many there are in all.
  public var total = 0
  /// How many of them match every clause.
  public var complete = 0
  public var results: [Result] = []
  /// Too few documents match every clause, so that some that match only part of them follow.
  public var isRelaxed = false
  public var corrections: [Correction] = []
  /// Those of the query and values that no document has.
  public var problems: [SearchQuery.Problem] = []
  /// Every value in the order of the index, with the results that it would leave if it were the
  /// only filter of its kind.
  public var counts: [SearchFacet: [Count]] = [:]
  /// The index's words that stand for wanted clauses, with the clause's place; for snippets.
  public var words: [String: Int] = [:]

  public init() {}
}

/// What comes first.
public enum SearchSorting: String, CaseIterable, Sendable {
  case relevance
  /// As the index has them: newest first, unknown last.
  case date
  /// Longest first, unknown last.
  case duration
  /// Largest share first, unknown last.
  case affected
}
