/// Decides what part of a postmortem a heading or a label announces.
enum RoleMatcher {
  /// The role of a line that is marked as a heading: the weightiest phrase that it holds.
  static func role(ofHeading text: TokenText, _ tokens: Range<Int>) -> SectionRole? {
    guard tokens.count(where: { text.tokens[$0].kind == .word }) <= 12 else { return nil }
    return whole(text, tokens) ?? undertaking(text, tokens) ?? best(text, tokens)?.role
  }

  /// "What Acme promised", "What the registry will do now": what somebody undertakes.
  private static func undertaking(_ text: TokenText, _ tokens: Range<Int>) -> SectionRole? {
    let words = beforeBracket(text, tokens).filter { text.tokens[$0].kind == .word }
    guard let first = words.first, text.isWord(first, "what") else { return nil }
    // The subject has one to four words.
    for start in words.dropFirst(2).prefix(4) {
      guard let (_, count) = RoleLexicon.undertakings.match(text, at: start) else { continue }
      if words.count(where: { $0 >= start + count }) <= 1 { return .actions }
    }
    return nil
  }

  /// The role of a line that is one of the words that announce a part on their own.
  private static func whole(_ text: TokenText, _ tokens: Range<Int>) -> SectionRole? {
    let tokens = beforeBracket(text, tokens)
    guard let first = tokens.first(where: { text.tokens[$0].kind == .word }),
      let (role, count) = RoleLexicon.wholes.match(text, at: first),
      count == tokens.count(where: { text.tokens[$0].kind == .word })
    else { return nil }
    return role
  }

  /// The role of a line without any mark: it has to consist of known phrases and little words.
  static func role(ofPlain text: TokenText, _ tokens: Range<Int>) -> SectionRole? {
    if let role = whole(text, tokens) ?? undertaking(text, tokens) ?? beginning(text, tokens) {
      return role
    }
    var tokens = beforeBracket(text, tokens)
    let asks = isQuestion(text, tokens)
    if asks { tokens = tokens.dropLast() }
    guard !tokens.isEmpty, let best = best(text, tokens) else { return nil }
    var words = 0
    var known = tokens.lowerBound
    for index in tokens {
      let token = text.tokens[index]
      if token.isMark(",") || token.isMark(";") || token.isMark("?") { return nil }
      guard token.kind == .word else { continue }
      words += 1
      // "Cause et résolution": two phrases, of which the first counts.
      if RoleLexicon.conjunctions.contains(text.word(index - 1)),
        let (_, count) = RoleLexicon.phrases.match(text, at: index)
      {
        known = max(known, index + count)
      }
      if index >= known, !best.tokens.contains(index), !RoleLexicon.fillers.contains(token.word),
        !asks || !RoleLexicon.questionFillers.contains(token.word)
      {
        return nil
      }
    }
    return words <= (asks ? 12 : 8) ? best.role : nil
  }

  /// "What was the root cause?", all of the line.
  private static func isQuestion(_ text: TokenText, _ tokens: Range<Int>) -> Bool {
    guard let first = tokens.first, tokens.upperBound == text.count,
      text.isMark(tokens.upperBound - 1, "?")
    else { return false }
    return questionWords.contains(text.word(first))
  }

  private static let questionWords: WordSet = ["what", "how", "why", "who", "when", "so"]

  /// "What we'll do so that this does not repeat": whatever goes on from there.
  private static func beginning(_ text: TokenText, _ tokens: Range<Int>) -> SectionRole? {
    guard let first = tokens.first(where: { text.tokens[$0].kind == .word }),
      let (role, _) = RoleLexicon.beginnings.match(text, at: first),
      tokens.count(where: { text.tokens[$0].kind == .word }) <= 10,
      !tokens.contains(where: { text.isMark($0, ",") || text.isMark($0, ".") })
    else { return nil }
    return role
  }

  private struct Match {
    let role: SectionRole
    let tokens: Range<Int>
  }

  /// The longest phrase; of several equally long ones the first.
  private static func best(_ text: TokenText, _ tokens: Range<Int>) -> Match? {
    var best: Match?
    for index in tokens {
      guard let (role, count) = RoleLexicon.phrases.match(text, at: index),
        index + count <= tokens.upperBound
      else { continue }
      if count > best?.tokens.count ?? 0 {
        best = Match(role: role, tokens: index..<index + count)
      }
    }
    return best
  }

  private static func beforeBracket(_ text: TokenText, _ tokens: Range<Int>) -> Range<Int> {
    for index in tokens where text.isMark(index, "(") {
      return tokens.lowerBound..<index
    }
    return tokens
  }
}
