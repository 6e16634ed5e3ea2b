/// How terms are written in the texts: words, and pairs of words.
struct TermNames: Sendable {
  private let vocabulary: Vocabulary
  private let pairs: PairTable
  /// By term; -1 for one that is no word.
  private let usualForms: [Int32]
  /// By term; -1 for one that is no pair.
  private let usualPairs: [Int32]

  init(_ counts: TermCounts) {
    vocabulary = counts.vocabulary
    pairs = counts.pairs
    usualForms = vocabulary.usualForms
    usualPairs = pairs.usualForms(terms: vocabulary.termCount)
  }

  /// Whether a term is a word or a pair of words, and no trait such as a cause.
  func isWritten(_ term: Int32) -> Bool { usualForms[Int(term)] >= 0 || usualPairs[Int(term)] >= 0 }

  /// The terms of the words of a pair; `nil` for one that is no pair.
  func words(ofPair term: Int32) -> (Int32, Int32)? {
    let pair = usualPairs[Int(term)]
    guard pair >= 0 else { return nil }
    let words = pairs.words(pair)
    return (vocabulary.termOfForm[words.first], vocabulary.termOfForm[words.second])
  }

  /// As it is written most often.
  func spelling(_ term: Int32) -> String {
    let pair = usualPairs[Int(term)]
    guard pair >= 0 else {
      return String(decoding: vocabulary.forms.spelling(Int(usualForms[Int(term)])), as: UTF8.self)
    }
    let (first, second, joint) = pairs.words(pair)
    return String(
      decoding: vocabulary.forms.spelling(first) + [joint] + vocabulary.forms.spelling(second),
      as: UTF8.self)
  }
}
