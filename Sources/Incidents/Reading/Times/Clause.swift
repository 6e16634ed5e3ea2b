/// The part of a sentence around a moment, and the words in it that tell what the moment is.
enum Clause {
  /// How many tokens away a clause may reach: a text without full stops must not be read over and
  /// over.
  private static let reach = 80

  /// The tokens from the last full stop or semicolon before to the next one after.
  static func around(_ tokens: Range<Int>, in text: TokenText) -> Range<Int> {
    var low = tokens.lowerBound
    let first = max(0, low - reach)
    while low > first, !endsClause(text, low - 1) { low -= 1 }
    var high = tokens.upperBound
    let last = min(text.count, high + reach)
    while high < last, !endsClause(text, high) { high += 1 }
    return low..<high
  }

  /// A full stop that ends a sentence, not one inside a number or an abbreviation.
  static func endsClause(_ text: TokenText, _ index: Int) -> Bool {
    let token = text.tokens[index]
    guard token.kind == .mark else { return false }
    if token.isMark(";") || token.isMark("!") || token.isMark("?") { return true }
    guard token.isMark(".") else { return false }
    guard let next = text[safe: index + 1] else { return true }
    if !next.spaceBefore { return false }
    // "a.m. to": a single letter before the stop is an abbreviation.
    if let before = text[safe: index - 1], before.kind == .word, before.range.count == 1,
      !text.startsUppercase(index + 1)
    {
      return false
    }
    return true
  }

  static let endings = PhraseTable<Bool>([
    "resolved", "restored", "ended", "recovered", "back online", "fixed", "until", "till",
    "back to normal", "returned to normal", "was over", "came back", "back up", "was closed",
    "completely resolved", "fully operational", "mitigated", "subsided", "returned to service",
  ])

  static let beginnings = PhraseTable<Bool>([
    "began", "started", "starting", "begins", "starts", "occurred", "happened", "experienced",
    "suffered", "from", "since", "beginning", "went down", "became", "failed", "outage", "crashed",
    "stopped", "noticed", "detected", "hit", "lost",
  ])
}
