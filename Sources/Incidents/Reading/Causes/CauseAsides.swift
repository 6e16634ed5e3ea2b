/// Sentences that stand where the cause is told and do not tell it.
enum CauseAsides {
  /// What will be done, and who is meant.
  static func isOne(_ passage: Passage, _ text: TokenText, _ range: Range<Int>) -> Bool {
    let first = range.first { text.tokens[$0].kind == .word } ?? range.lowerBound
    if plans.match(text, at: first) != nil { return true }
    guard let label = passage.label, label.count == 1 else { return false }
    return people.contains(passage.text.word(label.lowerBound))
  }

  /// "Contributing cause: …", beside which the document names another.
  static func onlyContributes(_ passage: Passage, _ text: TokenText) -> Bool {
    passage.label.map { $0.contains { contributing.contains(passage.text.word($0)) } } ?? false
  }

  private static let plans = PhraseTable<Bool>([
    "we will", "we'll", "we are going to", "we plan to", "we intend to", "going forward",
    "in future", "in the future", "from now on",
  ])

  private static let people: WordSet = [
    "who", "attendees", "participants", "present", "authors", "author", "team", "owner", "owners",
    "responders", "people",
  ]

  private static let contributing: WordSet = ["contributing", "contributory", "aggravating"]
}
