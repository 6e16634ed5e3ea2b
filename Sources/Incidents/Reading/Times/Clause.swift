/// The part of a sentence around a moment, and the words in it that tell what the moment is.
enum Clause {
  /// How many tokens away a clause may reach: a text without full stops must not be read over and
  /// over.
  private static let reach = 80

  /// The tokens from the last full stop or semicolon before to the next one after.
  static func around(_ tokens: Range<Int>, in text: TokenText) -> Range<Int> {
    var low = tokens.lowerBound
    let first = max(0, low - reach)
    while low > first, !endsClause(text, low - 1) { low -= 1 }
    var high = tokens.upperBound
    let last = min(text.count, high + reach)
    while high < last, !endsClause(text, high) { high += 1 }
    return low..<high
  }

  /// A full stop that ends a sentence, not one inside a number or an abbreviation.
  static func endsClause(_ text: TokenText, _ index: Int) -> Bool {
    let token = text.tokens[index]
    guard token.kind == .mark else { return false }
    if token.isMark(";") || token.isMark("!") || token.isMark("?") { return true }
    guard token.isMark(".") else { return false }
    guard let next = text[safe: index + 1] else { return true }
    if !next.spaceBefore { return false }
    // "a.m. to": a single letter before the stop is an abbreviation.
    if let before = text[safe: index - 1], before.kind == .word, before.range.count == 1,
      !text.startsUppercase(index + 1)
    {
      return false
    }
    return true
  }

  static let endings = PhraseTable<Bool>([
    "resolved", "restored", "ended", "recovered", "back online", "fixed", "was back", "were back",
    "right again", "working again", "worked again", "available again", "was working", "came up",
    "up again", "solved", "is back",
    "back to normal", "returned to normal", "was over", "came back", "back up", "was closed",
    "completely resolved", "fully operational", "out of maintenance", "off the maintenance mode",
    "it finished", "its finished", "it's finished", "finish",
    "moved again", "flowed again", "loaded again", "opened again", "ran again", "answered again",
    "responding again", "reachable again", "online again", "usable again", "normal again",
    "mitigated", "subsided", "returned to service", "served again", "accepted again",
    "processed again", "delivered again", "possible again", "open again", "works again",
    "worked from", "switched back on", "resumed", "reopened", "up and running", "enabled again",
    "worked for everybody", "worked for everyone", "was live", "were live", "went live again",
    "back for everybody", "back for everyone", "started again", "turned on again",
    "switched on again", "turned back on", "end time", "they stopped", "errors stopped",
    "failures stopped", "alerts stopped", "was cleared", "were cleared",

  ])

  /// What stands right before "from" or "since" where the moment is when it worked again.
  static let working = PhraseTable<Bool>([
    "again", "back", "normal", "normally", "worked", "fine", "ok", "back to normal", "as usual",
    "back up", "back online",
    "up and running", "restored", "recovered", "stable",
  ])

  /// What it may take until some moment to do, so that it was over then.
  static let repairs = PhraseTable<Bool>([
    "restore", "recover", "resolve", "fix", "repair", "solve", "bring", "get", "catch up", "return",
    "mitigate", "complete the repair", "finish the repair", "drain", "be back", "come back",
  ])

  static let beginnings = PhraseTable<Bool>(
    [
      "began", "started", "starting", "begins", "starts", "occurred", "happened", "experienced",
      "suffered", "from", "since", "beginning", "went down", "became", "failed", "outage",
      "crashed",
      "stopped", "noticed", "detected", "hit", "lost", "froze", "hung", "broke", "died",
      "went offline",
      "went dark", "fell over", "dropped out", "disappeared",
    ].map { ($0, true) }
      // "He stopped the scheduler", "we failed over": what was done about it.
      + [
        "stopped the", "stopped it", "stopped all", "started the", "started a", "failed over",
        "failed back", "fell back",
      ].map { ($0, false) })

  /// Whether a clause tells of a beginning.
  static func begins(_ text: TokenText, _ clause: Range<Int>) -> Bool {
    clause.contains { beginnings.match(text, at: $0)?.value == true }
  }

  /// What tells of a notice that may well be of the beginning, where no other sentence names that.
  static let noticings = PhraseTable<Bool>([
    "was detected", "were detected", "was noticed", "were noticed", "was discovered",
    "were discovered",
  ])

  /// What tells of a notice, not of a beginning.
  static let detections = PhraseTable<Bool>([
    "received a report", "received reports", "was reported", "were reported", "reported on",
    "was notified", "were notified", "was alerted", "were alerted", "alerted us", "notified us",
    "first noticed", "became aware", "were made aware", "was made aware", "was realized",
    "was realised", "received an alert", "received alerts",
  ])
}

extension PhraseTable<Bool> {
  /// Whether one of the phrases that count in a clause is about this moment: of all the moments beside the
  /// phrase, it is the nearest.
  ///
  /// - Parameter all: the moments in the clause.
  func belongs(
    to span: MomentSpan, among all: [MomentSpan], in text: TokenText, _ clause: Range<Int>
  ) -> Bool {
    for index in clause {
      guard let (counts, count) = match(text, at: index), counts,
        !isMoreThan(text, index + count)
      else { continue }
      let phrase = index..<index + count
      let own = text.distance(from: span.tokens, to: phrase)
      let isNearest = !all.contains { other in
        guard other.tokens != span.tokens else { return false }
        let gap = text.distance(from: other.tokens, to: phrase)
        // As near on both sides: "restored at 11:00" goes with what follows.
        return gap < own || gap == own && other.tokens.lowerBound > index
      }
      if isNearest { return true }
    }
    return false
  }
}

extension PhraseTable<Bool> {
  /// "The wait was over four hours" ended nothing.
  private func isMoreThan(_ text: TokenText, _ index: Int) -> Bool {
    text.isWord(index - 1, "over")
      && text[safe: index]?.isNumber(or: [.number, .half]) == true
  }
}

extension TokenText {
  /// How many tokens lie between two stretches; a comma parts them further.
  fileprivate func distance(from a: Range<Int>, to b: Range<Int>) -> Int {
    let gap = a.gap(to: b)
    guard (1...8).contains(gap) else { return gap }
    let start = min(a.upperBound, b.upperBound)
    return gap + ((start..<start + gap).contains { isMark($0, ",") } ? 3 : 0)
  }
}

extension Range<Int> {
  /// How many tokens lie between two stretches.
  fileprivate func gap(to other: Range<Int>) -> Int {
    lowerBound >= other.upperBound ? lowerBound - other.upperBound : other.lowerBound - upperBound
  }
}
