/// Shares whose whole is named before: "Of about 40,000 fans in the queue, 36,000 saw only an error."
enum PartOfWhole {
  struct Found {
    let percent: Double
    /// Those who are counted.
    let scope: String
    let tokens: Range<Int>
  }

  /// How many words may describe the whole.
  private static let reach = 10

  static func find(_ text: TokenText, _ sentence: Range<Int>) -> Found? {
    for index in sentence where text.isWord(index, "of") {
      var at = index + 1
      while little.contains(text.word(at)) { at += 1 }
      guard text.isNumber(at), let (whole, scope) = NumberWords.match(text, at: at), whole >= 10,
        text[safe: scope]?.kind == .word,
        let comma = (scope + 1..<max(scope + 1, min(sentence.upperBound, scope + reach))).first(
          where: {
            text.isMark($0, ",")
          })
      else { continue }
      var start = comma + 1
      while little.contains(text.word(start)) { start += 1 }
      guard start < sentence.upperBound, text.isNumber(start),
        let (part, end) = NumberWords.match(text, at: start), part > 0, part <= whole,
        text[safe: end]?.kind == .word
      else { continue }
      return Found(
        percent: part / whole * 100, scope: text.string(scope..<scope + 1), tokens: index..<end)
    }
    return nil
  }

  private static let little: WordSet = [
    "about", "some", "the", "our", "around", "roughly", "approximately", "only", "all", "those",
  ]
}
