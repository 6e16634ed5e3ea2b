/// The ticket that follows an action up: `OPS-123`, `#45`, the address of an issue.
enum ActionTicket {
  /// The first in a stretch of text.
  static func first(_ text: TokenText, _ tokens: Range<Int>) -> String? {
    let found = tokens.lazy.compactMap { index in id(text, at: index).map { index..<$0 } }.first
    return (found ?? address(text, tokens)).map(text.string)
  }

  /// What a cell names that is there for tickets: an id where it says a state as well, else all of it.
  static func inCell(_ text: TokenText, _ written: String) -> String? {
    guard ActionDone.said(text, 0..<text.count) != nil else { return isNone(text) ? nil : written }
    if let id = first(text, 0..<text.count) { return id }
    return text.isNumber(0) ? text.string(0..<1) : nil
  }

  /// "n/a", "none"
  private static func isNone(_ text: TokenText) -> Bool {
    text.isWord(0, "n") && text.isMark(1, "/") && text.isWord(2, "a")
      || text.count <= 2 && none.contains(text.word(0))
  }

  private static let none: WordSet = ["none", "na", "tbd", "no", "nil", "tba"]

  /// Whether a stretch is a ticket and nothing more: "#45", "see OPS-12", "PR #9".
  static func isTicket(_ text: TokenText, _ tokens: Range<Int>) -> Bool {
    var start = tokens.lowerBound
    while start < tokens.upperBound,
      announcing.contains(text.word(start)) || text.isMark(start, ":")
    {
      start += 1
    }
    guard start < tokens.upperBound else { return false }
    if let end = id(text, at: start) { return end >= tokens.upperBound }
    return isAddress(text, start)
      && !tokens.dropFirst(start + 1 - tokens.lowerBound).contains {
        text.tokens[$0].spaceBefore
      }
  }

  private static let announcing: WordSet = [
    "see", "in", "pr", "mr", "issue", "ticket", "tracked", "tracking", "jira", "via", "gh", "cf",
    "bug", "pull", "request", "merge", "story", "as",
  ]

  /// - Returns: the end of the id that begins at a token.
  private static func id(_ text: TokenText, at index: Int) -> Int? {
    if text.isMark(index, "#"), text.isNumber(index + 1), isJoined(text, index + 1) {
      return index + 2
    }
    if text.isUppercase(index), text.digits(index) >= 2, text.isMark(index + 1, "-"),
      isJoined(text, index + 1), text.isNumber(index + 2), isJoined(text, index + 2)
    {
      return index + 3
    }
    return nil
  }

  private static func isJoined(_ text: TokenText, _ index: Int) -> Bool {
    text[safe: index]?.spaceBefore == false
  }

  private static func isAddress(_ text: TokenText, _ index: Int) -> Bool {
    (text.isWord(index, "https") || text.isWord(index, "http")) && text.isMark(index + 1, ":")
      && text.isMark(index + 2, "/")
  }

  /// An address that ends in "/pull/12", "/issues/9".
  private static func address(_ text: TokenText, _ tokens: Range<Int>) -> Range<Int>? {
    var start: Int?
    for index in tokens {
      if isAddress(text, index) { start = index }
      guard let begun = start else { continue }
      if index > begun, text.tokens[index].spaceBefore { start = nil }
      if index > begun, kinds.contains(text.word(index)), text.isMark(index + 1, "/"),
        text.isNumber(index + 2), index + 2 < tokens.upperBound
      {
        return begun..<index + 3
      }
    }
    return nil
  }

  private static let kinds: WordSet = [
    "pull", "pulls", "issues", "issue", "requests", "work", "bugs",
  ]
}
