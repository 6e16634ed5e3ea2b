/// Two days of one month: "5–6 March 2023", "the 5th and 6th of March", "March 5-7, 2023".
struct DayPair {
  let first: DateValue
  let second: DateValue
  /// The tokens of the first day's own words, and of all that is left.
  let firstTokens: Range<Int>
  let secondTokens: Range<Int>

  init?(_ text: TokenText, at index: Int, _ dates: DateRecogniser) {
    guard let found = Self.dayFirst(text, index, dates) ?? Self.monthFirst(text, index, dates)
    else {
      return nil
    }
    self = found
  }

  private init(
    _ second: DateValue, day: Int, _ firstTokens: Range<Int>, _ secondTokens: Range<Int>
  ) {
    self.second = second
    first = DateValue(year: second.year, month: second.month, day: day)
    self.firstTokens = firstTokens
    self.secondTokens = secondTokens
  }

  /// "5-6 March 2023", "the 5th and 6th of March"
  private static func dayFirst(_ text: TokenText, _ index: Int, _ dates: DateRecogniser) -> DayPair?
  {
    guard let day = day(text, index), !dates.continuesNumber(text, index) else { return nil }
    let join = DateRecogniser.behindOrdinal(text, index + 1)
    // "6/7 February", but "6/7/2023" is one date.
    guard isJoin(text, join) || text.isMark(join, "/"), text.isNumber(join + 1),
      let (second, next) = dates.dayMonth(text, join + 1), second.isPossible, day < second.day,
      // "5-6-2023" is one date.
      !text.isMark(join + 2, "-"), !text.isMark(join + 2, "."), !text.isMark(join + 2, "/")
    else { return nil }
    return DayPair(second, day: day, index..<join, join + 1..<next)
  }

  /// "March 5-7, 2023", "March 5th and 6th"
  private static func monthFirst(
    _ text: TokenText, _ index: Int, _ dates: DateRecogniser
  ) -> DayPair? {
    guard let month = DateRecogniser.months[text.word(index)], text.startsUppercase(index),
      let early = day(text, index + 1)
    else { return nil }
    let join = DateRecogniser.behindOrdinal(text, index + 2)
    guard isJoin(text, join), let late = day(text, join + 1), early < late else { return nil }
    let end = DateRecogniser.behindOrdinal(text, join + 2)
    let comma = text.isMark(end, ",") ? end + 1 : end
    if let year = dates.year(text, comma) {
      let second = DateValue(year: year, month: month, day: late)
      return DayPair(second, day: early, index..<join, join + 1..<comma + 1)
    }
    // "March 5 to 7 pm", "March 5 - 7 engineers": only what can be nothing else.
    let isTight = text.isMark(join, "-") && text[safe: join]?.spaceBefore == false
    guard isTight || end > join + 2, !text.isMark(end, ":"), !text.isWord(end, "am"),
      !text.isWord(end, "pm")
    else { return nil }
    let second = DateValue(year: nil, month: month, day: late)
    return DayPair(second, day: early, index..<join, join + 1..<end)
  }

  private static func day(_ text: TokenText, _ index: Int) -> Int? {
    guard text.isNumber(index), text.digits(index) <= 2,
      (1...31).contains(text.tokens[index].value)
    else { return nil }
    return text.tokens[index].value
  }

  private static func isJoin(_ text: TokenText, _ index: Int) -> Bool {
    text.isMark(index, "-") || text.isMark(index, "&") || joins.contains(text.word(index))
  }

  private static let joins: WordSet = [
    "and", "to", "until", "et", "au", "bis", "und", "y", "al", "e",
  ]
}
