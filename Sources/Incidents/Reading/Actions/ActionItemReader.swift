import Markup

/// Reads owner, due date, ticket, state and kind out of an action's words.
enum ActionItemReader {
  /// - Parameters:
  ///   - signs: whether the items' last brackets hold their owners.
  ///   - incident: the day on or after which the items are due.
  static func item(
    from draft: ActionDraft, signs: Bool, after incident: Instant?, in view: DocumentView
  ) -> ActionItem {
    let text = draft.text
    let named = draft.owner ?? owner(text, draft.tokens)
    let signature = named == nil ? ActionSignature(text, draft.tokens) : nil
    let signed = signature.flatMap { signs || $0.isCertain ? $0 : nil }
    let due =
      draft.due ?? due(text, draft.tokens, view.moments.dates)
      ?? signed.flatMap { day(text, $0.notes, view.moments.dates) }
    return ActionItem(
      words: view.excerpt(text, ActionText.body(text, signed?.body ?? draft.tokens)),
      kind: ActionKind.of(text, draft.tokens),
      owner: (named ?? signed.map { text.string($0.name) }).flatMap { isNobody($0) ? nil : $0 },
      due: due.map { $0.following(incident).instant(nil, offset: nil) },
      done: done(draft), ticket: draft.ticket ?? ticket(text, draft.tokens),
      evidence: view.evidence(text, draft.tokens, draft.rule, .high))
  }

  // MARK: Due date

  private static let dueWords: WordSet = [
    "due", "by", "deadline", "eta", "before", "until", "target",
  ]

  private static func due(
    _ text: TokenText, _ tokens: Range<Int>, _ dates: DateRecogniser
  ) -> DateValue? {
    for index in tokens {
      guard let (date, _) = dates.match(text, at: index) else { continue }
      let before = max(tokens.lowerBound, index - 3)..<index
      let isDue = before.contains { dueWords.contains(text.word($0)) || text.isMark($0, "(") }
      if isDue { return date }
    }
    return nil
  }

  private static func day(
    _ text: TokenText, _ tokens: Range<Int>, _ dates: DateRecogniser
  ) -> DateValue? {
    tokens.lazy.compactMap { dates.match(text, at: $0)?.0 }.first
  }

  // MARK: Owner

  /// `Owner: Ana`, `(owner: platform team)`, `@ana`
  private static func owner(_ text: TokenText, _ tokens: Range<Int>) -> String? {
    for index in tokens {
      if text.isWord(index, "owner") || text.isWord(index, "assignee")
        || text.isWord(index, "owned")
      {
        let from =
          text.isWord(index + 1, "by") || text.isMark(index + 1, ":") ? index + 2 : index + 1
        if from > index + 1, let name = name(text, from, tokens.upperBound) { return name }
      }
      if let (field, content) = ActionField.label(text, at: index), field == .owner,
        let name = name(text, content, tokens.upperBound)
      {
        return name
      }
      if text.isMark(index, "@"), text[safe: index + 1]?.kind == .word,
        text[safe: index + 1]?.spaceBefore == false
      {
        var end = index + 2
        while let part = text[safe: end], end < tokens.upperBound, !part.spaceBefore,
          part.kind != .mark || part.isMark("-") || part.isMark("_")
        {
          end += 1
        }
        return text.string(index..<end)
      }
    }
    return nil
  }

  /// What stands where a name should, until there is one.
  private static func isNobody(_ name: String) -> Bool {
    nobody.contains(name.lowercased())
  }

  private static let nobody: Set = [
    "", "-", "?", "tbd", "tba", "tbc", "todo", "none", "nobody", "unassigned", "unknown", "n/a",
    "na",
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
    return end > start && end - start <= 5 ? text.string(start..<end) : nil
  }

  /// "T. Berg"
  private static func isInitial(_ text: TokenText, dot: Int) -> Bool {
    text.isMark(dot, ".") && text[safe: dot - 1]?.range.count == 1 && text.startsUppercase(dot - 1)
      && text.startsUppercase(dot + 1)
  }

  /// "- Due:", where another field of the item begins.
  private static func isNextLabel(_ text: TokenText, _ index: Int) -> Bool {
    text.isMark(index, "-") && text[safe: index]?.spaceBefore == true
      && text[safe: index + 1]?.kind == .word
      && (text.isMark(index + 2, ":") || text.isMark(index + 3, ":"))
  }

  // MARK: State

  private static let doneWords = PhraseTable<Bool>([
    "done", "completed", "complete", "closed", "fixed", "finished", "shipped",
  ])
  private static let openWords = PhraseTable<Bool>([
    "todo", "to do", "open", "in progress", "planned", "pending", "not started", "ongoing",
    "backlog", "wip",
  ])

  private static func done(_ draft: ActionDraft) -> Bool? {
    if let checked = draft.checked { return checked }
    if draft.text.plain.isStruck { return true }
    if let status = draft.status {
      if let sign = sign(status) { return sign }
      let text = TokenText(PlainText(generated: status))
      if openWords.occurs(in: text, 0..<text.count) { return false }
      return doneWords.occurs(in: text, 0..<text.count) ? true : nil
    }
    return bracketed(draft.text, draft.tokens) ?? labelled(draft.text, draft.tokens)
      ?? trailing(draft.text, draft.tokens)
  }

  /// "Status: done" behind the action.
  private static func labelled(_ text: TokenText, _ tokens: Range<Int>) -> Bool? {
    for index in tokens {
      guard let (field, content) = ActionField.label(text, at: index), field == .status else {
        continue
      }
      if openWords.match(text, at: content) != nil { return false }
      if doneWords.match(text, at: content) != nil { return true }
    }
    return nil
  }

  /// What people draw in a column "Status".
  private static func sign(_ status: String) -> Bool? {
    for scalar in status.unicodeScalars {
      switch scalar {
      case "✅", "✔", "✓", "☑": return true
      case "❌", "☐", "⏳", "🔲", "🚧", "✗": return false
      default: continue
      }
    }
    return nil
  }

  /// "… : done", "… - in progress" at the end of the item.
  private static func trailing(_ text: TokenText, _ tokens: Range<Int>) -> Bool? {
    for index in tokens.suffix(5) where index > tokens.lowerBound {
      let mark = text.tokens[index - 1]
      guard mark.isMark("-") || mark.isMark(":") || mark.isMark(",") || mark.isMark("(") else {
        continue
      }
      if let (_, count) = openWords.match(text, at: index), ends(text, index + count, tokens) {
        return false
      }
      if let (_, count) = doneWords.match(text, at: index), ends(text, index + count, tokens) {
        return true
      }
    }
    return nil
  }

  private static func ends(_ text: TokenText, _ index: Int, _ tokens: Range<Int>) -> Bool {
    (index..<max(index, tokens.upperBound)).allSatisfy { text.tokens[$0].kind == .mark }
  }

  /// "(DONE)", "(open, Tomasz)" or "Done:" at either end of the item.
  private static func bracketed(_ text: TokenText, _ tokens: Range<Int>) -> Bool? {
    for index in tokens {
      let opens = text.isMark(index - 1, "(") || text.isMark(index - 1, "[")
      if let (_, count) = doneWords.match(text, at: index) {
        if opens, closes(text, index + count) { return true }
        if index == tokens.lowerBound, text.isMark(index + count, ":") { return true }
      } else if opens, let (_, count) = openWords.match(text, at: index),
        closes(text, index + count)
      {
        return false
      }
    }
    return nil
  }

  private static func closes(_ text: TokenText, _ index: Int) -> Bool {
    text.isMark(index, ")") || text.isMark(index, "]") || text.isMark(index, ",")
      || text.isMark(index, ";")
  }

  // MARK: Ticket

  /// `OPS-123`, `#45`
  private static func ticket(_ text: TokenText, _ tokens: Range<Int>) -> String? {
    for index in tokens {
      if text.isMark(index, "#"), text.isNumber(index + 1),
        text[safe: index + 1]?.spaceBefore == false
      {
        return text.string(index..<index + 2)
      }
      if text.isUppercase(index), text.digits(index) >= 2, text.isMark(index + 1, "-"),
        text[safe: index + 1]?.spaceBefore == false, text.isNumber(index + 2),
        text[safe: index + 2]?.spaceBefore == false
      {
        return text.string(index..<index + 3)
      }
    }
    return nil
  }
}
