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
    let told = TimelineBoundaries(view: view, timeline: timeline)
    starts += told.starts
    ends += told.ends
    collectDays()
  }

  private enum Side { case start, end }

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
    let candidate = Candidate(
      value: boundary, evidence: view.evidence(text, moment.tokens, rule, confidence),
      weight: weight - penalty)
    switch side {
    case .start: if starts.count < Most.candidates { starts.append(candidate) }
    case .end: if ends.count < Most.candidates { ends.append(candidate) }
    }
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
          !MomentInClause.isInOtherZone(passage.text, span, after: before),
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
      guard !MomentInClause.isOfThatDay(text, span) else { return .start }
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
    let moment = MomentInClause(span, among: all, in: text)
    if moment.isEnd {
      add(.end, span.first, text, rule, .medium, weight: base - 6)
      return .end(base - 6)
    } else if moment.isDetection {
      // When it was noticed is when it began only where nothing says more.
      add(.start, span.first, text, rule, .medium, weight: min(base - 12, 59))
    } else if base >= 80, moment.isNoticing {
      add(.start, span.first, text, rule, .medium, weight: base - 11)
    } else if moment.isBeginning {
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

  private func isSameSentence(_ text: TokenText, _ first: Range<Int>, _ second: Range<Int>) -> Bool
  {
    first.upperBound <= second.lowerBound && second.lowerBound - first.upperBound <= 30
      && !(first.upperBound..<second.lowerBound).contains { Clause.endsClause(text, $0) }
  }

  // MARK: Days

  private mutating func collectDays() {
    guard let date = context.date, let evidence = context.dateEvidence else { return }
    let boundary = Boundary(instant: date.instant(nil, offset: nil), minute: nil, hasOwnDate: true)
    starts.append(Candidate(value: boundary, evidence: evidence, weight: 5))
  }
}
