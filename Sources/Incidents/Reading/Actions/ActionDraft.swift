/// The words of one action item, before owner, date and state are read out of them.
struct ActionDraft: Sendable {
  /// Its place among the document's passages.
  let passage: Int
  let text: TokenText
  let tokens: Range<Int>
  let checked: Bool?
  /// By the words of a table's header, or of the notes below.
  var owner: String?
  var due: DateValue?
  var status: String?
  var ticket: String?
  /// What stands below "Done?".
  var answer: Bool?
  /// By the document's own word.
  var kind: ActionItem.Kind?
  /// By a heading above it and others: "Already done:".
  var stateOfAll: Bool?
  let rule: ReadingRule
}
