import Markup

/// Who an action belongs to, behind its words and without a label: "(Nadia)", "(Tom, due 2024-04-01)",
/// "(done, Ilse)", "— platform team, 31 January 2025".
struct ActionSignature {
  /// The tokens of the name.
  let name: Range<Int>
  /// The tokens before the signature.
  let body: Range<Int>
  /// The tokens beside the name: a day, a ticket, a state.
  let notes: Range<Int>
  /// Such notes stand beside the name, so that it can be nothing but an owner's.
  let isCertain: Bool

  /// - Returns: `nil` where an item ends otherwise.
  init?(_ text: TokenText, _ tokens: Range<Int>) {
    guard let signed = Self.bracketed(text, tokens) ?? Self.trailing(text, tokens) else {
      return nil
    }
    let parts = Self.parts(text, signed.tokens)
    guard parts.count <= 3, let name = parts.first(where: { Self.isName(text, $0) }) else {
      return nil
    }
    let others = parts.filter { $0 != name }
    guard others.allSatisfy({ Self.isNote(text, $0) }) else { return nil }
    self.name = name
    notes = signed.tokens
    body = signed.body
    isCertain = !others.isEmpty
    guard isCertain || signed.isBracketed else { return nil }
  }

  private typealias Signed = (body: Range<Int>, tokens: Range<Int>, isBracketed: Bool)

  private static func bracketed(_ text: TokenText, _ tokens: Range<Int>) -> Signed? {
    let end = ActionText.end(text, tokens)
    guard end - 1 > tokens.lowerBound, text.isMark(end - 1, ")"),
      let open = (tokens.lowerBound..<end - 1).suffix(ActionText.longest).last(where: {
        text.isMark($0, "(")
      }),
      open > tokens.lowerBound
    else { return nil }
    return (tokens.lowerBound..<open, open + 1..<end - 1, true)
  }

  /// Behind the last dash or full stop.
  private static func trailing(_ text: TokenText, _ tokens: Range<Int>) -> Signed? {
    let end = ActionText.end(text, tokens)
    let near = (tokens.lowerBound..<max(tokens.lowerBound, end)).suffix(ActionText.longest)
    guard
      let mark = near.last(where: { index in
        guard text[safe: index + 1]?.spaceBefore == true else { return false }
        return text.isMark(index, ".") || text.isMark(index, "-") && text.tokens[index].spaceBefore
      }), mark > tokens.lowerBound, mark + 1 < end
    else { return nil }
    let body = tokens.lowerBound..<(text.isMark(mark, ".") ? mark + 1 : mark)
    return (body, mark + 1..<end, false)
  }

  private static func parts(_ text: TokenText, _ tokens: Range<Int>) -> [Range<Int>] {
    let marks = tokens.filter { text.isMark($0, ",") || text.isMark($0, ";") }
    return zip([tokens.lowerBound - 1] + marks, marks + [tokens.upperBound]).map {
      $0 + 1..<$1
    }
  }

  /// Whether so many of some items are signed that their last brackets hold owners: one item could name
  /// a product as well.
  static func sign(_ items: some Collection<(text: TokenText, tokens: Range<Int>)>) -> Bool {
    let signed = items.count { ActionSignature($0.text, $0.tokens) != nil }
    return signed >= 2 && signed * 2 >= items.count
  }

  /// One to three capitalised words, or a team.
  private static func isName(_ text: TokenText, _ tokens: Range<Int>) -> Bool {
    guard (1...4).contains(tokens.count),
      tokens.allSatisfy({ text.tokens[$0].kind == .word || text.isMark($0, "-") })
    else { return false }
    let words = tokens.filter { text.tokens[$0].kind == .word }
    if let last = words.last, words.count > 1, teams.contains(text.word(last)) { return true }
    guard
      ComponentLexicon.table.match(text, at: tokens.lowerBound) == nil,
      !states.contains(text.word(tokens.lowerBound))
    else { return false }
    return words.count <= 3 && words.allSatisfy { text.startsUppercase($0) }
  }

  private static func isNote(_ text: TokenText, _ tokens: Range<Int>) -> Bool {
    guard let first = tokens.first else { return false }
    // A day or a ticket; a lone small number is a version or a count.
    return labels.contains(text.word(first)) || states.contains(text.word(first))
      || immediate.match(text, at: first) != nil
      || tokens.contains { text.isNumber($0) && (tokens.count > 1 || text.digits($0) > 3) }
  }

  private static let teams: WordSet = ["team", "squad", "crew", "group", "guild"]
  private static let labels: WordSet = [
    "due", "by", "until", "before", "deadline", "eta", "ticket",
  ]
  private static let immediate = PhraseTable<Bool>(["at once", "asap", "this week", "next week"])
  /// What stands in brackets and is nobody.
  private static let states: WordSet = [
    "done", "completed", "complete", "closed", "fixed", "finished", "shipped", "todo", "to", "open",
    "in", "planned", "pending", "not", "ongoing", "backlog", "wip", "tbd", "tba", "optional",
    "high", "medium", "low", "urgent", "critical", "short", "long", "mid", "priority", "new",
    "prevent", "detect", "mitigate", "process", "immediate", "now", "later", "see", "the", "a",
    "if",
  ]
}
