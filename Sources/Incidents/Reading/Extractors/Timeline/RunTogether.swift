/// Several timeline entries in one paragraph: "10:00: alert. 10:05: on call joins."
enum RunTogether {
  /// Moments in the middle of a passage that begin an entry of their own: a clock that follows the
  /// end of a sentence and is followed by a colon or a dash.
  ///
  /// - Parameter content: where the words behind the passage's label begin: "Timeline: 10:00 alert."
  static func restarts(
    _ text: TokenText, _ spans: [MomentSpan], from start: Int, content: Int = 0
  ) -> [Moment] {
    let plain = sentenceStarts(text, spans, from: start, content)
    if plain.count >= 3 { return plain }
    return spans.map(\.first).filter { moment in
      guard moment.tokens.lowerBound > start, moment.clock != nil,
        let after = text[safe: moment.tokens.upperBound]
      else { return false }
      let isIntroduced = after.isMark(":") || (after.isMark("-") && after.spaceBefore)
      let before = text[safe: moment.tokens.lowerBound - 1]
      // "* 10:00 alert * 10:10 on call joins", "10:00 alert · 10:10 on call": bullets on one line.
      if before?.isMark("*") == true || before?.isMark("•") == true || before?.isMark("·") == true,
        before?.spaceBefore == true
      {
        return true
      }
      return isIntroduced
        && (before?.isMark(".") == true || before?.isMark(";") == true || after.isMark(":"))
    }
  }

  /// Clocks that begin a sentence: "1405hrs the cache is restarted. 1408hrs the first complaint."
  private static func sentenceStarts(
    _ text: TokenText, _ spans: [MomentSpan], from start: Int, _ content: Int
  ) -> [Moment] {
    spans.map(\.first).filter { moment in
      guard moment.tokens.lowerBound > start, moment.clock != nil, moment.date == nil else {
        return false
      }
      let before = beginning(of: moment, in: text) - 1
      guard before >= 0, before != content - 1 else { return true }
      return text.isMark(before, ".") || text.isMark(before, "!") || text.isMark(before, "?")
    }
  }

  /// Where an entry begins that a moment opens: "At 16:10" with its preposition.
  static func beginning(of moment: Moment, in text: TokenText) -> Int {
    let at = moment.tokens.lowerBound
    return at > 0 && prepositions.contains(text.word(at - 1)) ? at - 1 : at
  }

  /// "At 16:10 the volume is deleted. Until 16:25 we blame a migration."
  private static let prepositions: WordSet = [
    "at", "from", "until", "by", "around", "about", "since", "after",
  ]

  /// The sentences of a paragraph that name a time of day, each with its first moment.
  static func timedSentences(
    _ text: TokenText, _ spans: [MomentSpan]
  ) -> [(tokens: Range<Int>, moment: Moment)] {
    let clocks = spans.map(\.first).filter { $0.clock != nil }
    guard !clocks.isEmpty else { return [] }
    var next = 0
    return Sentences(text, 0..<text.count).compactMap { sentence in
      while next < clocks.count, clocks[next].tokens.lowerBound < sentence.lowerBound { next += 1 }
      guard next < clocks.count, sentence.contains(clocks[next].tokens.lowerBound) else {
        return nil
      }
      return (sentence, clocks[next])
    }
  }
}
