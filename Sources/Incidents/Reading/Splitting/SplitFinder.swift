/// Finds out whether the sections of a document are plainly incidents of their own.
///
/// Careful on purpose: one incident made two is worse than two taken for one. Every section at the
/// level has to have a day of its own and to tell of an outage; a timeline with days for headings, a
/// follow-up or the same incident told again must not be taken apart.
struct SplitFinder {
  /// Headings deeper than this divide incidents, not files.
  private static let levels = 1...4

  let parts: DocumentParts
  private var view: DocumentView { parts.view }

  // MARK: Before reading the parts

  /// The levels worth looking at: those of two headings or more, none of which is that of a
  /// postmortem's section. Cheap, since every document is asked.
  static func levels(of view: DocumentView) -> [Int] {
    var counts = [Int](repeating: 0, count: 7)
    var isNamed = [Bool](repeating: false, count: 7)
    for passage in view.passages {
      guard let level = passage.level, !isNamed[level] else { continue }
      counts[level] += 1
      if let role = RoleMatcher.role(ofPlain: passage.text, 0..<passage.text.count), role != .other
      {
        isNamed[level] = true
      }
    }
    return levels.filter { counts[$0] > 1 && !isNamed[$0] }
  }

  /// The sections that may be incidents; `nil` where the document is one incident, or none.
  func candidates() -> [DocumentPart]? {
    guard parts.parts.count > 1, hasHarmlessSurroundings else { return nil }
    var dated: [DocumentPart] = []
    var undatedSince: DocumentPart?
    for part in parts.parts {
      guard namesNoRole(part.heading), !continues(part.heading) else { return nil }
      if ownDate(part) != nil {
        // Between incidents there is nothing else.
        if undatedSince != nil, !dated.isEmpty { return nil }
        dated.append(part)
        undatedSince = nil
      } else {
        guard tellsNothing(part.passages) else { return nil }
        undatedSince = part
      }
    }
    return dated.count > 1 ? dated : nil
  }

  /// The introduction and the headings above: no incident themselves, nor parts of one.
  private var hasHarmlessSurroundings: Bool {
    for index in parts.outside {
      let passage = view.passages[index]
      if passage.isHeading {
        // A title such as "Incident log" says what the file is, not what an incident's section is.
        if index > 0, !namesNoRole(index) { return false }
      } else if namesRole(passage) || tellsTheTime(index) {
        return false
      }
    }
    return true
  }

  private func tellsNothing(_ passages: Range<Int>) -> Bool {
    passages.dropFirst().allSatisfy { index in
      let passage = view.passages[index]
      return passage.isHeading ? namesNoRole(index) : !namesRole(passage) && !tellsTheTime(index)
    }
  }

  /// An index of incidents may give their times in its table.
  private func tellsTheTime(_ index: Int) -> Bool {
    view.passages[index].form != .row && view.spans[index].contains { $0.first.clock != nil }
  }

  private func namesNoRole(_ heading: Int) -> Bool {
    let text = view.passages[heading].text
    let role = RoleMatcher.role(ofPlain: text, 0..<text.count)
    return role == nil || role == .other
  }

  private func namesRole(_ passage: Passage) -> Bool {
    guard let label = passage.label, let role = RoleMatcher.role(ofPlain: passage.text, label)
    else { return false }
    return Self.tellingRoles.contains(role)
  }

  private static let tellingRoles: Set<SectionRole> = [
    .summary, .impact, .detection, .timeline, .rootCause, .factors, .resolution, .actions,
  ]

  /// Headings that go on with what another one began.
  private static let continuations = PhraseTable<Bool>([
    "follow up", "followup", "follow ups", "update", "updates", "continued", "continuation",
    "aftermath", "review", "retrospective", "revisited", "again", "part", "phase", "day", "stage",
    "step", "first wave", "second wave", "meeting", "retold", "as told", "according to",
    "the same", "correction", "addendum", "second telling", "short version", "long version",
    "in short",
  ])

  private func continues(_ heading: Int) -> Bool {
    let text = view.passages[heading].text
    return Self.continuations.occurs(in: text, 0..<text.count)
  }

  /// The day in the heading or in the first lines below it; below a heading of its own, such as that
  /// of one of several incidents of a quarter, it is another's.
  private func ownDate(_ part: DocumentPart) -> DateValue? {
    for index in part.passages.prefix(5) {
      if index != part.heading, view.passages[index].isHeading {
        if namesNoRole(index) { return nil }
        continue
      }
      if let date = view.spans[index].first(where: { $0.first.date != nil })?.first.date {
        return date
      }
    }
    return nil
  }

  // MARK: After reading them

  /// A candidate with what was read from it.
  struct Told {
    let part: DocumentPart
    let view: DocumentView
    let reading: Reading
  }

  func arePlainlyIncidents(_ told: [Told]) -> Bool {
    told.allSatisfy(isIncident) && !isDiary(told) && areDifferent(told)
  }

  private func isIncident(_ told: Told) -> Bool {
    let incident = told.reading.incident
    guard told.reading.notAPostmortem == nil, let start = incident.start?.value,
      let date = ownDate(told.part), isNear(date, start)
    else { return false }
    if sections(told) >= 2 { return true }
    let says =
      incident.affected != nil || (incident.rootCause?.value.category ?? .unknown) != .unknown
      || DocumentKind.speaksOfIncident(told.view) || tellsOfHarm(told.view)
    return says && statesItsTime(incident)
  }

  private func tellsOfHarm(_ view: DocumentView) -> Bool {
    view.passages.prefix(12).contains { Self.harm.occurs(in: $0.text, 0..<$0.text.count) }
  }

  /// What stops working, in the words of a log's short entries.
  private static let harm = PhraseTable<Bool>([
    "could not", "couldn't", "cannot", "unable to", "failed", "fails", "failing", "errors",
    "was down", "were down", "is down", "offline", "unreachable", "not reachable", "timed out",
    "timeouts", "slow", "delayed", "delays", "lost power", "stopped working", "did not work",
    "not available", "rejected", "crashed",
  ])

  /// How many of the sections of a postmortem it has, headed or labelled.
  private func sections(_ told: Told) -> Int {
    var roles: Set<SectionRole> = []
    for passage in told.view.passages.dropFirst() {
      if passage.isHeading || passage.isOpener || passage.label != nil {
        roles.insert(passage.role)
      }
    }
    return roles.intersection(Self.tellingRoles).count
  }

  /// A length, or a beginning that is said rather than taken from a list of events.
  private func statesItsTime(_ incident: Incident) -> Bool {
    if incident.duration?.value.basis == .stated { return true }
    guard let start = incident.start, start.value.clock != nil else { return false }
    return [.labelledField, .labelledRange, .summaryStatement, .statement].contains(
      start.evidence.rule)
  }

  /// The day that a section names may be that of its end, or that of another zone.
  private func isNear(_ date: DateValue, _ start: Instant) -> Bool {
    let year = start.year ?? date.year ?? 2000
    let day = CivilDay(year: year, month: start.month, day: start.day).number
    return abs(date.number(assuming: year) - day) <= 1
  }

  /// Days for headings, one after the other: what happened in one incident day by day.
  private func isDiary(_ told: [Told]) -> Bool {
    guard told.allSatisfy({ isBareDate($0.part.heading) }),
      !told.allSatisfy({ sections($0) >= 2 })
    else { return false }
    let days = told.compactMap { day($0.reading.incident) }.sorted()
    return zip(days, days.dropFirst()).contains { $1 - $0 <= 2 }
  }

  private func isBareDate(_ heading: Int) -> Bool {
    let text = view.passages[heading].text
    let dates = view.spans[heading].filter { $0.first.date != nil }.map(\.tokens)
    return text.tokens.indices.allSatisfy { index in
      text.tokens[index].kind != .word || Weekdays.words.contains(text.tokens[index].word)
        || dates.contains { $0.contains(index) }
    }
  }

  private func day(_ incident: Incident) -> Int? {
    incident.start.map {
      CivilDay(year: $0.value.year ?? 2000, month: $0.value.month, day: $0.value.day).number
    }
  }

  /// No two begin on the same day, unless one is over before the other begins.
  private func areDifferent(_ told: [Told]) -> Bool {
    let incidents = told.map(\.reading.incident)
      .sorted { $0.start?.value.epochMinutes ?? 0 < $1.start?.value.epochMinutes ?? 0 }
    return zip(incidents, incidents.dropFirst()).allSatisfy { earlier, later in
      guard day(earlier) == day(later) else { return true }
      guard let end = earlier.end?.value, let start = later.start?.value, end.clock != nil,
        start.clock != nil, let over = end.epochMinutes, let begun = start.epochMinutes
      else { return false }
      return over < begun
    }
  }
}
