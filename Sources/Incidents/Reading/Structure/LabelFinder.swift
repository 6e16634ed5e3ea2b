/// Finds the label that a passage begins with: "Impact: …", "**Root cause** - …", "Task 3. …".
struct LabelFinder: Sendable {
  let moments: MomentFinder

  /// - Returns: the label's tokens without its colon, and the first token of the content.
  func label(of passage: Passage) -> (label: Range<Int>, content: Int)? {
    if passage.form == .row { return nil }
    return colon(passage) ?? bold(passage) ?? fieldBeforeMoment(passage) ?? sentence(passage)
  }

  /// The longest label in words; more is a sentence that happens to hold a colon.
  private static let limit = 8

  private func colon(_ passage: Passage) -> (label: Range<Int>, content: Int)? {
    let text = passage.text
    var words = 0
    for index in 0..<min(text.count, 16) {
      let token = text.tokens[index]
      if token.isMark(":") {
        guard words > 0, !isInsideClockOrAddress(text, index) else { return nil }
        return (0..<index, index + 1)
      }
      let isParagraph = words == 0 && isParagraphNumber(text)
      if token.isMark(",") || token.isMark("?") || token.isMark(".") && !isParagraph { return nil }
      if token.kind == .word { words += 1 }
      if words > Self.limit { return nil }
      if token.kind == .number, index == 0, !isParagraph { return nil }
    }
    return nil
  }

  /// "1.2 Start: …"
  private func isParagraphNumber(_ text: TokenText) -> Bool {
    text.isNumber(0) && text.isMark(1, ".") && text.isNumber(2) && text.digits(2) < 3
      && text[safe: 2]?.spaceBefore == false && text[safe: 3]?.kind == .word
      && text[safe: 3]?.spaceBefore == true
  }

  private func isInsideClockOrAddress(_ text: TokenText, _ colon: Int) -> Bool {
    let next = text[safe: colon + 1]
    if next?.isMark("/") == true, next?.spaceBefore == false { return true }
    return text.isNumber(colon - 1) && next?.kind == .number && next?.spaceBefore == false
  }

  private func bold(_ passage: Passage) -> (label: Range<Int>, content: Int)? {
    let text = passage.text
    if passage.form == .item, text.plain.isAllBold, text.count <= Self.limit,
      !text.tokens.contains(where: { $0.kind == .number })
    {
      return (0..<text.count, text.count)
    }
    guard let lead = text.plain.bold.first, lead.lowerBound == 0, lead.count <= 60,
      lead.upperBound < text.plain.count
    else { return nil }
    let end = text.tokens.firstIndex { $0.range.lowerBound >= lead.upperBound } ?? text.count
    guard end > 0, text.tokens[0].kind != .number else { return nil }
    let words = (0..<end).count { text.tokens[$0].kind == .word }
    guard (1...Self.limit).contains(words) else { return nil }
    // "**Cause.** The job writes …"
    if text.isMark(end - 1, "."),
      RoleMatcher.role(ofPlain: text, 0..<end - 1) != nil
        || FieldLabel.match(text, 0..<end - 1) != nil
    {
      return (0..<end - 1, end)
    }
    // "**Severity** High"
    if end < text.count, text.count <= end + 8, FieldLabel.match(text, 0..<end) != nil,
      text.tokens[end].kind != .mark
    {
      return (0..<end, end)
    }
    guard let next = text[safe: end], next.isMark("-") || next.isMark(":") || next.isMark("(")
    else { return nil }
    return (0..<end, next.isMark("(") ? end : end + 1)
  }

  /// "Root cause. The job writes …": a section's name and a full stop before its text.
  private func sentence(_ passage: Passage) -> (label: Range<Int>, content: Int)? {
    let text = passage.text
    guard passage.form == .line, let (_, count) = RoleLexicon.phrases.match(text, at: 0),
      text.isMark(count, "."), let next = text[safe: count + 1], next.spaceBefore
    else { return nil }
    return (0..<count, count + 1)
  }

  /// "Fault occurs 2020-02-18 14:13": a known field right before a moment.
  private func fieldBeforeMoment(_ passage: Passage) -> (label: Range<Int>, content: Int)? {
    let text = passage.text
    guard text.count > 1, text.tokens[0].kind == .word,
      let (_, count) = FieldLabel.table.match(text, at: 0), count < text.count
    else { return nil }
    let content = text.isMark(count, "-") ? count + 1 : count
    return moments.moment(text, at: content) != nil ? (0..<count, content) : nil
  }
}
