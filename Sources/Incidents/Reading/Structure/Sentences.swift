/// The sentences in a stretch of a text, as token ranges, marks at the end included.
struct Sentences: Sequence, IteratorProtocol {
  private let text: TokenText
  private let end: Int
  private var start: Int

  init(_ text: TokenText, _ tokens: Range<Int>) {
    self.text = text
    start = tokens.lowerBound
    end = tokens.upperBound
  }

  mutating func next() -> Range<Int>? {
    guard start < end else { return nil }
    var index = start
    while index < end - 1, !Self.endsSentence(text, index) { index += 1 }
    defer { start = index + 1 }
    return start..<index + 1
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
