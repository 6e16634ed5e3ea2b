import Markup

/// Chooses the beginning, the end and the length of an incident among the candidates, and holds
/// them against each other.
struct IncidentTimesResolver {
  private let view: DocumentView
  private let context: TimeContext
  private let entries: [ResolvedEntry]
  /// The first on a timeline of bare clocks.
  private let firstMinute: Int?
  private let boundaries: BoundaryFinder
  private let lengths: [Candidate<DurationValue>]
  private let length: Candidate<DurationValue>?
  private var start: Candidate<Boundary>?
  private var end: Candidate<Boundary>?

  static func resolve(_ view: DocumentView, _ context: TimeContext) -> IncidentTimes {
    let drafts = TimelineExtractor.entries(of: view).prefix(Most.entries)
    let entries = TimelineResolver.resolve(Array(drafts), in: context)
    var resolver = IncidentTimesResolver(view: view, context: context, entries: entries)
    resolver.chooseStart()
    resolver.chooseEnd()
    resolver.fitLength()
    return resolver.times()
  }

  private init(view: DocumentView, context: TimeContext, entries: [ResolvedEntry]) {
    self.view = view
    self.context = context
    self.entries = entries
    firstMinute = entries.lazy.compactMap(\.minute).first
    boundaries = BoundaryFinder(view: view, context: context, timeline: entries)
    lengths = DurationFinder.candidates(in: view)
    length = lengths.heaviest()
  }

  // MARK: Start and end

  private mutating func chooseStart() {
    start = boundaries.starts.heaviest()
  }

  private mutating func chooseEnd() {
    let fitting = boundaries.ends.filter { isAfterStart($0.value) }
    var best = fitting.heaviest().map { afterMidnight($0) }
    if let sum = startPlusLength(), sum.weight > best?.weight ?? 0 { best = sum }
    end = best
  }

  private func boundary(of entry: ResolvedEntry) -> Candidate<Boundary> {
    TimelineBoundaries.candidate(entry, .timelinePhase, weight: 62, in: view)
  }

  /// A boundary that only the timeline gives yields to the entry that fits the stated length.
  private mutating func fitLength() {
    guard let start, let end, let length, start.isWeak || end.isWeak,
      let from = start.value.time, let to = end.value.time,
      abs(Double(to - from) - length.value.minutes) > 1,
      let fit = LengthFit(entries, length: length.value.minutes)
    else { return }
    if end.isWeak, let entry = fit.end(startingAt: from) {
      self.end = boundary(of: entry)
    } else if start.isWeak, let entry = fit.start(endingAt: to) {
      self.start = boundary(of: entry)
    } else if start.isWeak, end.isWeak, let pair = fit.onlyPair {
      self.start = boundary(of: pair.start)
      self.end = boundary(of: pair.end)
    }
  }

  private func isAfterStart(_ boundary: Boundary) -> Bool {
    guard let start = start?.value else { return true }
    if boundary.hasOwnDate || start.instant == nil,
      let begin = start.instant?.epochMinutes, let finish = boundary.instant?.epochMinutes
    {
      return finish > begin
        || boundary.instant?.clock == nil && sameDay(start.instant, boundary.instant)
    }
    return true
  }

  private func sameDay(_ a: Instant?, _ b: Instant?) -> Bool {
    a?.month == b?.month && a?.day == b?.day && a?.clock == nil
  }

  /// An end without a date of its own that lies before the start is the next day's.
  private func afterMidnight(_ end: Candidate<Boundary>) -> Candidate<Boundary> {
    guard !end.value.hasOwnDate, let begin = start?.value.instant, begin.clock != nil,
      var finish = end.value.instant, finish.clock != nil
    else { return end }
    finish.year = begin.year
    finish.month = begin.month
    finish.day = begin.day
    if let early = begin.clock, let late = finish.clock, late < early {
      let next = DateValue(year: begin.year, month: begin.month, day: begin.day).next
      finish.year = next.year
      finish.month = next.month
      finish.day = next.day
    }
    let boundary = Boundary(instant: finish, minute: end.value.minute, hasOwnDate: false)
    return Candidate(value: boundary, evidence: end.evidence, weight: end.weight)
  }

  /// The start and the stated length, added; beaten by every end that the document states.
  private func startPlusLength() -> Candidate<Boundary>? {
    guard let start, let length, !length.value.isApproximate, start.value.instant?.clock != nil,
      let instant = start.value.instant?.adding(minutes: Int(length.value.minutes))
    else { return nil }
    return Candidate(
      value: Boundary(instant: instant, minute: nil, hasOwnDate: true),
      evidence: length.evidence.speaking(for: .startPlusDuration, .medium),
      weight: start.weight > 60 ? 56 : 40)
  }

  // MARK: Result

  private func times() -> IncidentTimes {
    var times = IncidentTimes()
    times.start = start.flatMap { candidate in
      candidate.value.instant.map { Claim($0, candidate.evidence) }
    }
    times.end = end.flatMap { candidate in
      candidate.value.instant.map { Claim($0, candidate.evidence) }
    }
    times.duration = duration()
    times.detected =
      labelled(.detected) ?? startPlusDetection() ?? reached(.detected)
      ?? DetectionFinder.claim(in: view, context)
    times.mitigated = labelled(.mitigated) ?? reached(.mitigated)
    times.timeline = timeline()
    times.entries = entries
    times.dayEvidence = context.dateEvidence
    times.durationIsApproximate = length?.value.isApproximate ?? false
    times.boundariesAreInferred = (start?.isWeak ?? true) || (end?.isWeak ?? true)
    if view.settings.keepsRejected { times.rejected = rejected() }
    return times
  }

  private func duration() -> Claim<IncidentDuration>? {
    if DurationFinder.saysThereIsNone(view) { return nil }
    if let length, !isRefined(length.value), !isOutweighed(length) {
      return Claim(
        IncidentDuration(minutes: length.value.minutes, basis: .stated), length.evidence)
    }
    guard let start, let end, let minutes = interval(start.value, end.value), minutes >= 0 else {
      return nil
    }
    let fromTimeline =
      start.evidence.rule == .timelineFirst || end.evidence.rule == .timelineLast
      || end.evidence.rule == .timelinePhase
    let range =
      start.evidence.range
      .lowerBound..<max(
        start.evidence.range.upperBound, end.evidence.range.upperBound)
    let isForward = start.evidence.range.lowerBound <= end.evidence.range.lowerBound
    let evidence = Evidence(
      range: isForward && start.evidence.rule == end.evidence.rule ? range : end.evidence.range,
      text: start.evidence.text + " – " + end.evidence.text, rule: .interval,
      confidence: min(start.evidence.confidence, end.evidence.confidence))
    return Claim(
      IncidentDuration(minutes: minutes, basis: fromTimeline ? .timeline : .interval),
      evidence)
  }

  /// "Approximately 5 - 6 hours, from 10 until 4": what is said exactly refines what is said roughly.
  private func isRefined(_ length: DurationValue) -> Bool {
    guard length.isApproximate, let start, let end, !start.isWeak, !end.isWeak,
      start.evidence.rule == .summaryStatement || start.evidence.rule == .labelledRange
        || start.evidence.rule == .labelledField,
      start.evidence.rule == end.evidence.rule,
      let minutes = interval(start.value, end.value), minutes > 0
    else { return false }
    return abs(minutes - length.minutes) <= length.minutes * 0.15
  }

  /// What somewhere in the text lasted half an hour is no length of an incident that fields say began
  /// and ended at quite another distance.
  private func isOutweighed(_ length: Candidate<DurationValue>) -> Bool {
    guard length.weight < Self.plainLength, let start, let end,
      min(start.weight, end.weight) >= Self.plainBoundary,
      let minutes = interval(start.value, end.value), minutes > 0
    else { return false }
    return abs(minutes - length.value.minutes) > minutes * 0.25
  }

  /// The least weight of a length that a field or the summary says in so many words.
  private static let plainLength = 84
  /// The least weight of a boundary that a field says.
  private static let plainBoundary = 96

  /// Minutes between two boundaries: by their dates, or by their clocks where there are none.
  private func interval(_ start: Boundary, _ end: Boundary) -> Double? {
    if let a = start.instant, let b = end.instant {
      guard let from = a.clock, let to = b.clock else { return nil }
      var first = a
      var last = b
      if first.year == nil { first.year = 2001 }
      if last.year == nil { last.year = 2001 }
      guard let begin = first.epochMinutes, let finish = last.epochMinutes else { return nil }
      return Double(finish - begin) + Double(to.second - from.second) / 60
    }
    guard let begin = start.minute, let finish = end.minute else { return nil }
    return Double(finish >= begin ? finish - begin : finish + 1440 - begin)
  }

  /// The start and the "Time to detect: 9 min" behind it.
  private func startPlusDetection() -> Claim<Instant>? {
    guard let start, let instant = start.value.instant, instant.clock != nil else { return nil }
    for field in view.fields(.timeToDetect) {
      for index in field.tokens {
        guard let (length, next) = DurationRecogniser.match(field.text, at: index) else { continue }
        guard let detected = instant.adding(minutes: Int(length.minutes.rounded())) else { break }
        return Claim(
          detected, view.evidence(field.text, index..<next, .startPlusDuration, .medium))
      }
    }
    return nil
  }

  /// A point of the course that a field names.
  private func labelled(_ label: FieldLabel) -> Claim<Instant>? {
    for field in view.fields(label) {
      guard
        let span = view.moments.spans(in: field.text).first(where: {
          $0.tokens.lowerBound >= field.tokens.lowerBound && $0.first.clock != nil
        }), let instant = context.instant(span.first)
      else { continue }
      return Claim(instant, view.evidence(field.text, span.first.tokens, .labelledField, .high))
    }
    return nil
  }

  /// A point of the course that an entry of the timeline is.
  private func reached(_ phase: TimelineEntry.Phase) -> Claim<Instant>? {
    let entry = entries.first {
      $0.instant?.clock != nil && self.phase(of: $0) == phase
    }
    guard let entry, let instant = entry.instant else { return nil }
    return Claim(instant, view.evidence(entry.draft, .timelinePhase, .medium))
  }

  /// What began or was mended before the incident did was something else, such as the test that went
  /// before, and what happened as it began was a part of it: "link lost; failover to the other site".
  private func phase(of entry: ResolvedEntry) -> TimelineEntry.Phase {
    guard let offset = offset(of: entry) else { return entry.phase }
    return switch entry.phase {
    case .mitigated where offset <= 0, .resolved where offset < 0, .started where offset < 0: .other
    case .resolved where offset == 0 && endsLater: .other
    default: entry.phase
    }
  }

  private var endsLater: Bool {
    guard let start = start?.value.time, let end = end?.value.time else {
      return (length?.value.minutes ?? 0) > 0
    }
    return end > start
  }

  /// Minutes from the start; `nil` where either has no time of day.
  private func offset(of entry: ResolvedEntry) -> Int? {
    guard let instant = entry.instant else {
      guard let minute = entry.minute, let origin = start?.value.minute ?? firstMinute else {
        return nil
      }
      return minute - origin
    }
    guard let start = start?.value.instant, start.clock != nil, instant.clock != nil,
      let origin = start.epochMinutes, let minutes = instant.epochMinutes
    else { return nil }
    return minutes - origin
  }

  private func timeline() -> [TimelineEntry] {
    entries.map { entry in
      TimelineEntry(
        at: entry.instant, clock: entry.instant == nil ? entry.draft.moment?.clock?.clock : nil,
        offsetMinutes: offset(of: entry), phase: phase(of: entry),
        words: entry.draft.words(in: view),
        evidence: view.evidence(
          entry.draft, entry.draft.rule, entry.instant == nil ? .medium : .high))
    }
  }

  private func rejected() -> [RejectedCandidate] {
    func losers(
      _ field: String, _ all: [Candidate<Boundary>], _ chosen: Candidate<Boundary>?
    ) -> [RejectedCandidate] {
      all.compactMap { candidate in
        guard let instant = candidate.value.instant, instant != chosen?.value.instant else {
          return nil
        }
        let reason =
          candidate.weight > chosen?.weight ?? 0
          ? "not after the start"
          : "\(chosen?.evidence.rule.rawValue ?? "another rule") outweighs "
            + candidate.evidence.rule.rawValue
        return RejectedCandidate(
          field: field, value: instant.description, range: candidate.evidence.range,
          reason: reason)
      }
    }
    let durations = lengths.filter { $0.value.minutes != length?.value.minutes }.map {
      RejectedCandidate(
        field: "duration_minutes", value: Minutes.text($0.value.minutes), range: $0.evidence.range,
        reason: "a weightier statement gives \(Minutes.text(length?.value.minutes ?? 0))")
    }
    return losers("start", boundaries.starts, start) + losers("end", boundaries.ends, end)
      + durations
  }
}

extension Candidate where Value == Boundary {
  /// Whether it only follows from the timeline.
  fileprivate var isWeak: Bool { weight <= 62 }
}

extension Boundary {
  /// Minutes since the epoch or, in a document without dates, since midnight.
  fileprivate var time: Int? { instant?.clock == nil ? minute : instant?.epochMinutes ?? minute }
}
