/// Tells the dates of the document and of meetings on it from those of the incident.
enum DocumentDate {
  /// Whether the words before a date say that it is about the writing: "reviewed 30 September",
  /// "the meeting was held on …".
  static func isOne(_ text: TokenText, _ tokens: Range<Int>) -> Bool {
    let near = max(0, tokens.lowerBound - 3)..<tokens.lowerBound
    if written.occurs(in: text, near) || isByline(text) { return true }
    let clause = Clause.around(tokens, in: text)
    return meetings.occurs(in: text, clause.lowerBound..<tokens.lowerBound)
  }

  private static let written = PhraseTable<Bool>([
    "reviewed", "published", "written", "updated", "posted", "edited", "prepared", "created",
    "translated", "last edited", "approved", "signed off", "next review", "review date", "due",
    "deadline", "held on", "review of", "accepted until", "as of", "printed", "revised",
    "presented", "for publication", "publication on", "modified by",
  ])

  /// "Posted by the operations team, 5 July 2024", "Author: Ana, version 1.1, 7 November".
  private static func isByline(_ text: TokenText) -> Bool {
    text.count <= 24 && bylines.match(text, at: 0) != nil
  }

  private static let bylines = PhraseTable<Bool>([
    "posted", "posted by", "posted on", "published", "author", "authors", "written", "written by",
    "by", "version", "issued", "sent", "prepared by", "created by", "last modified", "last updated",
    "updated", "revised", "reviewed by", "report dated", "report of", "date of issue",
    "publication date", "released",
  ])

  private static let meetings = PhraseTable<Bool>([
    "meeting", "retrospective was held", "review was held", "postmortem was held", "workshop",
  ])
}
