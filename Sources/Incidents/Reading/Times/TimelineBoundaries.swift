/// What a timeline says of the beginning and the end, in the order of its entries.
struct TimelineBoundaries {
  private let view: DocumentView
  private let timeline: [ResolvedEntry]
  private(set) var starts: [Candidate<Boundary>] = []
  private(set) var ends: [Candidate<Boundary>] = []

  init(view: DocumentView, timeline: [ResolvedEntry]) {
    self.view = view
    self.timeline = timeline
    collect()
  }

  /// A timeline entry as a boundary.
  static func candidate(
    _ entry: ResolvedEntry, _ rule: ReadingRule, weight: Int, in view: DocumentView
  ) -> Candidate<Boundary> {
    let boundary = Boundary(
      instant: entry.instant, minute: entry.minute,
      hasOwnDate: entry.instant != nil)
    // An entry that says nothing of the fault begins the incident only because it stands first.
    let isGuess =
      rule == .timelineLast || rule == .timelineFirst && !FaultLexicon.tellsOfFault(entry)
    let confidence: Confidence = isGuess ? .low : .medium
    return Candidate(
      value: boundary, evidence: view.evidence(entry.draft, rule, confidence), weight: weight)
  }

  private func candidate(
    _ entry: ResolvedEntry, _ rule: ReadingRule, weight: Int
  ) -> Candidate<Boundary> {
    Self.candidate(entry, rule, weight: weight, in: view)
  }

  private mutating func collect() {
    let timed = timeline.filter { $0.minute != nil || $0.instant?.clock != nil }
    if let begun = timed.first(where: FaultLexicon.marksBeginning) {
      starts.append(candidate(begun, .timelinePhase, weight: Self.marked))
    }
    if timed.count > 1, let over = timed.last(where: FaultLexicon.marksEnd) {
      ends.append(candidate(over, .timelinePhase, weight: Self.marked))
    }
    guard let first = FaultLexicon.firstImpact(timed) else { return collectUntimed() }
    // What led to it days before began nothing that anybody felt.
    let started = timed.first { entry in
      guard entry.phase == .started else { return false }
      guard let from = entry.time, let to = first.time else { return true }
      return to - from < 1440
    }
    // Somebody's report is no earlier a beginning than the labelled detection.
    let isNotice = !view.fields(.detected).isEmpty && FaultLexicon.isNotice(first)
    starts.append(
      candidate(earlierDay(than: first) ?? first, .timelineFirst, weight: isNotice ? 57 : 60))
    if let started, started.minute != first.minute {
      starts.append(candidate(started, .timelinePhase, weight: 61))
    }
    if let resolved = lastResolved(timed) {
      if timed.count > 1 { ends.append(candidate(resolved, .timelinePhase, weight: 60)) }
    } else if let day = timeline.last(where: { $0.phase == .resolved && $0.instant != nil }) {
      ends.append(candidate(day, .timelinePhase, weight: 55))
    } else if timed.count > 1, let last = timed.last, lastsPlausibly(first, last) {
      let end = beforePermanentRepair(last, timed) ?? beforeAftermath(timed) ?? last
      ends.append(candidate(end, .timelineLast, weight: 50))
    }
  }

  /// "OUTAGE BEGINS" in an entry says as much as a field.
  private static let marked = 95

  /// "Long-term fix applied", a day after the fix that ended it.
  private func beforePermanentRepair(
    _ last: ResolvedEntry, _ timed: [ResolvedEntry]
  ) -> ResolvedEntry? {
    guard FaultLexicon.isPermanentRepair(last) else { return nil }
    return timed.dropFirst().last { $0.phase == .mitigated && !FaultLexicon.isPermanentRepair($0) }
  }

  /// "09:30 A second look finds nothing", the morning after: what comes after a pause that is twice as
  /// long as all before it ended nothing.
  private func beforeAftermath(_ timed: [ResolvedEntry]) -> ResolvedEntry? {
    guard timed.count > 4, timed.last?.phase == .other,
      timed.contains(where: { $0.phase == .mitigated }),
      let first = timed.first?.time, let last = timed.last?.time,
      let before = timed[timed.count - 2].time, last - before >= 4 * 60,
      last - before > 2 * (before - first)
    else { return nil }
    return timed[timed.count - 2]
  }

  /// A last entry of a week later tells of the aftermath, not of the end.
  private func lastsPlausibly(_ first: ResolvedEntry, _ last: ResolvedEntry) -> Bool {
    guard let from = first.time, let to = last.time else { return false }
    return to - from <= 3 * 1440
  }

  /// An entry of a day before, without a clock: the incident began then, at an hour that nobody wrote
  /// down.
  private func earlierDay(than first: ResolvedEntry) -> ResolvedEntry? {
    guard let day = timeline.first(where: { $0.instant != nil }), let start = day.instant,
      start.clock == nil, let from = start.epochMinutes, let to = first.instant?.epochMinutes,
      to - from >= 2 * 1440
    else { return nil }
    return day
  }

  /// The entry that ends the incident: the last that says so and is followed only by entries that
  /// say nothing of recovery.
  private func lastResolved(_ timed: [ResolvedEntry]) -> ResolvedEntry? {
    timed.last { $0.phase == .resolved && !FaultLexicon.isPermanentRepair($0) }
      ?? timed.last { $0.phase == .resolved }
  }

  /// A timeline of days.
  private mutating func collectUntimed() {
    let dated = timeline.filter { $0.instant != nil }
    guard let first = dated.first, let last = dated.last else { return }
    starts.append(candidate(first, .timelineFirst, weight: 12))
    if let resolved = dated.last(where: { $0.phase == .resolved }), dated.count > 1 {
      ends.append(candidate(resolved, .timelinePhase, weight: 10))
    } else if dated.count > 1 {
      ends.append(candidate(last, .timelineLast, weight: 8))
    }
  }
}
