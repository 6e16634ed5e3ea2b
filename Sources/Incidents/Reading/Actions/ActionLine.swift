import Markup

/// Tells actions from the words around them where no list does.
enum ActionLine {
  /// Whether a line of a section on actions is one, rather than its introduction or its close.
  static func isAction(_ passage: Passage, isLast: Bool, of count: Int) -> Bool {
    let text = passage.text
    if text.plain.bytes.last == UInt8(ascii: ":") { return false }
    if closings.match(text, at: 0) != nil { return false }
    if introductions.match(text, at: 0) != nil, count > 1, !saysWhatWillBeDone(text, 0..<text.count)
    {
      return false
    }
    if isAddress(text) { return false }
    let words = text.tokens.count { $0.kind == .word }
    return words >= 3
  }

  private static func isAddress(_ text: TokenText) -> Bool {
    guard let first = text[safe: 0] else { return true }
    return first.isWord("https") || first.isWord("http") || first.isMark("@")
  }

  private static let closings = PhraseTable<Bool>([
    "by implementing", "by addressing", "by taking", "in conclusion", "we hope", "these measures",
    "these actions", "these changes", "these steps", "sincerely", "overall", "we apologise",
    "we apologize", "thank you", "with these", "through these", "we are committed", "and remember",
    "moving forward", "this postmortem", "this incident", "this outage", "so dear", "don't let",
    "by following", "by doing", "in summary", "we believe", "stay",
  ])

  private static let introductions = PhraseTable<Bool>([
    "to prevent", "the following", "to avoid", "in order to", "to ensure", "here are", "below are",
    "to address", "to reduce", "in the last", "as a result", "these are", "we have conducted",
    "in response", "to minimize", "to minimise",
  ])

  private static let intents = PhraseTable<Bool>([
    "will", "should", "must", "need to", "needs to", "have to", "plan to", "going to", "we have",
    "has been", "have been", "would be", "could", "ought to", "be sure", "make sure", "is to",
    "are to", "created", "added", "put in place", "implemented", "was use", "recommended",
  ])

  /// Whether a sentence says what will be done, should be done or has been done about it.
  static func saysWhatWillBeDone(_ text: TokenText, _ sentence: Range<Int>) -> Bool {
    if Clause.isQuestion(text, sentence) { return false }
    if text.isMark(sentence.upperBound - 1, ":") { return false }
    guard closings.match(text, at: sentence.lowerBound) == nil else { return false }
    return intents.occurs(in: text, sentence)
  }
}

extension Clause {
  static func isQuestion(_ text: TokenText, _ sentence: Range<Int>) -> Bool {
    sentence.upperBound > 0 && text.isMark(sentence.upperBound - 1, "?")
  }
}
