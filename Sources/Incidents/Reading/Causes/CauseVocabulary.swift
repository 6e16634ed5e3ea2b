/// The words that speak for the categories of root cause, for people to read.
public enum CauseVocabulary {
  /// Words of one category that weigh the same.
  public struct Group: Sendable {
    public let cause: CauseID
    /// 1 only hints, 8 says it outright.
    public let weight: Int
    /// In alphabetical order.
    public let words: [String]
  }

  /// - Parameter own: an organisation's words by category, which say it outright.
  /// - Returns: every category's words, the weightiest first, categories in alphabetical order.
  public static func groups(adding own: [String: [String]] = [:]) -> [Group] {
    var words: [CauseID: [Int: Set<String>]] = [:]
    for (phrase, weighed) in CauseLexicon.standard {
      words[weighed.category, default: [:]][weighed.weight, default: []].insert(phrase)
    }
    for (id, phrases) in own {
      words[CauseID(rawValue: id), default: [:]][CauseLexicon.ownWeight, default: []]
        .formUnion(phrases)
    }
    return words.sorted { $0.key.rawValue < $1.key.rawValue }.flatMap { cause, byWeight in
      byWeight.sorted { $0.key > $1.key }.map { weight, phrases in
        Group(cause: cause, weight: weight, words: phrases.sorted())
      }
    }
  }
}
