/// Tells the dates of the document and of meetings on it from those of the incident.
enum DocumentDate {
  /// Whether the words before a date say that it is about the writing: "reviewed 30 September",
  /// "the meeting was held on …".
  static func isOne(_ text: TokenText, _ tokens: Range<Int>) -> Bool {
    let near = max(0, tokens.lowerBound - 3)..<tokens.lowerBound
    if written.occurs(in: text, near) { return true }
    let clause = Clause.around(tokens, in: text)
    return meetings.occurs(in: text, clause.lowerBound..<tokens.lowerBound)
  }

  private static let written = PhraseTable<Bool>([
    "reviewed", "published", "written", "updated", "posted", "edited", "prepared", "created",
    "translated", "last edited", "approved", "signed off", "next review", "review date", "due",
    "deadline", "held on", "review of", "accepted until", "as of", "printed", "revised",
    "presented",
  ])

  private static let meetings = PhraseTable<Bool>([
    "meeting", "retrospective was held", "review was held", "postmortem was held", "workshop",
  ])
}
