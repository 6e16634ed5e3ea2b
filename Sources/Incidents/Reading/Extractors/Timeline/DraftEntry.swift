import Markup

/// A timeline entry before its date is settled.
struct DraftEntry: Sendable {
  var moment: Moment?
  let text: TokenText
  /// The tokens of what happened.
  var tokens: Range<Int>
  /// More of it, from the lines below.
  var more: [TokenText] = []
  /// The state that a status page gives the entry: "Monitoring".
  var state: TokenText?
  /// What the evidence points at: the whole entry.
  var whole: Range<Int>
  let rule: ReadingRule

  /// "Tue 13:40": the day of the week before its time, 0 for Monday.
  var weekday: Int? {
    guard rule != .tableRow, let moment, moment.date == nil else { return nil }
    var index = moment.tokens.lowerBound - 1
    while index >= 0, text.isMark(index, ",") || text.isMark(index, ".") { index -= 1 }
    return index >= 0 ? Weekdays.numbers[text.word(index)] : nil
  }

  /// Where the entry stands: its line, and the first lines below where that is only a time.
  var range: Range<Int> {
    guard tokens.isEmpty, let first = more.first?.plain.sourceRange, !first.isEmpty else {
      return whole
    }
    return whole.lowerBound..<max(whole.upperBound, first.upperBound)
  }

  /// The words that stand there.
  fileprivate func quote(in view: DocumentView) -> Excerpt {
    guard tokens.isEmpty else { return view.excerpt(text, tokens) }
    return Excerpt(
      ([text.plain.string] + more.prefix(1).map(\.plain.string)).joined(separator: " "))
  }

  /// What happened, without the time.
  func words(in view: DocumentView) -> Excerpt {
    guard !more.isEmpty else { return view.excerpt(text, tokens) }
    let parts = [text.string(tokens)] + more.map { $0.plain.string }
    return Excerpt(
      parts.filter { !$0.isEmpty }.reduce("") { told, next in
        guard let last = told.last else { return next }
        // The cells of a row are sentences of their own, whose end the table's lines mark.
        return told + (rule != .tableRow || last.isPunctuation ? " " : " – ") + next
      })
  }
}

extension DocumentView {
  /// Evidence for what a timeline's entry says.
  func evidence(
    _ entry: DraftEntry, _ rule: ReadingRule, _ confidence: Confidence
  ) -> Evidence {
    Evidence(
      range: entry.range, excerpt: entry.quote(in: self), rule: rule, confidence: confidence)
  }
}
