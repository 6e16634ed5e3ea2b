/// Cuts passages into sentences.
enum Sentences {
  /// The token ranges of the sentences in a stretch of a text, marks at the end included.
  static func ranges(_ text: TokenText, _ tokens: Range<Int>) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = tokens.lowerBound
    for index in tokens where endsSentence(text, index) {
      ranges.append(start..<index + 1)
      start = index + 1
    }
    if start < tokens.upperBound { ranges.append(start..<tokens.upperBound) }
    return ranges
  }

  private static func endsSentence(_ text: TokenText, _ index: Int) -> Bool {
    let token = text.tokens[index]
    guard token.isMark(".") || token.isMark("!") || token.isMark("?") else { return false }
    guard let next = text[safe: index + 1] else { return true }
    guard next.spaceBefore else { return false }
    if next.kind == .word, !text.startsUppercase(index + 1), token.isMark(".") {
      // `e.g. the`, `a.m. to`: a small letter goes on, unless it is a name such as `nginx`.
      return !isAbbreviation(text, index)
    }
    return !isAbbreviation(text, index)
  }

  private static let abbreviations: WordSet = [
    "e", "g", "i", "vs", "approx", "etc", "no", "mr", "mrs", "dr", "inc", "m",
  ]

  private static func isAbbreviation(_ text: TokenText, _ index: Int) -> Bool {
    guard let before = text[safe: index - 1], before.kind == .word else { return false }
    guard abbreviations.contains(before.word) else { return false }
    return before.range.count > 1 || text.isMark(index - 2, ".")
  }
}
