/// The words of one action item, before owner, date and state are read out of them.
struct ActionDraft: Sendable {
  let text: TokenText
  let tokens: Range<Int>
  let checked: Bool?
  /// Of a table's row, by the header's words.
  var owner: String?
  var due: DateValue?
  var status: String?
  var ticket: String?
  let rule: ReadingRule
}
