/// What a timeline entry says of the fault: whether it is there, or whether somebody only did what
/// led to it. Data: add phrases here.
enum FaultLexicon {
  /// The entry that the impact begins with: the first, unless that only prepares it and one of the
  /// next few tells of the fault.
  static func firstImpact(_ entries: [ResolvedEntry]) -> ResolvedEntry? {
    guard let first = entries.first else { return nil }
    // What happened a day or more before everything else led to it.
    if let second = entries.dropFirst().first, entries.count > 3,
      first.phase != .started || !tellsOfFault(first),
      let from = first.time, let to = second.time, to - from >= 1440
    {
      return firstImpact(Array(entries.dropFirst()))
    }
    guard prepares(first) else { return first }
    // A notice comes after the beginning, so a change that an alarm follows was the beginning.
    let next = entries.dropFirst().prefix(reach).prefix { $0.phase != .resolved }
      .first { tellsOfFault($0) }
    return next.map { saysImpactFirst($0) ? $0 : first } ?? first
  }

  /// Whether an entry begins with how somebody came to know, not with what broke.
  static func isNotice(_ entry: ResolvedEntry) -> Bool {
    occurs(notice, in: entry) && !saysImpactFirst(entry)
  }

  /// "Long-term fix applied through the pipeline": what makes an end last comes after it.
  static func isPermanentRepair(_ entry: ResolvedEntry) -> Bool {
    occurs(permanence, in: entry)
  }

  /// "**OUTAGE BEGINS** pool empty", "First error. Start of the incident."
  static func marksBeginning(_ entry: ResolvedEntry) -> Bool {
    occurs(marksOfBeginning, in: entry)
  }

  /// "Fix deployed — **OUTAGE ENDS**"; "INCIDENT ENDS" is when people stopped watching.
  static func marksEnd(_ entry: ResolvedEntry) -> Bool { occurs(marksOfEnd, in: entry) }

  private static let marksOfBeginning = PhraseTable<Bool>([
    "outage begins", "outage begin", "outage starts",
    "impact begins", "impact starts", "user impact begins", "user impact starts",
    "start of the incident", "start of the outage", "start of the impact", "start of user impact",
    "start of impact", "beginning of the incident", "beginning of the outage",
    "outage start",
  ])

  private static let marksOfEnd = PhraseTable<Bool>([
    "outage ends", "outage end", "outage over", "impact ends", "user impact ends",
    "end of the incident", "end of the outage", "end of the impact", "end of user impact",
    "end of impact",
  ])

  private static let permanence = PhraseTable<Bool>([
    "permanent", "permanently", "long term", "infrastructure as code", "iac", "upstreamed",
    "follow up",
  ])

  /// How many entries a preparation may take.
  private static let reach = 5

  private static func prepares(_ entry: ResolvedEntry) -> Bool {
    !tellsOfFault(entry) && occurs(preparations, in: entry)
  }

  static func tellsOfFault(_ entry: ResolvedEntry) -> Bool {
    occurs(impact, in: entry) || occurs(notice, in: entry) || answersWithError(entry)
  }

  /// "All services return 503": a status of HTTP that means failure.
  private static func answersWithError(_ entry: ResolvedEntry) -> Bool {
    entry.draft.tokens.contains { index in
      let token = entry.draft.text.tokens[index]
      return token.kind == .number && errorStatuses.contains(Int(token.value))
    }
  }

  private static let errorStatuses: Set<Int> = [403, 404, 429, 500, 502, 503, 504]

  /// "Site is down, engineers respond to alarms" tells of the impact, "alarms: site is down" of the
  /// notice.
  private static func saysImpactFirst(_ entry: ResolvedEntry) -> Bool {
    let text = entry.draft.tokens.isEmpty ? entry.draft.more.first : entry.draft.text
    guard let text else { return false }
    let tokens = entry.draft.tokens.isEmpty ? 0..<min(text.count, 40) : entry.draft.tokens
    guard let felt = impact.first(in: text, tokens) else {
      return answersWithError(entry) && !notice.occurs(in: text, tokens)
    }
    return notice.first(in: text, tokens).map { felt.at < $0.at } ?? true
  }

  private static func occurs(_ table: PhraseTable<Bool>, in entry: ResolvedEntry) -> Bool {
    let draft = entry.draft
    if table.occurs(in: draft.text, draft.tokens) { return true }
    // A time as a heading says what happened in the first lines below it.
    guard draft.tokens.isEmpty else { return false }
    return draft.more.prefix(2).contains { table.occurs(in: $0, 0..<min($0.count, 40)) }
  }

  private static let preparations = PhraseTable<Bool>([
    "deployed", "deploys", "was deployed", "is deployed", "deployment started", "deployment begins",
    "deployment starts", "push begins", "push begin", "push began", "pushed", "merged", "merges",
    "released", "rolled out", "rollout started", "rollout begins", "requested", "unpaused",
    "resumed", "renamed", "scheduled", "upgraded", "upgrade started", "upgrade begins", "updated",
    "modified", "changed", "changes", "enabled", "applied", "applies", "opened", "created",
    "configured", "powered on", "executed", "initiated", "switched", "installed", "maintenance",
    "migration started", "migration begins", "moved", "servers open", "opens", "was computed",
    "begun", "replaced", "is replaced", "goes live", "cleaned up", "upgrade commenced",
    "roll over", "rollover", "pipeline triggered", "pipeline started", "workshop",
  ])

  /// What users feel.
  static let impacts = [
    "fail", "fails", "failed", "failing", "failure", "failures", "error", "errors", "down",
    "outage", "unavailable", "unreachable", "inaccessible", "crash", "crashed", "crashes",
    "crashing", "crashloop", "crash loop", "degraded", "degradation", "slow", "slowness",
    "destroyed", "deleted", "lost", "drop", "drops", "dropped", "spike", "spikes", "timeout",
    "timeouts", "timing out", "time out", "corrupted", "corruption", "stuck", "cannot", "can't",
    "unable", "broken", "breaks", "unresponsive", "exhausted", "expired", "expires", "stopped",
    "stops", "rejected", "reject", "rejects", "refuse", "refuses", "refused", "bounces", "bounced",
    "hang", "hangs", "not tracked", "throttling", "thrown out", "empty", "wrong", "missing",
    "freezes", "frozen", "blank", "unusable", "offline", "overloaded",
  ]

  /// How somebody came to know of it.
  private static let notices = [
    "alert", "alerts", "alerted", "alarm", "alarms", "reported", "reports", "complained",
    "complaints", "noticed", "detected", "detect", "impacted", "impact", "latency", "paged",
    "issue", "incident", "notifies", "notified", "realized", "realised", "tried",
  ]

  private static let impact = PhraseTable<Bool>(impacts)
  private static let notice = PhraseTable<Bool>(notices)
}
