/// Finds what the close of a story promises: "Next time we will freeze changes, compare the lists, and
/// answer with a temporary error."
enum ActionPromises {
  typealias Found = (passage: Int, tokens: Range<Int>)

  /// What is promised in the second half of a document that has no list of actions.
  static func find(_ view: DocumentView) -> [Found] {
    var found: [Found] = []
    for index in view.passages.indices.dropFirst(view.passages.count / 2) {
      let passage = view.passages[index]
      guard passage.form == .line, mayPromise(passage.role) else { continue }
      found += promises(passage.text).map { (index, $0) }
    }
    return found
  }

  private static func mayPromise(_ role: SectionRole) -> Bool {
    switch role {
    case .timeline, .retold, .detection: false
    default: true
    }
  }

  /// One that is still to come makes what has been done beside it a measure as well.
  private static func promises(_ text: TokenText) -> [Range<Int>] {
    let sentences = Array(Sentences(text, 0..<text.count))
    guard sentences.contains(where: { promises(text, $0) }) else { return [] }
    return sentences.filter { promises(text, $0) || hasDone(text, $0) }
      .flatMap { ActionEnumeration.split(text, behindLead(text, $0)) }
  }

  private static func promises(_ text: TokenText, _ sentence: Range<Int>) -> Bool {
    guard let (_, at, count) = futures.first(in: text, sentence),
      !Clause.isQuestion(text, sentence), !text.isMark(sentence.upperBound - 1, ":")
    else { return false }
    let deed = at + count..<min(sentence.upperBound, at + count + 3)
    return !deed.contains { telling.contains(text.word($0)) }
  }

  private static func hasDone(_ text: TokenText, _ sentence: Range<Int>) -> Bool {
    done.match(text, at: sentence.lowerBound) != nil
  }

  /// "Next time we will …", "To prevent this from happening again, we have …"
  private static func behindLead(_ text: TokenText, _ sentence: Range<Int>) -> Range<Int> {
    guard !sentence.contains(where: { text.isMark($0, ":") }),
      let (_, at, _) = leads.first(in: text, sentence), at > sentence.lowerBound
    else { return sentence }
    return at..<sentence.upperBound
  }

  private static let futures = PhraseTable<Bool>([
    "we will", "we'll", "we shall", "we are going to", "we're going to", "we plan to",
    "we are also going to", "we're also going to", "we will also", "we'll also", "we also plan to",
    "we intend to", "i will", "i'll", "i promise", "we promise",
  ])

  private static let done = PhraseTable<Bool>([
    "we have", "we've", "we also have", "we now", "i have", "to prevent", "to avoid", "from now on",
  ])

  private static let leads = PhraseTable<Bool>([
    "we will", "we'll", "we shall", "we are going to", "we're going to", "we plan to",
    "we intend to", "i will", "i'll", "we have", "we've",
  ])

  /// What is only said to somebody, or goes on as before, changes nothing.
  private static let telling: WordSet = [
    "publish", "post", "share", "inform", "notify", "tell", "report", "contact", "keep", "continue",
    "provide", "update", "let", "follow", "be", "never", "always", "see", "know", "remember",
    "not", "have", "need", "reimburse", "refund", "credit", "answer",
  ]
}
