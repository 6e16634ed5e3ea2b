/// Collects the lengths that might be the incident's own.
struct DurationFinder {
  private let view: DocumentView

  static func candidates(in view: DocumentView) -> [Candidate<DurationValue>] {
    let finder = DurationFinder(view: view)
    return finder.fields(.duration, weight: 100) + finder.fields(.timeToRestore, weight: 96)
      + finder.statements()
  }

  private func fields(_ label: FieldLabel, weight: Int) -> [Candidate<DurationValue>] {
    view.fields(label).compactMap { field in
      // "14h00 – 16h30 (2 hours 30 minutes)": what is no time of day is the length.
      let ranges = view.moments.spans(in: field.text).filter { $0.second != nil }
      for index in field.tokens {
        guard ranges.overlapping(index..<index + 1).isEmpty,
          let (value, next) = DurationRecogniser.clockLike(field.text, at: index)
            ?? DurationRecogniser.match(field.text, at: index)
        else { continue }
        return Candidate(
          value: value,
          evidence: view.evidence(
            field.text, index..<next, .labelledField, confidence(value, .high)),
          weight: weight)
      }
      return nil
    }
  }

  /// "Duration: N/A": nothing lasted, whatever the times of the work on it.
  static func saysThereIsNone(_ view: DocumentView) -> Bool {
    view.fields(.duration).contains { field in
      none.match(field.text, at: field.tokens.lowerBound) != nil
        || field.text.isWord(field.tokens.lowerBound, "n")
          && field.text.isMark(field.tokens.lowerBound + 1, "/")
          && field.text.isWord(field.tokens.lowerBound + 2, "a")
    }
  }

  private static let none = PhraseTable<Bool>([
    "not applicable", "no outage", "no downtime", "no impact", "na",
  ])

  private func confidence(_ value: DurationValue, _ best: Confidence) -> Confidence {
    value.isApproximate ? .medium : best
  }

  private func statements() -> [Candidate<DurationValue>] {
    var found: [Candidate<DurationValue>] = []
    let title = view.passages.firstIndex { $0.isHeading }
    for index in view.passages.indices {
      guard let base = weight(of: view.passages[index].role) else { continue }
      let text = view.passages[index].text
      var at = 0
      while at < text.count, found.count < Most.candidates {
        guard text.tokens[at].isNumber(or: [.number, .half]),
          let (value, next) = length(text, at: at)
        else {
          at += 1
          continue
        }
        var cue = cue(text, at..<next, tellsOfImpact: base >= 62)
        if cue == 0, index == title, isTitle(text, at..<next) { cue = 10 }
        if cue > 0 {
          let rule: ReadingRule = base >= 60 ? .summaryStatement : .statement
          found.append(
            Candidate(
              value: value,
              evidence: view.evidence(text, at..<next, rule, confidence(value, .high)),
              weight: base + cue))
        }
        at = next
      }
    }
    return found
  }

  /// "half a day (6 hours)": what stands in the brackets is exact.
  private func length(_ text: TokenText, at index: Int) -> (DurationValue, next: Int)? {
    guard let rough = DurationRecogniser.match(text, at: index) else { return nil }
    guard text.isMark(rough.next, "("),
      let exact = DurationRecogniser.match(text, at: rough.next + 1),
      text.isMark(exact.next, ")")
    else { return rough }
    return (exact.0, exact.next)
  }

  private func weight(of role: SectionRole) -> Int? {
    switch role {
    case .summary, .impact: 70
    case .lead: 62
    case .timeline, .detection, .rootCause, .resolution: 30
    case .other: 20
    case .lessons, .actions, .factors, .retold: nil
    }
  }

  /// How clearly the words around a length say that it is the incident's; 0 where they do not.
  private func cue(
    _ text: TokenText, _ tokens: Range<Int>, tellsOfImpact: Bool
  ) -> Int {
    let before = max(0, tokens.lowerBound - 6)..<tokens.lowerBound
    let clause = Clause.around(tokens, in: text)
    let after =
      tokens.upperBound..<max(tokens.upperBound, min(clause.upperBound, tokens.upperBound + 4))
    if Self.foreign.occurs(in: text, before) { return 0 }
    // "This occurred once previously and lasted 24 hours."
    if Self.formerly.occurs(in: text, clause.lowerBound..<tokens.lowerBound) { return 0 }
    // "It lasted about nine hours before …" is as clear as can be.
    if Self.lasting.occurs(in: text, before) { return 20 }
    if tellsOfImpact, isLengthFromBeginning(text, tokens, clause) { return 4 }
    if Self.foreignAfter.occurs(in: text, after) { return 0 }
    if Self.sums.occurs(in: text, before.suffix(3)) { return 18 }
    // "No stall for four days, incident closed"
    if let outage = Self.outages.first(in: text, after),
      !text.isMark(tokens.upperBound, ",") || text.isWord(outage.at + 1, "which"),
      !Self.marks.contains(text.word(outage.at + outage.count))
    {
      return 16
    }
    // "The battery carried it for nine minutes."
    if Self.otherwise.occurs(in: text, before) { return 0 }
    let isFor = before.contains { text.isWord($0, "for") }
    let isDown = isFor && Self.downs.occurs(in: text, clause)
    if Self.totals.occurs(in: text, before) {
      // "Sign-ins took thirty seconds" is no outage of thirty seconds.
      return Self.courses.occurs(in: text, clause) ? 14 : isDown ? 12 : 0
    }
    if isEnd(text, tokens) { return 16 }
    if tellsOfImpact, standsAlone(text, tokens) { return 10 }
    if tellsOfImpact, isAside(text, tokens), Self.downs.occurs(in: text, clause) { return 10 }
    if isDown { return 12 }
    return isFor && opensSentence(text, tokens.lowerBound, clause) && tellsOfImpact ? 10 : 0
  }

  /// "For two and a half hours the kiosks printed passes without a gate."
  private func opensSentence(_ text: TokenText, _ index: Int, _ clause: Range<Int>) -> Bool {
    let words = clause.lowerBound..<index
    // "Summary: For an hour …"
    let start = words.last { text.isMark($0, ":") } ?? words.lowerBound
    return (start..<index).allSatisfy {
      text.isWord($0, "for") || text.isWord($0, "about") || text.isWord($0, "some")
        || text.isWord($0, "almost") || text.isWord($0, "nearly") || text.tokens[$0].kind == .mark
        // "TL;DR"
        || text.isWord($0, "dr")
    }
  }

  /// "Empty mirror for three hours", "Ninety minutes without tea"
  private func isTitle(_ text: TokenText, _ tokens: Range<Int>) -> Bool {
    var start = tokens.lowerBound
    while start > 0, Self.roughly.contains(text.word(start - 1)) { start -= 1 }
    return text.isWord(start - 1, "for") || text.isWord(tokens.upperBound, "without")
      || text.isWord(tokens.upperBound, "of") && (start == 0 || text.isWord(start - 1, "the"))
  }

  /// "It was over after about two and a half hours."
  private func isEnd(_ text: TokenText, _ tokens: Range<Int>) -> Bool {
    var start = tokens.lowerBound
    while start > 0, Self.roughly.contains(text.word(start - 1)) { start -= 1 }
    return text.isWord(start - 1, "after") && Self.overs.contains(text.word(start - 2))
  }

  private static let overs: WordSet = ["over", "ended", "resolved", "restored", "recovered"]

  /// "2022-02-22 · about five hours · nobody could sign in", "until 7 a.m.: 26 hours."
  private func standsAlone(_ text: TokenText, _ tokens: Range<Int>) -> Bool {
    var start = tokens.lowerBound
    while start > 0, Self.roughly.contains(text.word(start - 1)) { start -= 1 }
    guard let before = text[safe: start - 1], let after = text[safe: tokens.upperBound] else {
      return false
    }
    if isSeparator(before), isSeparator(after) { return true }
    // "Impact: 3 hours 10 minutes, all guests"
    return before.isMark(":") && (after.isMark(".") || after.isMark(",") || after.isMark(";"))
  }

  /// "At 14:00 it went down. An hour and a half later it was back."
  private func isLengthFromBeginning(
    _ text: TokenText, _ tokens: Range<Int>, _ clause: Range<Int>
  ) -> Bool {
    guard text.isWord(tokens.upperBound, "later"), clause.lowerBound > 1,
      Clause.endings.occurs(in: text, clause)
    else { return false }
    let before = clause.lowerBound - 2..<clause.lowerBound - 1
    return Clause.begins(text, Clause.around(before, in: text))
  }

  /// "The kettle was down for most of 3 December (about 7 hours)."
  private func isAside(_ text: TokenText, _ tokens: Range<Int>) -> Bool {
    var start = tokens.lowerBound
    while start > 0, Self.roughly.contains(text.word(start - 1)) { start -= 1 }
    return text.isMark(start - 1, "(") && text.isMark(tokens.upperBound, ")")
  }

  private func isSeparator(_ token: Token) -> Bool {
    token.isMark("|") || token.isMark("·") || token.isMark("•")
  }

  private static let roughly: WordSet = ["about", "around", "some", "nearly", "almost", "roughly"]

  private static let lasting = PhraseTable<Bool>([
    "lasted", "lasting", "lasts", "went on for", "persisted", "down for", "outage of",
    "unavailable for", "duration of", "total of", "offline for", "downtime of", "continued for",
    "duration was", "unreachable for", "inaccessible for", "failed for", "disrupted for",
    "degraded for", "outage for", "incident duration", "total duration", "duration is",
    "total time was",
    "total time of",
    "interruption of",
    "resolved in", "restored in", "recovered in", "unusable for", "broken for", "out of use for",
    "out of service for", "out of action for", "out of order for", "dark for", "frozen for",
    "stood still for", "stuck for",
  ])
  private static let outages = PhraseTable<Bool>([
    "outage", "downtime", "disruption", "of downtime", "of outage", "of total outage", "incident",
    "interruption", "of disruption", "service outage", "service disruption", "window of",
    "long outage", "period of downtime", "degradation", "of degraded", "of unavailability",
    "of total downtime", "during which", "in which no", "in which nobody", "in which none",
    "total outage",
    "complete outage", "partial outage",
  ])
  /// "Lag below 1 min. OUTAGE ENDS" marks a moment.
  private static let marks: WordSet = [
    "ends", "begins", "starts", "over", "ended", "began", "started",
  ]

  private static let courses = PhraseTable<Bool>([
    "from the start", "start of the incident", "to resolve", "to restore", "to recover", "to fix",
    "outage", "incident", "downtime", "unavailable", "down", "offline", "disruption", "recovery",
  ])
  private static let downs = PhraseTable<Bool>([
    "was down", "were down", "unavailable", "offline", "unreachable", "inaccessible", "outage",
    "disrupted", "interrupted", "could not", "unable to", "degraded", "no longer", "downtime",
    "failed to", "unusable", "broken", "fell over",
    "not available", "not accessible", "not reachable", "not working", "stopped working",
    "locked out", "shut out",
    "went dark", "was gone", "were gone",
  ])
  private static let totals = PhraseTable<Bool>([
    "it took", "for about", "for approximately", "for nearly", "for almost", "for roughly",
    "for around", "for over", "for a total of", "took",
  ])
  private static let otherwise = PhraseTable<Bool>([
    "carried it for", "held for", "held out for", "ran for", "waited for", "slept for",
    "watched for", "monitored for", "observed for", "kept for", "searched for", "looked for",
  ])
  /// "From 19:04 to 21:31, in total 2 hours 27 minutes."
  private static let sums = PhraseTable<Bool>(["in total", "in all", "all in all", "altogether"])
  /// What takes time within an incident, or comes before and after it.
  private static let foreign = PhraseTable<Bool>([
    "cert lasts", "certificate lasts", "certificates last", "certs last", "token lasts",
    "tokens last", "session lasts", "sessions last", "lease lasts", "valid for",
    "every", "within", "below", "less than", "in the last", "in the next", "past", "previous",
    "timeout", "older than",
    "retention", "next", "alert after", "expire", "expires", "ttl", "interval", "undetected for",
    "unnoticed for", "break", "first", "expected downtime", "expected outage", "planned downtime",
    "announced downtime", "expected interruption", "would take", "would have taken",
    "supposed to take", "meant to take", "planned to take", "should have taken", "was to take",
    "expected to take",
  ])
  /// What tells of another incident.
  private static let formerly = PhraseTable<Bool>([
    "previously", "once before", "last time", "the time before", "a previous occasion",
  ])
  private static let foreignAfter = PhraseTable<Bool>([
    "ago", "before", "break", "earlier", "later", "of data", "timeout", "old", "per", "coffee",
    "of logs", "of observation", "of monitoring", "of watching", "of waiting", "in advance",
    "notice", "delay", "interval", "window", "to detect", "to investigate",
  ])
}
