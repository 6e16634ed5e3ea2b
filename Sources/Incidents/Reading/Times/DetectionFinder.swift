import Markup

/// Finds when an incident was noticed where neither a field nor the timeline says it: a time in the
/// section on the detection, or beside the words for who noticed.
enum DetectionFinder {
  static func claim(in view: DocumentView, _ context: TimeContext) -> Claim<Instant>? {
    for index in view.indices([.detection, .summary, .impact, .lead]) {
      let passage = view.passages[index]
      let text = passage.text
      for range in Sentences(text, 0..<text.count) {
        // A time that stands alone may belong to what is above it as well as to what is below.
        guard let moment = moment(view.spans[index], in: range),
          range.count(where: { text.tokens[$0].kind == .word }) >= fewestWords,
          passage.role == .detection && !tellsOther(text, range) || tells(text, range, moment),
          let instant = context.instant(moment)
        else { continue }
        return Claim(instant, view.evidence(text, moment.tokens, .statement, .medium))
      }
    }
    return nil
  }

  private static let fewestWords = 5

  /// The time of day in a sentence that has only one.
  private static func moment(_ spans: [MomentSpan], in range: Range<Int>) -> Moment? {
    let timed = spans.filter { range.contains($0.tokens.lowerBound) && $0.first.clock != nil }
    guard timed.count == 1, timed[0].second == nil else { return nil }
    return timed[0].first
  }

  /// Whether the sentence says that it was noticed then, and nothing else.
  private static func tells(_ text: TokenText, _ range: Range<Int>, _ moment: Moment) -> Bool {
    noticing.occurs(in: text, range) && !tellsOther(text, range)
  }

  /// What began or ended then, or was done about it, is not the noticing.
  private static func tellsOther(_ text: TokenText, _ range: Range<Int>) -> Bool {
    other.occurs(in: text, range)
  }

  private static let noticing = PhraseTable<Bool>([
    "was detected", "were detected", "was noticed", "was discovered", "was reported to us",
    "first noticed", "first detected", "first reported", "was alerted", "were alerted",
    "was paged", "were paged", "got paged", "was notified", "were notified", "alerted us",
    "alerted the", "notified us", "we noticed", "we detected", "became aware", "was made aware",
    "were made aware", "customers reported", "users reported", "customer reported",
    "user reported", "raised a ticket", "raised a support ticket", "opened a ticket",
    "called the service desk", "called the helpdesk", "called the help desk", "alert fired",
    "alarm fired", "alerts fired", "monitoring alerted", "came to our attention",
  ])

  private static let other = PhraseTable<Bool>([
    "began", "started", "starting", "since", "deployed", "released", "rolled back", "restored",
    "resolved", "fixed", "mitigated", "recovered", "ended", "back to normal", "until", "restarted",
    "escalated to", "had not", "not detected", "no alert", "not noticed", "unnoticed",
  ])
}
