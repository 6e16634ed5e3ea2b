/// Collects what might be the beginning and the end of an incident, each with its weight:
/// a labelled field before a statement, a statement before the timeline, a day before nothing.
struct BoundaryFinder {
  private let view: DocumentView
  private let context: TimeContext
  private let timeline: [ResolvedEntry]
  /// The times of a status page's updates, by passage: those of entries, whatever their labels.
  private let updates: [Int: Range<Int>]
  private(set) var starts: [Candidate<Boundary>] = []
  private(set) var ends: [Candidate<Boundary>] = []
  /// How many deeds of the sections on the resolution are ends where nothing says more.
  private var deeds = 0

  init(view: DocumentView, context: TimeContext, timeline: [ResolvedEntry]) {
    self.view = view
    self.context = context
    self.timeline = timeline
    updates = StatusUpdates.signatures(in: view)
    collectFields()
    collectStatements()
    collectTimeline()
    collectDays()
  }

  private enum Side { case start, end }

  private mutating func add(_ side: Side, _ candidate: Candidate<Boundary>) {
    switch side {
    case .start: if starts.count < Most.candidates { starts.append(candidate) }
    case .end: if ends.count < Most.candidates { ends.append(candidate) }
    }
  }

  private mutating func add(
    _ side: Side, _ moment: Moment, _ text: TokenText, _ rule: ReadingRule,
    _ confidence: Confidence, weight: Int
  ) {
    var moment = moment
    if moment.date == nil, moment.clock != nil,
      let weekday = Weekdays.beside(moment.tokens, in: text)
    {
      moment.date = context.day(called: weekday)
    }
    let boundary = Boundary(
      instant: context.instant(moment), minute: moment.clock?.clock.minuteOfDay,
      hasOwnDate: moment.date != nil)
    guard boundary.instant != nil || boundary.minute != nil else { return }
    var confidence = confidence
    let date = moment.date ?? context.date
    if date?.isAmbiguous == true, !view.dateOrderIsCertain { confidence = .low }
    // A bare day says less than a day with a clock, wherever it stands.
    let penalty = moment.clock == nil ? 70 : 0
    add(
      side,
      Candidate(
        value: boundary, evidence: view.evidence(text, moment.tokens, rule, confidence),
        weight: weight - penalty))
  }

  // MARK: Fields

  private mutating func collectFields() {
    for field in view.fields where updates[field.passage] == nil {
      guard let (side, weight) = side(of: field.label) else { continue }
      let spans = view.moments.spans(in: field.text).filter {
        $0.tokens.lowerBound >= field.tokens.lowerBound
      }
      guard let span = spans.first, !isOfficeHours(field.text, span.tokens) else { continue }
      let inTimeline = view.passages[field.passage].role == .timeline
      if inTimeline, field.label == .mitigated { continue }
      // "Resolved 2020-02-18 14:59" among the key events is as good as a field of its own; a label
      // with a bare clock is an entry like the others.
      let isWhole = span.first.date != nil && span.first.clock != nil
      let weight2 = inTimeline ? min(weight, isWhole && weight > 60 ? 96 : 62) : weight
      if let second = span.second {
        add(.start, span.first, field.text, .labelledRange, .high, weight: max(weight2, 100))
        add(.end, second, field.text, .labelledRange, .high, weight: max(weight2, 100))
      } else if let side {
        add(
          side, span.first, field.text, .labelledField, .high, weight: weight2 + field.exactness)
      }
    }
  }

  /// "7h (during support hours 10:00-17:00)": when somebody was there, not when it was down.
  private func isOfficeHours(_ text: TokenText, _ tokens: Range<Int>) -> Bool {
    Self.officeHours.occurs(in: text, max(0, tokens.lowerBound - 4)..<tokens.lowerBound)
  }

  /// "The window announced for Saturday was 8 am to 4 pm"
  private func isPlanned(_ text: TokenText, _ tokens: Range<Int>) -> Bool {
    let clause = Clause.around(tokens, in: text).lowerBound
    return Self.plans.occurs(
      in: text, max(clause, tokens.lowerBound - 12)..<tokens.lowerBound)
  }

  private static let plans = PhraseTable<Bool>([
    "announced for", "planned for", "scheduled for", "planned from", "scheduled from",
  ])

  private static let officeHours = PhraseTable<Bool>([
    "support hours", "office hours", "business hours", "working hours", "opening hours",
  ])

  private func side(of label: FieldLabel) -> (Side?, Int)? {
    switch label {
    case .start: (.start, 120)
    case .end: (.end, 120)
    // Less than what the summary says, and more than the time at which somebody closed the ticket.
    case .mitigated: (.end, 88)
    case .detected: (.start, 58)
    case .date: (.start, 84)
    case .duration, .affected, .timeZone: (nil, 100)
    default: nil
    }
  }

  // MARK: Statements

  private mutating func collectStatements() {
    for index in view.indices([
      .summary, .impact, .lead, .detection, .rootCause, .resolution, .other, .timeline,
    ]) {
      let passage = view.passages[index]
      guard !view.isAboutTheDocument(index),
        passage.role != .timeline || timeline.count <= 1
      else { continue }
      // "When: from 2 p.m. to 4 p.m." is no list of what happened.
      let isSummary =
        passage.role == .summary || passage.role == .impact || passage.role == .timeline
      let base = isSummary ? 90 : passage.role == .lead ? 80 : 30
      // An item that begins with a time is an entry of some timeline, not a statement.
      guard !isEntry(passage, view.spans[index].first?.first) else { continue }
      var lastEnd: NamedEnd?
      for (step, span) in view.spans[index].enumerated() {
        let before = step > 0 ? view.spans[index][step - 1] : nil
        guard !DocumentDate.isOne(passage.text, span.tokens),
          !isInOtherZone(passage.text, span, after: before),
          updates[index]?.overlaps(span.tokens) != true, !isPlanned(passage.text, span.tokens)
        else { continue }
        let found = collect(
          span, view.spans[index], passage.text, base: base, afterEnd: lastEnd)
        switch found {
        case .end(let weight): lastEnd = NamedEnd(moment: span.first, weight: weight)
        case .nothing: addByPlace(span, passage)
        case .start: break
        }
      }
    }
  }

  /// An item or a heading that begins with a time, and a line that begins with a bare clock, are
  /// entries of some timeline, not statements.
  private func isEntry(_ passage: Passage, _ moment: Moment?) -> Bool {
    guard let moment, moment.tokens.lowerBound == 0 else { return false }
    return passage.form == .item || passage.isHeading || moment.date == nil
  }

  /// "11:48 a.m. EST (16:48 UTC)": the same moment once more.
  private func isInOtherZone(
    _ text: TokenText, _ span: MomentSpan, after before: MomentSpan?
  ) -> Bool {
    guard let before, before.tokens.upperBound + 1 == span.tokens.lowerBound else { return false }
    let mark = span.tokens.lowerBound - 1
    // "at 4:00 PM PST, midnight in UTC"
    return text.isMark(mark, "(") || text.isMark(mark, ",") && span.tokens.count == 1
  }

  /// A time of day in the section on the detection is when it was noticed, and the last in the one on
  /// the resolution when it was over, where nothing says more.
  private mutating func addByPlace(_ span: MomentSpan, _ passage: Passage) {
    guard span.first.clock != nil else { return }
    switch passage.role {
    case .detection:
      add(.start, span.first, passage.text, .statement, .medium, weight: 18)
    case .resolution where deeds < 10:
      deeds += 1
      add(.end, span.first, passage.text, .statement, .low, weight: 13 + deeds)
    default: break
    }
  }

  /// An end that a passage has named already, with its weight.
  private struct NamedEnd {
    let moment: Moment
    let weight: Int
  }

  private enum Found {
    case start
    /// With the weight of the moment as an end.
    case end(Int)
    case nothing
  }

  /// - Parameter afterEnd: an end that the passage has named before, with its weight.
  private mutating func collect(
    _ span: MomentSpan, _ all: [MomentSpan], _ text: TokenText, base: Int,
    afterEnd: NamedEnd?
  ) -> Found {
    let rule: ReadingRule = base >= 80 ? .summaryStatement : .statement
    if let second = span.second {
      // "What was entered that day between 03:00 and 16:10" is what was lost.
      guard !isOfThatDay(text, span) else { return .start }
      add(.start, span.first, text, rule, .high, weight: base)
      add(.end, second, text, rule, .high, weight: base)
      return .start
    }
    // "The east was restored at 10:00, the west at 11:30": the last of them is the end.
    if let afterEnd, isSameSentence(text, afterEnd.moment.tokens, span.tokens),
      span.first.clock != nil || afterEnd.moment.clock == nil
    {
      add(.end, span.first, text, rule, .medium, weight: afterEnd.weight + 1)
      return .end(afterEnd.weight + 1)
    }
    let clause = Clause.around(span.first.tokens, in: text)
    let all = all.overlapping(clause)
    if isUntil(text, span) || saysNoneSince(text, span, clause) || worksSince(text, span)
      || !isSince(text, span) && Clause.endings.belongs(to: span, among: all, in: text, clause)
    {
      add(.end, span.first, text, rule, .medium, weight: base - 6)
      return .end(base - 6)
    } else if Clause.detections.belongs(to: span, among: all, in: text, clause) {
      // When it was noticed is when it began only where nothing says more.
      add(.start, span.first, text, rule, .medium, weight: min(base - 12, 59))
    } else if base >= 80, Clause.noticings.belongs(to: span, among: all, in: text, clause) {
      add(.start, span.first, text, rule, .medium, weight: base - 11)
    } else if isBeginning(text, span, all, clause) {
      // "On May 8 at 10:45 UTC the platform went down" says it in so many words.
      let isWhole = span.first.date != nil && span.first.clock != nil && base >= 80
      add(.start, span.first, text, rule, isWhole ? .high : .medium, weight: base - 4)
    } else if base >= 80 {
      add(.start, span.first, text, rule, .medium, weight: base - 12)
    } else {
      return .nothing
    }
    return .start
  }

  /// "The sale opened at ten and the platform stopped responding at 22:04": of several moments the one
  /// beside the word, but for those until which it lasted.
  private func isBeginning(
    _ text: TokenText, _ span: MomentSpan, _ all: [MomentSpan], _ clause: Range<Int>
  ) -> Bool {
    guard Clause.begins(text, clause), !clause.contains(where: { text.isWord($0, "again") }) else {
      return false
    }
    let others = all.filter {
      $0.tokens != span.tokens && !isUntil(text, $0)
        && ($0.first.clock != nil || span.first.clock == nil)
        && !isInOtherZone(text, $0, after: span)
    }
    return others.isEmpty
      || Clause.beginnings.belongs(to: span, among: others, in: text, clause)
  }

  /// "from 06:00, when the night mode ended"
  private func isSince(_ text: TokenText, _ span: MomentSpan) -> Bool {
    let before = span.tokens.lowerBound - 1
    return text.isWord(before, "from") || text.isWord(before, "since")
  }

  /// "Tea was served again from 15:15": since when it works.
  private func worksSince(_ text: TokenText, _ span: MomentSpan) -> Bool {
    guard isSince(text, span) else { return false }
    let since = span.tokens.lowerBound - 1
    // "back to normal for all sites since 04:19"
    let near = max(Clause.around(span.first.tokens, in: text).lowerBound, since - 7)..<since
    return Clause.working.endsAt(since, in: text)
      || text.isWord(since, "since") && Clause.working.occurs(in: text, near)
        && near.contains { text.isWord($0, "for") }
  }

  private func isOfThatDay(_ text: TokenText, _ span: MomentSpan) -> Bool {
    let at = span.tokens.lowerBound
    return (max(0, at - 4)..<at).contains { text.isWord($0, "that") && text.isWord($0 + 1, "day") }
  }

  /// "No failed uploads since 14:05"
  private func saysNoneSince(_ text: TokenText, _ span: MomentSpan, _ clause: Range<Int>) -> Bool {
    let before = span.tokens.lowerBound - 1
    return text.isWord(before, "since")
      && clause.clamped(to: 0..<max(0, before)).contains { text.isWord($0, "no") }
  }

  private func isSameSentence(_ text: TokenText, _ first: Range<Int>, _ second: Range<Int>) -> Bool
  {
    first.upperBound <= second.lowerBound && second.lowerBound - first.upperBound <= 30
      && !(first.upperBound..<second.lowerBound).contains { Clause.endsClause(text, $0) }
  }

  /// "until 11:00"; "at the till" is something else.
  private func isUntil(_ text: TokenText, _ span: MomentSpan) -> Bool {
    let before = span.tokens.lowerBound - 1
    guard text.isWord(before, "until") || text.isWord(before, "till") || text.isWord(before, "til")
    else { return false }
    // "It took until 02:40 to find the key": how long something took that may have ended nothing.
    return !text.isWord(before - 1, "took") || !text.isWord(span.tokens.upperBound, "to")
      || Clause.repairs.occurs(in: text, Clause.around(span.first.tokens, in: text))
  }

  // MARK: Timeline

  private mutating func collectTimeline() {
    let timed = timeline.filter { $0.minute != nil || $0.instant?.clock != nil }
    if let begun = timed.first(where: FaultLexicon.marksBeginning) {
      addEntry(.start, begun, .timelinePhase, weight: Self.marked)
    }
    if timed.count > 1, let over = timed.last(where: FaultLexicon.marksEnd) {
      addEntry(.end, over, .timelinePhase, weight: Self.marked)
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
    addEntry(
      .start, earlierDay(than: first) ?? first, .timelineFirst, weight: isNotice ? 57 : 60)
    if let started, started.minute != first.minute {
      addEntry(.start, started, .timelinePhase, weight: 61)
    }
    if let resolved = lastResolved(timed) {
      if timed.count > 1 { addEntry(.end, resolved, .timelinePhase, weight: 60) }
    } else if let day = timeline.last(where: { $0.phase == .resolved && $0.instant != nil }) {
      addEntry(.end, day, .timelinePhase, weight: 55)
    } else if timed.count > 1, let last = timed.last, lastsPlausibly(first, last) {
      let end = beforePermanentRepair(last, timed) ?? beforeAftermath(timed) ?? last
      addEntry(.end, end, .timelineLast, weight: 50)
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

  private mutating func addEntry(
    _ side: Side, _ entry: ResolvedEntry, _ rule: ReadingRule, weight: Int
  ) {
    add(side, candidate(entry, rule, weight: weight))
  }

  /// A timeline entry as a boundary.
  func candidate(
    _ entry: ResolvedEntry, _ rule: ReadingRule, weight: Int
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

  /// A timeline of days.
  private mutating func collectUntimed() {
    let dated = timeline.filter { $0.instant != nil }
    guard let first = dated.first, let last = dated.last else { return }
    addEntry(.start, first, .timelineFirst, weight: 12)
    if let resolved = dated.last(where: { $0.phase == .resolved }), dated.count > 1 {
      addEntry(.end, resolved, .timelinePhase, weight: 10)
    } else if dated.count > 1 {
      addEntry(.end, last, .timelineLast, weight: 8)
    }
  }

  // MARK: Days

  private mutating func collectDays() {
    guard let date = context.date, let evidence = context.dateEvidence else { return }
    let boundary = Boundary(instant: date.instant(nil, offset: nil), minute: nil, hasOwnDate: true)
    starts.append(Candidate(value: boundary, evidence: evidence, weight: 5))
  }
}
