/// What the words of a timeline entry say about the incident's course. Data: add phrases here.
enum PhaseLexicon {
  /// The phase of an entry: its label's where it has one, else that of the weightiest phrase near
  /// its beginning.
  static func phase(of draft: DraftEntry) -> TimelineEntry.Phase {
    if let state = draft.state {
      // What a status page calls monitoring comes after the repair.
      if state.count == 1, state.isWord(0, "monitoring") { return .mitigated }
      if let named = best(state, 0..<state.count)?.phase { return named }
    }
    if !draft.tokens.isEmpty, let own = best(draft.text, draft.tokens)?.phase { return own }
    // An entry that is only a time, or says nothing of the course, may say it on the lines below.
    return draft.more.prefix(3).compactMap { best($0, 0..<$0.count) }.max { $0.rank < $1.rank }?
      .phase ?? .other
  }

  private static func best(
    _ text: TokenText, _ tokens: Range<Int>
  ) -> (phase: TimelineEntry.Phase, rank: Int)? {
    var best: (phase: TimelineEntry.Phase, rank: Int)?
    let isAttempt = attempts.occurs(
      in: text,
      Range(uncheckedBounds: (tokens.lowerBound, min(tokens.upperBound, tokens.lowerBound + 40))))
    for index in tokens.prefix(40) {
      guard let (phase, count) = phrases.match(text, at: index), !isNegated(text, index) else {
        continue
      }
      // "Suspected and restored from last month" ends nothing.
      if phase == .resolved, isAttempt { continue }
      // "Rolled back. Logins still fail" eased nothing.
      if phase == .mitigated, inVain.occurs(in: text, tokens.prefix(60)) { continue }
      let isPart = phase == .resolved && isPartial(text, index, index + count, tokens)
      let isPaging = phase == .escalated && pagings.contains(text.word(index))
      let rank = isPaging ? pagingRank : rank(isPart ? .mitigated : phase) + count
      if rank > best?.rank ?? -1 { best = (isPart ? .mitigated : phase, rank) }
    }
    return best
  }

  /// Which phase wins where an entry's words speak for several.
  private static func rank(_ phase: TimelineEntry.Phase) -> Int {
    switch phase {
    case .resolved: 60
    case .mitigated: 50
    case .escalated: 40
    case .started: 34
    case .detected: 32
    case .acknowledged: 26
    case .diagnosed: 20
    case .other: 0
    }
  }

  /// Whom an alert pages has not been asked for help yet: the entry tells of the detection. Without
  /// words for that it is one who calls for others.
  private static let pagings: WordSet = ["paged", "pages"]
  private static let pagingRank = 31

  private static let inVain = PhraseTable<Bool>([
    "no effect", "without effect", "no change", "no difference", "no improvement", "no use",
    "nothing changes", "nothing changed", "nothing to do with", "didn't help", "did not help",
    "does not help", "doesn't help", "still fail", "still fails", "still failing", "still down",
    "errors continue", "problem continues", "problem remains", "without success", "no avail",
    "in vain", "does not move", "did not move", "made it worse",
  ])

  private static let attempts = PhraseTable<Bool>([
    "suspect", "suspects", "suspected", "suspicion", "hypothesis", "attempted", "no effect",
    "no change", "nothing changes", "didn't help", "did not help", "expected", "will be",
  ])

  /// "Mostly restored", "back online for most customers": eased, not over.
  private static func isPartial(
    _ text: TokenText, _ start: Int, _ end: Int, _ tokens: Range<Int>
  ) -> Bool {
    if (max(tokens.lowerBound, start - 2)..<start).contains(where: {
      partly.contains(text.word($0))
    }) {
      return true
    }
    return (end..<min(tokens.upperBound, end + 2)).contains {
      (text.isWord($0, "for") || text.isWord($0, "in")) && some.contains(text.word($0 + 1))
    }
  }

  private static let partly: WordSet = ["mostly", "largely", "partly", "gradually", "most"]
  private static let some: WordSet = ["most", "some", "many", "half", "part", "parts"]

  private static let negations: WordSet = [
    "not", "no", "without", "didn't", "wasn't", "never", "failed", "to", "unable", "until", "could",
    "couldn't", "partially", "partial",
  ]

  private static func isNegated(_ text: TokenText, _ index: Int) -> Bool {
    (max(0, index - 2)..<index).contains { negations.contains(text.word($0)) }
  }

  private static let phrases = PhraseTable<TimelineEntry.Phase>(
    table(
      .resolved,
      "resolved", "resolution", "incident resolved", "issue resolved", "fully restored",
      "service restored", "services restored", "was restored", "were restored", "fully recovered",
      "back to normal", "returned to normal", "returns to normal", "return to normal", "is back",
      "are back",
      "is restored", "are restored", "works again", "self heals", "back online", "full recovery",
      "all clear",
      "incident closed", "incident was closed", "incident ends", "service resumes",
      "normal operation", "normal operations", "full functionality", "service recovery",
      "fully operational", "back up", "normal performance", "working again",
      "full service", "is fixed", "issue fixed", "problem solved", "now solved",
      "incident over", "outage ended", "outage ends", "end of outage", "end of incident",
      "end of impact", "fully functional", "normalized",
      "normalised", "back to baseline", "back at baseline", "restoration", "recovered",
      "restored", "full restoration", "regained access", "recovers", "access restored",
      "solved the issue", "solved the problem", "fixed the issue", "fixed the problem")
      + table(
        .mitigated,
        "mitigated", "mitigation", "mitigating", "rolled back", "rollback", "roll back", "reverted",
        "revert", "failed over", "failover", "fix deployed", "fix was deployed", "hotfix",
        "workaround", "fix implemented", "patch deployed", "fix applied", "was corrected",
        "was fixed", "were fixed", "fixed", "corrected", "corrects", "reconfigured", "renewed",
        "restarted", "scaled up",
        "disabled", "patched", "replaced", "repaired", "blocked", "drained", "deployed")
      + table(
        .escalated,
        "escalated", "escalation", "escalate", "escalates", "paged", "pages", "called in",
        "brought in", "handed over", "incident declared", "declared an incident",
        "declares an incident", "summoned", "specialists")
      + table(
        .started,
        "outage began", "outage begins", "outage starts", "outage started", "incident began",
        "incident begins", "incident started", "start of incident", "start of outage",
        "start of impact", "incident start", "issue began",
        "issue started", "started failing", "begins failing", "began failing", "starts failing",
        "first errors", "fault occurs", "attack began", "went down", "goes down", "begins to fail",
        "impact begins", "impact starts")
      + table(
        .detected,
        "detected", "detection", "alert", "alerts", "alerted", "alarm", "alarms", "noticed",
        "monitoring", "reported", "reports", "report", "complaints", "complained", "pingdom",
        "users report")
      + table(
        .acknowledged,
        "acknowledged", "acknowledges", "acknowledge", "on call engineer", "investigation",
        "investigating", "investigated", "began investigating", "starts investigating",
        "looked into", "joined", "joins", "triage")
      + table(
        .diagnosed,
        "identified", "root cause", "discovered that", "found that", "identifies", "diagnosed",
        "found", "discovered", "traced",
        "determined", "pinpointed", "analysis", "revealed", "reveals", "isolated")
  )

  private static func table(
    _ phase: TimelineEntry.Phase, _ phrases: String...
  ) -> [(String, TimelineEntry.Phase)] {
    phrases.map { ($0, phase) }
  }
}
