/// Gives the entries of a timeline their phases, in the order in which they stand: what is seen before
/// anybody knew of the fault is its detection, what is seen after that the diagnosis; of several things
/// that work again the last is the end.
struct CoursePhases {
  private struct Entry {
    var phase: TimelineEntry.Phase
    /// What an end is where another comes after it.
    let unlessLast: TimelineEntry.Phase
    /// Whether the fault was still there, to be found or to be mended.
    let continues: Bool
  }

  private var entries: [Entry] = []
  private var known: CourseKnowledge = []

  /// One phase for each entry.
  static func phases(of drafts: [DraftEntry]) -> [TimelineEntry.Phase] {
    var course = CoursePhases()
    for draft in drafts { course.add(draft) }
    course.settleEnd()
    return course.entries.map(\.phase)
  }

  private mutating func add(_ draft: DraftEntry) {
    let signs = Self.signs(of: draft)
    let stated = draft.state.flatMap(Self.phase(ofState:))
    let phase = stated ?? Self.phase(signs, known)
    let isOver = stated != nil || phase != .resolved || signs.contains(.over)
    let isStep = !signs.isDisjoint(with: [.back, .deed, .mended, .eased])
    entries.append(
      Entry(
        phase: phase, unlessLast: isOver ? phase : isStep ? .mitigated : .other,
        continues: phase == .diagnosed || phase == .started
          || phase == .mitigated && signs.contains(.mended)))
    learn(phase, signs)
  }

  /// An entry that is only a time, or says nothing of the course, may say it on the lines below.
  private static func signs(of draft: DraftEntry) -> PhaseSigns {
    let own = draft.tokens.isEmpty ? [] : PhaseSigns(draft.text, draft.tokens)
    guard own.isEmpty else { return own }
    return draft.more.prefix(3).reduce(own) { $0.union(PhaseSigns($1, 0..<$1.count)) }
  }

  private static func phase(_ signs: PhaseSigns, _ known: CourseKnowledge) -> TimelineEntry.Phase {
    PhaseRule.all.first { $0.fits(signs, known) }?.phase ?? .other
  }

  private static func phase(ofState state: TokenText) -> TimelineEntry.Phase? {
    // What a status page calls monitoring comes after the repair.
    if state.count == 1, state.isWord(0, "monitoring") { return .mitigated }
    let phase = phase(PhaseSigns(state, 0..<state.count), [.entry, .fault, .notice])
    return phase == .other ? nil : phase
  }

  private mutating func learn(_ phase: TimelineEntry.Phase, _ signs: PhaseSigns) {
    known.insert(.entry)
    if signs.contains(.fault) { known.insert(.fault) }
    switch phase {
    case .started: known.insert(.fault)
    case .detected, .escalated, .diagnosed: known.formUnion([.fault, .notice])
    case .acknowledged: known.formUnion([.fault, .notice, .response])
    case .mitigated, .resolved: known.formUnion([.fault, .notice, .repair])
    case .other: break
    }
  }

  /// What works again before the end does is a step towards it; what is done after it prevents the next.
  private mutating func settleEnd() {
    let end = end()
    for index in entries.indices where index != end {
      entries[index].phase = entries[index].unlessLast
    }
    guard let end else { return }
    for index in entries.indices[(end + 1)...] {
      switch entries[index].phase {
      case .mitigated, .diagnosed, .acknowledged, .escalated: entries[index].phase = .other
      default: break
      }
    }
  }

  /// The last entry that tells of the end: what only works is none where the cause or the repair comes
  /// after it.
  private func end() -> Int? {
    var continues = false
    for (index, entry) in entries.enumerated().reversed() {
      if entry.phase == .resolved, !continues || entry.unlessLast == .resolved { return index }
      continues = continues || entry.continues
    }
    return nil
  }
}
