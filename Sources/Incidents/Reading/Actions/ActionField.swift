/// What the words before a colon announce about an action: "Owner:", "Due date:", "Priority:".
enum ActionField: Sendable {
  /// What is to be done itself: "Action:", "Task 2:".
  case action
  case owner, due, status, ticket
  /// What the record has no field for.
  case other

  private static let labels = PhraseTable<ActionField>(
    table(.action, "action", "action item", "task", "todo", "follow up")
      + table(
        .owner, "owner", "owners", "assignee", "assignees", "assigned to", "responsible", "dri",
        "owned by", "action owner", "team", "who", "point of contact")
      + table(
        .due, "due", "due date", "due by", "deadline", "eta", "target date", "target", "by when",
        "when", "timeline", "completion date")
      + table(.status, "status", "state", "progress")
      + table(.ticket, "ticket", "tickets", "jira", "issue", "tracked in", "tracking", "tracker")
      + table(
        .other, "priority", "type", "kind", "category", "effort", "estimate", "size", "area"))

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

  /// An action's words behind "Action:" or "Task 2:".
  static func withoutLabel(_ text: TokenText, _ tokens: Range<Int>) -> Range<Int> {
    guard let (field, content) = label(text, at: tokens.lowerBound), field == .action,
      content < tokens.upperBound
    else { return tokens }
    return content..<tokens.upperBound
  }
}
