/// What the words before a colon announce about an action: "Owner:", "Due date:", "Priority:".
enum ActionField: Sendable {
  /// What is to be done itself: "Action:", "Task 2:".
  case action
  case owner, due, status, ticket, kind
  /// What a column asks to be answered: "Done?".
  case answer
  /// What the record has no field for.
  case other

  private static let labels = PhraseTable<ActionField>(
    table(.action, "action", "action item", "task", "todo", "follow up")
      + table(
        .owner, "owner", "owners", "assignee", "assignees", "assigned", "assigned to",
        "responsible", "responsible person", "person responsible", "person in charge", "in charge",
        "responsible team", "responsible party", "dri", "owned by", "action owner", "action by",
        "team", "who", "point of contact", "poc", "lead", "accountable", "resp", "responsibility",
        "assigned team")
      + table(
        .due, "due", "due date", "due by", "due on", "deadline", "eta", "target date", "target",
        "target completion", "target completion date", "by when", "when", "timeline",
        "completion date", "estimated completion", "estimated completion date",
        "expected completion", "expected completion date", "planned completion",
        "planned completion date", "plan finish time", "planned finish time", "finish date",
        "finish by", "planned for", "scheduled for", "expected", "expected by", "estimated date",
        "target release", "end date", "planned date")
      + table(.status, "status", "state", "progress", "current status", "rag", "rag status")
      + table(.ticket, "ticket", "tickets", "jira", "issue", "tracked in", "tracking", "tracker")
      + table(.kind, "type", "kind", "category", "action type")
      + table(.other, "priority", "effort", "estimate", "size", "area"))

  private static func table(
    _ field: ActionField, _ phrases: String...
  ) -> [(String, ActionField)] {
    phrases.map { ($0, field) }
  }

  /// The label at a token.
  /// - Returns: what it announces, and the first token behind its colon; `nil` where none stands.
  static func label(
    _ text: TokenText, at index: Int
  ) -> (field: ActionField, content: Int)? {
    guard index < text.count, let (field, count) = labels.match(text, at: index) else { return nil }
    var colon = index + count
    // "Task 2:"
    if field == .action, text.isNumber(colon) { colon += 1 }
    guard text.isMark(colon, ":"), colon + 1 < text.count, text.tokens[colon + 1].spaceBefore
    else { return nil }
    return (field, colon + 1)
  }

  /// A label, or words that need no colon: "owned by Ana", "(assigned to Ana)", "(resp. Ana)".
  static func announcement(
    _ text: TokenText, at index: Int
  ) -> (field: ActionField, content: Int)? {
    if let label = label(text, at: index) { return label }
    switch text.word(index) {
    case "owner", "assignee":
      if text.isMark(index + 1, ":") || text.isWord(index + 1, "by") { return (.owner, index + 2) }
      // "(owner Ana)"
      return index > 0 && isApart(text, index) && text.startsUppercase(index + 1)
        ? (.owner, index + 1) : nil
    case "owned": return text.isWord(index + 1, "by") ? (.owner, index + 2) : nil
    case "assigned":
      return isApart(text, index) && text.isWord(index + 1, "to") ? (.owner, index + 2) : nil
    case "resp":
      guard isApart(text, index) else { return nil }
      return (.owner, text.isMark(index + 1, ".") ? index + 2 : index + 1)
    default: return nil
    }
  }

  /// A mark divides it from the words before.
  private static func isApart(_ text: TokenText, _ index: Int) -> Bool {
    index == 0 || text.tokens[index - 1].kind == .mark
  }

  /// An action's words behind "Action:" or "Task 2:".
  static func withoutLabel(_ text: TokenText, _ tokens: Range<Int>) -> Range<Int> {
    guard let (field, content) = label(text, at: tokens.lowerBound), field == .action,
      content < tokens.upperBound
    else { return tokens }
    return content..<tokens.upperBound
  }
}
