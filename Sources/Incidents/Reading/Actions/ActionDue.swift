/// By when an action is to be done. A day on which it was done is none.
enum ActionDue {
  private static let words: WordSet = [
    "due", "by", "deadline", "eta", "before", "until", "till", "target",
  ]

  /// The day that a word announces: "due 3 May", "(Estimated completion: 30 April 2024)".
  static func announced(
    _ text: TokenText, _ tokens: Range<Int>, _ dates: DateRecogniser
  ) -> DateValue? {
    first(text, tokens, dates) { index, date in
      words.contains(text.word(index))
        || ActionField.announcement(text, at: index).map { $0.field == .due && $0.content == date }
          == true
    }
  }

  /// The day in brackets.
  static func bracketed(
    _ text: TokenText, _ tokens: Range<Int>, _ dates: DateRecogniser
  ) -> DateValue? {
    first(text, tokens, dates) { index, _ in text.isMark(index, "(") }
  }

  /// The first date that something stands right before, and nothing that says that it was done.
  private static func first(
    _ text: TokenText, _ tokens: Range<Int>, _ dates: DateRecogniser,
    behind isSign: (_ index: Int, _ date: Int) -> Bool
  ) -> DateValue? {
    for index in tokens {
      guard let (date, _) = dates.match(text, at: index) else { continue }
      let before = max(tokens.lowerBound, index - nearest)..<index
      let isPast = before.contains { ActionDone.words.match(text, at: $0)?.value == true }
      if !isPast, before.contains(where: { isSign($0, index) }) { return date }
    }
    return nil
  }

  private static let nearest = 3
}
