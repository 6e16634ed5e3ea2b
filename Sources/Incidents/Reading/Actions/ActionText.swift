import Markup

/// What is to be done, without the notes behind it that the record has fields for: "(owner: Ana, due
/// 2024-06-01)", "— @deck-team, OPS-12", "(DONE)".
enum ActionText {
  /// The tokens that say it: all of them where nothing but notes would be left.
  static func body(_ text: TokenText, _ tokens: Range<Int>) -> Range<Int> {
    var body = tokens
    while let shorter = withoutLastNote(text, body), isSentence(text, shorter) {
      body = shorter
    }
    return body
  }

  /// In tokens; what is longer is more than a note.
  static let longest = 14

  /// An action of fewer words is no sentence: then the notes are part of it.
  private static let fewestWords = 2

  /// Looks no further than it has to: many notes may stand behind one another.
  private static func isSentence(_ text: TokenText, _ tokens: Range<Int>) -> Bool {
    tokens.lazy.filter { text.tokens[$0].kind == .word }.prefix(fewestWords).count == fewestWords
  }

  /// Where an action's words end, full stops aside.
  static func end(_ text: TokenText, _ tokens: Range<Int>) -> Int {
    var end = tokens.upperBound
    while end > tokens.lowerBound, text.isMark(end - 1, ".") { end -= 1 }
    return end
  }

  private static func withoutLastNote(_ text: TokenText, _ tokens: Range<Int>) -> Range<Int>? {
    let end = end(text, tokens)
    if end > tokens.lowerBound, text.isMark(end - 1, ")") || text.isMark(end - 1, "]") {
      return bracket(text, tokens, closing: end - 1)
    }
    return afterDash(text, tokens, end) ?? afterClause(text, tokens, end)
      ?? afterLabel(text, tokens, end)
  }

  private static func bracket(
    _ text: TokenText, _ tokens: Range<Int>, closing: Int
  ) -> Range<Int>? {
    let open: Unicode.Scalar = text.isMark(closing, ")") ? "(" : "["
    guard
      let start = (tokens.lowerBound..<closing).suffix(longest + 1).last(where: {
        text.isMark($0, open)
      }),
      isNote(text, start + 1..<closing)
    else { return nil }
    return tokens.lowerBound..<start
  }

  /// The last stretch after a dash that stands alone.
  private static func afterDash(_ text: TokenText, _ tokens: Range<Int>, _ end: Int) -> Range<Int>?
  {
    let near = (tokens.lowerBound..<max(tokens.lowerBound, end)).suffix(longest + 1)
    let dash = near.last { index in
      (text.isMark(index, "-") || text.isMark(index, "|")) && text.tokens[index].spaceBefore
        && text[safe: index + 1]?.spaceBefore == true
    }
    guard let dash, dash > tokens.lowerBound, isNote(text, dash + 1..<end) else { return nil }
    return tokens.lowerBound..<dash
  }

  /// "…, due 2024-06-01", "…. Owner: web team": the last clause, where it names what it stands for.
  private static func afterClause(
    _ text: TokenText, _ tokens: Range<Int>, _ end: Int
  ) -> Range<Int>? {
    // A stop with nothing behind it begins no clause.
    for index in (tokens.lowerBound..<max(tokens.lowerBound, end - 1)).suffix(10).reversed() {
      let isStop = text.isMark(index, ".")
      guard isStop || text.isMark(index, ",") || text.isMark(index, ";"),
        isNote(text, index + 1..<end) && needsValue.match(text, at: index + 1) != nil
          || isDay(text, index + 1..<end)
      else { continue }
      return tokens.lowerBound..<(isStop ? index + 1 : index)
    }
    return nil
  }

  /// "… Owner: Ana Due: 2024-06-01", where a line break was all that stood between.
  private static func afterLabel(
    _ text: TokenText, _ tokens: Range<Int>, _ end: Int
  ) -> Range<Int>? {
    for index in (tokens.lowerBound..<max(tokens.lowerBound, end - 1)).suffix(10).reversed()
    where text.startsUppercase(index) {
      guard let (field, _) = ActionField.label(text, at: index) else { continue }
      return field == .action ? nil : tokens.lowerBound..<index
    }
    return nil
  }

  /// Whether a stretch begins as notes do and is no longer than those are.
  private static func isNote(_ text: TokenText, _ tokens: Range<Int>) -> Bool {
    guard let first = tokens.first, tokens.count <= longest else { return false }
    if text.isMark(first, "@") { return true }
    guard let (_, count) = labels.match(text, at: first) else { return false }
    // "done" and its like stand alone, the others before what they name.
    return text.isMark(first + count, ":") || tokens.count == count
      || needsValue.match(text, at: first) != nil
  }

  /// "By 31 August 2024."
  private static func isDay(_ text: TokenText, _ tokens: Range<Int>) -> Bool {
    let first = tokens.lowerBound
    guard tokens.count <= 8, text.isWord(first, "by") || text.isWord(first, "until") else {
      return false
    }
    return text.isNumber(first + 1) || DateRecogniser.months[text.word(first + 1)] != nil
  }

  private static let labels = PhraseTable<Bool>([
    "owner", "responsible", "owners", "owned by", "assignee", "assigned to", "due", "due date",
    "resp", "deadline", "eta", "target", "estimated completion", "expected completion",
    "status", "state", "ticket", "jira", "issue", "priority", "completed", "done", "todo", "to do",
    "in progress", "open", "closed", "wip", "pending", "planned",
  ])

  private static let needsValue = PhraseTable<Bool>([
    "owner", "responsible", "owned by", "assignee", "assigned to", "resp", "due", "due date",
    "deadline", "eta", "estimated completion", "expected completion",
  ])
}
