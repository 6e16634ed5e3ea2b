import Markup

/// The hour that the heading of one of several incidents gives its day: "March 3, 16:45 UTC".
enum PartStart {
  /// - Parameter read: the start that the text below tells.
  /// - Returns: `nil` where the text tells the hour itself, or the heading is about another day.
  static func find(_ view: DocumentView, _ read: Instant?) -> Claim<Instant>? {
    guard view.passages.first?.isHeading == true, let text = view.passages.first?.text,
      let moment = view.spans[0].first?.first, let date = moment.date,
      let clock = moment.clock?.clock, let read, read.clock == nil,
      (read.month, read.day) == (date.month, date.day)
    else { return nil }
    var instant = read
    instant.clock = clock
    instant.offset =
      moment.zone?.offset(at: instant, settings: view.settings)
      ?? view.settings.standardOffset(at: instant)
    return Claim(instant, view.evidence(text, moment.tokens, .firstHeading, .high))
  }
}
