/// What somebody asks for, parsed; SEARCH.md describes the language.
public struct SearchQuery: Sendable, Hashable {
  public var clauses: [Clause] = []
  public var filters: [Filter] = []
  public var problems: [Problem] = []

  public init() {}

  /// Words that are wanted, or not.
  public struct Clause: Sendable, Hashable {
    /// Folded; several only in a phrase.
    public var words: [String]
    public var isPhrase = false
    /// Whether words that begin so are meant too.
    public var isPrefix = false
    public var isExcluded = false
  }

  public struct Filter: Sendable, Hashable {
    public enum Condition: Sendable, Hashable {
      /// One of these values, folded.
      case values(SearchFacet, [String])
      case range(Measure, SearchRange)
      /// On that day or later; a day as `2024-03-01`.
      case after(String)
      /// Earlier than that day.
      case before(String)
    }
    public var condition: Condition
    public var isExcluded = false
  }

  /// What has a size: minutes, percent, years.
  public enum Measure: String, Sendable, Hashable {
    case duration, affected, year
  }

  /// What of a query could not be followed.
  public enum Problem: Sendable, Hashable {
    case unknownFilter(text: String, near: String?)
    case badValue(text: String, near: String?)
    /// No document has that value; only an index can tell.
    case unknownValue(text: String, near: String?)
    case unclosedQuote
    case onlySmallWords
    case tooLong
  }
}

/// From one number to another; a missing end is open.
public struct SearchRange: Sendable, Hashable {
  public var low: Double?
  /// Whether `low` itself is outside.
  public var isLowOpen = false
  public var high: Double?
  public var isHighOpen = false
}
