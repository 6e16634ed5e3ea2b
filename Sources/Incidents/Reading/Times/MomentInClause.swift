/// A moment among the words of its clause, which say what began, was noticed or ended then.
struct MomentInClause {
  private let text: TokenText
  private let span: MomentSpan
  private let clause: Range<Int>
  /// All moments of the clause.
  private let moments: [MomentSpan]

  /// - Parameter all: the moments of the whole text, in their order.
  init(_ span: MomentSpan, among all: [MomentSpan], in text: TokenText) {
    self.text = text
    self.span = span
    clause = Clause.around(span.first.tokens, in: text)
    moments = all.overlapping(clause)
  }

  /// "Until 11:00", "no failed uploads since 14:05", "restored at 12:10".
  var isEnd: Bool {
    Self.isUntil(text, span) || saysNoneSince || worksSince
      || !isSince && belongs(to: Clause.endings)
  }

  /// "Our monitoring reported it at 10:05"
  var isDetection: Bool { belongs(to: Clause.detections) }

  /// "We noticed at 10:05 that …"
  var isNoticing: Bool { belongs(to: Clause.noticings) }

  /// "The sale opened at ten and the platform stopped responding at 22:04": of several moments the one
  /// beside the word, but for those until which it lasted.
  var isBeginning: Bool {
    guard Clause.begins(text, clause), !clause.contains(where: { text.isWord($0, "again") }) else {
      return false
    }
    let others = moments.filter {
      $0.tokens != span.tokens && !Self.isUntil(text, $0)
        && ($0.first.clock != nil || span.first.clock == nil)
        && !Self.isInOtherZone(text, $0, after: span)
    }
    return others.isEmpty
      || Clause.beginnings.belongs(to: span, among: others, in: text, clause)
  }

  /// "What was entered that day between 03:00 and 16:10"
  static func isOfThatDay(_ text: TokenText, _ span: MomentSpan) -> Bool {
    let at = span.tokens.lowerBound
    return (max(0, at - 4)..<at).contains { text.isWord($0, "that") && text.isWord($0 + 1, "day") }
  }

  /// "11:48 a.m. EST (16:48 UTC)": the same moment once more.
  static func isInOtherZone(
    _ text: TokenText, _ span: MomentSpan, after before: MomentSpan?
  ) -> Bool {
    guard let before, before.tokens.upperBound + 1 == span.tokens.lowerBound else { return false }
    let mark = span.tokens.lowerBound - 1
    // "at 4:00 PM PST, midnight in UTC"
    return text.isMark(mark, "(") || text.isMark(mark, ",") && span.tokens.count == 1
  }

  private func belongs(to phrases: PhraseTable<Bool>) -> Bool {
    phrases.belongs(to: span, among: moments, in: text, clause)
  }

  /// "until 11:00"; "at the till" is something else.
  private static func isUntil(_ text: TokenText, _ span: MomentSpan) -> Bool {
    let before = span.tokens.lowerBound - 1
    guard text.isWord(before, "until") || text.isWord(before, "till") || text.isWord(before, "til")
    else { return false }
    // "It took until 02:40 to find the key": how long something took that may have ended nothing.
    return !text.isWord(before - 1, "took") || !text.isWord(span.tokens.upperBound, "to")
      || Clause.repairs.occurs(in: text, Clause.around(span.first.tokens, in: text))
  }

  /// "from 06:00, when the night mode ended"
  private var isSince: Bool {
    let before = span.tokens.lowerBound - 1
    return text.isWord(before, "from") || text.isWord(before, "since")
  }

  /// "Tea was served again from 15:15": since when it works.
  private var worksSince: Bool {
    guard isSince else { return false }
    let since = span.tokens.lowerBound - 1
    // "back to normal for all sites since 04:19"
    let near = max(clause.lowerBound, since - 7)..<since
    return Clause.working.endsAt(since, in: text)
      || text.isWord(since, "since") && Clause.working.occurs(in: text, near)
        && near.contains { text.isWord($0, "for") }
  }

  /// "No failed uploads since 14:05"
  private var saysNoneSince: Bool {
    let before = span.tokens.lowerBound - 1
    return text.isWord(before, "since")
      && clause.clamped(to: 0..<max(0, before)).contains { text.isWord($0, "no") }
  }
}
