extension PhaseSigns {
  /// How many tokens of an entry tell what it is about.
  private static let reach = 40

  /// Reads what an entry says.
  init(_ text: TokenText, _ tokens: Range<Int>) {
    var signs: PhaseSigns = Self.isQuote(text, tokens) ? .quote : []
    let near = tokens.lowerBound..<min(tokens.upperBound, tokens.lowerBound + Self.reach)
    var rest = near.lowerBound
    for (sign, words) in PhaseLexicon.phrases.matches(in: text, near) {
      signs.formUnion(Self.closings(text, rest..<words.lowerBound, tokens))
      signs.formUnion(Self.sign(sign, text, words, tokens))
      rest = words.upperBound
    }
    signs.formUnion(Self.closings(text, rest..<max(rest, near.upperBound), tokens))
    if Self.isPage(text, tokens) { signs.formUnion(.notice) }
    if Self.isLast(text, tokens), !signs.isDisjoint(with: [.deed, .mended]) {
      signs.formUnion(.works)
    }
    // What a repair came to is often said behind it.
    let all = tokens.lowerBound..<min(tokens.upperBound, tokens.lowerBound + 2 * Self.reach)
    for (sign, _) in PhaseLexicon.remarks.matches(in: text, all) { signs.formUnion(sign) }
    // "df -h on db-01: 100 %"
    if signs.contains(.tool), all.contains(where: { Self.isOutput(text, $0) }) {
      signs.formUnion(.finding)
    }
    self = signs
  }

  /// "Site up, logins slow", neither "up to a point" nor "rolled back"; "trains run again".
  private static func closings(
    _ text: TokenText, _ range: Range<Int>, _ tokens: Range<Int>
  ) -> PhaseSigns {
    var signs: PhaseSigns = []
    for index in range {
      guard index > tokens.lowerBound, let closing = PhaseLexicon.closings[text.word(index)],
        index + 1 == tokens.upperBound || text.isMark(index + 1, ",")
          || Clause.endsClause(text, index + 1)
      else { continue }
      signs.formUnion(sign(closing, text, index..<index + 1, tokens))
    }
    return signs
  }

  /// "Page: ATS backends unavailable", not "Page loads".
  private static func isPage(_ text: TokenText, _ tokens: Range<Int>) -> Bool {
    guard let first = tokens.first, text.isWord(first, "page") else { return false }
    let next = first + 1
    return next == tokens.upperBound || text.isMark(next, ":") || text.isWord(next, "for")
  }

  /// "The last server is connected": with it, all are. "Last night's backup" is another matter.
  private static func isLast(_ text: TokenText, _ tokens: Range<Int>) -> Bool {
    guard let first = tokens.first else { return false }
    let last = text.isWord(first, "the") ? first + 1 : first
    return text.isWord(last, "last") && !PhaseLexicon.times.contains(text.word(last + 1))
  }

  private static func isOutput(_ text: TokenText, _ index: Int) -> Bool {
    text.isMark(index, ":") && text[safe: index + 1]?.spaceBefore == true
      || text.isMark(index, "=") || text.isMark(index, ">")
  }

  private static func sign(
    _ sign: PhaseSigns, _ text: TokenText, _ words: Range<Int>, _ tokens: Range<Int>
  ) -> PhaseSigns {
    let before = max(tokens.lowerBound, words.lowerBound - 2)..<words.lowerBound
    if before.contains(where: { PhaseLexicon.denials.contains(text.word($0)) }) {
      return sign.intersection(.undeniable)
    }
    guard sign.isDisjoint(with: .effects) else {
      if before.contains(where: { PhaseLexicon.reserves.contains(text.word($0)) }) { return [] }
      let isEnd = !sign.isDisjoint(with: [.over, .back, .works, .again])
      return isEnd && isPartial(text, words, tokens) ? .eased : sign
    }
    return sign
  }

  /// What something came to.
  private static let effects: PhaseSigns = [
    .over, .back, .works, .again, .mended, .deed, .repair, .cause, .finding,
  ]
  /// What a "not" before it does not take away.
  private static let undeniable: PhaseSigns = [
    .escalated, .contact, .paged, .voice, .outsider, .tool, .takenUp, .looking, .began, .fault,
    .check,
    .told,
  ]

  /// "Mostly restored", "back online for most customers": eased, not over.
  private static func isPartial(
    _ text: TokenText, _ words: Range<Int>, _ tokens: Range<Int>
  ) -> Bool {
    let before = max(tokens.lowerBound, words.lowerBound - 3)..<words.lowerBound
    if before.contains(where: { PhaseLexicon.partly.contains(text.word($0)) }) { return true }
    return (words.upperBound..<min(tokens.upperBound, words.upperBound + 2)).contains {
      (text.isWord($0, "for") || text.isWord($0, "in"))
        && PhaseLexicon.some.contains(text.word($0 + 1))
    }
  }

  private static func isQuote(_ text: TokenText, _ tokens: Range<Int>) -> Bool {
    guard let first = tokens.first, let last = tokens.last, first < last else { return false }
    return text.isMark(first, "\"") && text.isMark(last, "\"")
  }
}
