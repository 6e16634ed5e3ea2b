/// Who does an action, by a label, a handle, or as who is said to do it.
enum ActionOwner {
  /// `Owner: Ana`, `(owner: platform team)`, `(resp. Ana)`, `@ana`, `@ana, @ben`
  static func named(_ text: TokenText, _ tokens: Range<Int>) -> String? {
    for index in tokens {
      if let (field, content) = ActionField.announcement(text, at: index), field == .owner,
        let name = name(text, content, tokens.upperBound)
      {
        return name
      }
      if let end = handles(text, index, tokens.upperBound) { return text.string(index..<end) }
    }
    return nil
  }

  /// What stands where a name should, until there is one.
  static func isNobody(_ name: String) -> Bool {
    let words = name.lowercased()
    return nobody.contains(words) || words.hasSuffix("?") || words.hasSuffix("@anyone")
  }

  private static let nobody: Set = [
    "", "-", "?", "tbd", "tba", "tbc", "todo", "none", "nobody", "unassigned", "unknown", "n/a",
    "na", "n.n.", "n.n", "nn", "n", "anyone", "@anyone", "someone", "@someone", "somebody",
    "volunteer",
    "volunteers", "volunteer needed", "to be decided", "to be determined", "to be assigned",
    "to be confirmed", "not assigned", "no owner", "no one", "open", "vacant", "@tbd",
    "@here", "@channel", "@all", "?", "??", "???", "owner needed", "not yet assigned",
  ]

  // MARK: Handles

  /// - Returns: the end of "@ana-lee" that begins at a token.
  static func handleEnd(_ text: TokenText, _ index: Int, _ limit: Int) -> Int? {
    guard text.isMark(index, "@"), index + 1 < limit, text.tokens[index + 1].kind == .word,
      text.tokens[index + 1].spaceBefore == false
    else { return nil }
    var end = index + 2
    while let part = text[safe: end], end < limit, !part.spaceBefore,
      part.kind != .mark || part.isMark("-") || part.isMark("_") || isInside(text, dot: end)
    {
      end += 1
    }
    return end
  }

  /// "@p.berg", but not "@ana."
  private static func isInside(_ text: TokenText, dot: Int) -> Bool {
    text.isMark(dot, ".") && text[safe: dot + 1]?.kind == .word
      && text[safe: dot + 1]?.spaceBefore == false
  }

  /// One handle behind the other: "@ana, @ben". An address is none, as "ops@example.com".
  private static func handles(_ text: TokenText, _ index: Int, _ limit: Int) -> Int? {
    guard var end = handleEnd(text, index, limit) else { return nil }
    // "@anyone?"
    if text.isMark(end, "?"), end < limit { return end + 1 }
    while end + 1 < limit {
      let joins =
        text.isMark(end, ",") || text.isMark(end, "/") || text.isMark(end, "&")
        || text.isWord(end, "and")
      guard joins || text.isMark(end, "@"),
        let next = handleEnd(text, joins ? end + 1 : end, limit)
      else { break }
      end = next
    }
    return end
  }

  // MARK: Names

  static func isTeam(_ word: Word) -> Bool { teams.contains(word) }

  private static let teams: WordSet = [
    "team", "teams", "squad", "crew", "group", "groups", "guild", "department", "lead", "office",
    "desk",
  ]

  private static func name(_ text: TokenText, _ start: Int, _ limit: Int) -> String? {
    var end = start
    while end < limit, let token = text[safe: end] {
      let stops =
        token.kind == .mark && !token.isMark("-") && !token.isMark("&") && !token.isMark("@")
        && !token.isMark("/")
      if stops && !isInitial(text, dot: end) || text.isMark(end, "·")
        || ActionField.label(text, at: end) != nil
        || isNextLabel(text, end)
      {
        break
      }
      end += 1
    }
    // "Owner: Risk (Ana)"
    if end > start, text.isMark(end, "("),
      let close = (end + 1..<min(end + 6, limit)).first(where: { text.isMark($0, ")") }),
      end + 1 < close, ActionPart.isName(text, end + 1..<close)
    {
      end = close + 1
    }
    // "Owner: @ana, @ben"
    if text.isMark(start, "@"), text.isMark(end, ","), text.isMark(end + 1, "@"),
      let handles = handles(text, start, limit)
    {
      end = handles
    }
    return end > start && end - start <= 7 ? text.string(start..<end) : nil
  }

  /// "T. Berg", "Ana L. — …"
  private static func isInitial(_ text: TokenText, dot: Int) -> Bool {
    text.isMark(dot, ".") && text[safe: dot - 1]?.range.count == 1 && text.startsUppercase(dot - 1)
      && (text.startsUppercase(dot + 1) || isNextLabel(text, dot + 1))
  }

  /// "- Due:", where another field of the item begins.
  private static func isNextLabel(_ text: TokenText, _ index: Int) -> Bool {
    text.isMark(index, "-") && text[safe: index]?.spaceBefore == true
      && text[safe: index + 1]?.kind == .word
      && (text.isMark(index + 2, ":") || text.isMark(index + 3, ":"))
  }
}
