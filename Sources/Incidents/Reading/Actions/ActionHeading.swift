/// A heading that is itself what is to be done, with who does it by when below: "### Limit the retries"
/// above "- Owner: Ana".
enum ActionHeading {
  /// - Parameters:
  ///   - section: its passages but for the notes.
  ///   - noted: the passage of its first note.
  /// - Returns: the heading's passage and its words, without number and label; `nil` where the section
  ///   lists its actions below the heading.
  static func task(
    in section: [Int], notedAt noted: Int, _ view: DocumentView
  ) -> (passage: Int, tokens: Range<Int>)? {
    guard let first = section.first, first < noted, view.passages[first].isHeading,
      !section.contains(where: { $0 < noted && ActionSections.isListed(view.passages[$0]) })
    else { return nil }
    let text = view.passages[first].text
    let tokens = words(text)
    guard tokens.count(where: { text.tokens[$0].kind == .word }) > 1 else { return nil }
    let isTask = ActionVerbs.begin(text, tokens)
    // "### Prevention" with an owner for all that is listed below it.
    let isOwned =
      tokens.lowerBound > 0 || RoleMatcher.role(ofHeading: text, tokens) == nil
    guard
      isTask || isOwned && !section.contains(where: { ActionSections.isListed(view.passages[$0]) })
    else {
      return nil
    }
    return (first, tokens)
  }

  /// What stands behind "3." and "Action 3:".
  private static func words(_ text: TokenText) -> Range<Int> {
    let start = text.isNumber(0) && (text.isMark(1, ".") || text.isMark(1, ")")) ? 2 : 0
    return ActionField.withoutLabel(text, min(start, text.count)..<text.count)
  }
}
