import Markup

/// Who an action belongs to, in brackets at its end and without a label: "(Nadia)", "(Tom, due 2024-04-01)",
/// "(payments team; OPS-12)".
struct ActionSignature {
  /// The tokens of the name.
  let name: Range<Int>
  /// The tokens before the brackets.
  let body: Range<Int>
  /// A day or a ticket follows the name, so that it can be nothing but an owner's.
  let isCertain: Bool

  /// - Returns: `nil` where an item ends otherwise.
  init?(_ text: TokenText, _ tokens: Range<Int>) {
    var end = tokens.upperBound
    while end > tokens.lowerBound, text.isMark(end - 1, ".") { end -= 1 }
    guard end - 1 > tokens.lowerBound, text.isMark(end - 1, ")"),
      let open = (tokens.lowerBound..<end - 1).last(where: { text.isMark($0, "(") }),
      open > tokens.lowerBound
    else { return nil }
    let name = (open + 1..<end - 1).prefix { !text.isMark($0, ",") && !text.isMark($0, ";") }
    guard let first = name.first, Self.isName(text, first..<first + name.count) else { return nil }
    self.name = first..<first + name.count
    body = tokens.lowerBound..<open
    let rest = self.name.upperBound + 1..<max(self.name.upperBound + 1, end - 1)
    isCertain = Self.isNote(text, rest)
    guard rest.isEmpty || isCertain else { return nil }
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
      tokens.allSatisfy({ text.tokens[$0].kind == .word || text.isMark($0, "-") }),
      ComponentLexicon.table.match(text, at: tokens.lowerBound) == nil,
      !states.contains(text.word(tokens.lowerBound))
    else { return false }
    let words = tokens.filter { text.tokens[$0].kind == .word }
    if let last = words.last, words.count > 1, teams.contains(text.word(last)) { return true }
    return words.count <= 3 && words.allSatisfy { text.startsUppercase($0) }
  }

  private static func isNote(_ text: TokenText, _ tokens: Range<Int>) -> Bool {
    guard let first = tokens.first else { return false }
    // A day or a ticket; a lone small number is a version or a count.
    return labels.contains(text.word(first))
      || tokens.contains { text.isNumber($0) && (tokens.count > 1 || text.digits($0) > 3) }
  }

  private static let teams: WordSet = ["team", "squad", "crew", "group", "guild"]
  private static let labels: WordSet = [
    "due", "by", "until", "before", "deadline", "eta", "ticket",
  ]
  /// What stands in brackets and is nobody.
  private static let states: WordSet = [
    "done", "completed", "complete", "closed", "fixed", "finished", "shipped", "todo", "to", "open",
    "in", "planned", "pending", "not", "ongoing", "backlog", "wip", "tbd", "tba", "optional",
    "high", "medium", "low", "urgent", "critical", "short", "long", "mid", "priority", "new",
    "prevent", "detect", "mitigate", "process", "immediate", "now", "later", "see", "the", "a",
    "if",
  ]
}
