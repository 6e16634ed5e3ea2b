import Markup

/// The updates of a status page, pasted into a report, the newest first: a state, what was said, and
/// below it "Posted Mar 12, 2024 - 17:40 UTC" or the time alone; or "Resolved – Mar 12, 17:40 UTC" and
/// below it what was said.
enum StatusUpdates {
  /// The updates in the order of time; empty where there are fewer than two.
  static func entries(of view: DocumentView) -> [DraftEntry] {
    var found = signed(in: view)
    if found.count < 2 { found = labelled(in: view).map(\.entry) }
    guard found.count >= 2 else { return [] }
    return isNewestFirst(found) ? found.reversed() : found
  }

  /// The passages that give such updates their times, where there are several.
  static func places(in view: DocumentView) -> Set<Int> {
    let found = labelled(in: view)
    return found.count < 2 ? [] : Set(found.map(\.time))
  }

  // MARK: The time below

  private static func signed(in view: DocumentView) -> [DraftEntry] {
    view.passages.indices.compactMap { index in
      guard let moment = posted(view.passages[index], view.moments),
        let said = textAbove(index, in: view)
      else { return nil }
      let text = view.passages[said].text
      var entry = DraftEntry(
        moment: moment, text: text, tokens: 0..<text.count, whole: text.plain.sourceRange,
        rule: .timelineEntry)
      entry.state = state(above: said, in: view)
      return entry
    }
  }

  private static func posted(_ passage: Passage, _ moments: MomentFinder) -> Moment? {
    guard passage.text.isWord(0, "posted") else { return nil }
    let at = passage.text.isWord(1, "on") || passage.text.isWord(1, "at") ? 2 : 1
    return time(passage, at: at, moments)
  }

  private static func time(_ passage: Passage, at index: Int, _ moments: MomentFinder) -> Moment? {
    let moment = moments.moment(passage.text, at: index)
    return moment?.clock == nil || moment?.date == nil ? nil : moment
  }

  private static func textAbove(_ index: Int, in view: DocumentView) -> Int? {
    guard index > 0, posted(view.passages[index - 1], view.moments) == nil else { return nil }
    return index - 1
  }

  /// "Resolved", "Monitoring" above the words of an update.
  private static func state(above index: Int, in view: DocumentView) -> TokenText? {
    guard index > 0 else { return nil }
    let above = view.passages[index - 1].text
    return above.count <= 3 ? above : nil
  }

  // MARK: The state and the time above

  /// Updates that begin with their state, and the passages of their times.
  private typealias Labelled = (time: Int, entry: DraftEntry)

  private static func labelled(in view: DocumentView) -> [Labelled] {
    view.passages.indices.compactMap { index in
      let passage = view.passages[index]
      let text = passage.text
      guard passage.form == .line || passage.isHeading, text.count > 2,
        let (_, count) = states.match(text, at: 0),
        text.isMark(count, "-") || text.isMark(count, ":") || text.isMark(count, ",")
      else { return nil }
      guard
        var found = headed(passage, count + 1, index, in: view)
          ?? dated(passage, count + 1, index, in: view)
      else { return nil }
      found.entry.state = TokenText(PlainText(generated: text.string(0..<count)))
      return found
    }
  }

  /// "Resolved – We saw no more errors." above a line that is a time.
  private static func dated(
    _ passage: Passage, _ start: Int, _ index: Int, in view: DocumentView
  ) -> Labelled? {
    guard index + 1 < view.passages.count, start < passage.text.count,
      let moment = time(view.passages[index + 1], at: 0, view.moments),
      moment.tokens.upperBound == view.passages[index + 1].text.count
    else { return nil }
    return (
      index + 1,
      DraftEntry(
        moment: moment, text: passage.text, tokens: start..<passage.text.count,
        whole: passage.text.plain.sourceRange, rule: .timelineEntry)
    )
  }

  private static func headed(
    _ passage: Passage, _ start: Int, _ index: Int, in view: DocumentView
  ) -> Labelled? {
    let text = passage.text
    guard let moment = time(passage, at: start, view.moments) else { return nil }
    var entry = DraftEntry(
      moment: moment, text: text, tokens: moment.tokens.upperBound..<text.count,
      whole: text.plain.sourceRange, rule: .timelineEntry)
    if entry.tokens.isEmpty, index + 1 < view.passages.count,
      case let next = view.passages[index + 1], !next.isHeading,
      states.match(next.text, at: 0) == nil
    {
      entry = DraftEntry(
        moment: moment, text: next.text, tokens: 0..<next.text.count,
        whole: text.plain.sourceRange.lowerBound..<next.text.plain.sourceRange.upperBound,
        rule: .timelineEntry)
    }
    return (index, entry)
  }

  private static let states = PhraseTable<Bool>([
    "investigating", "identified", "monitoring", "resolved", "update", "in progress", "verifying",
    "mitigated", "degraded", "outage", "partial outage", "major outage", "recovering", "completed",
  ])

  private static func isNewestFirst(_ entries: [DraftEntry]) -> Bool {
    guard let first = entries.first?.moment?.date, let last = entries.last?.moment?.date,
      let early = entries.first?.moment?.clock?.clock, let late = entries.last?.moment?.clock?.clock
    else { return false }
    let a = first.number(assuming: 2000)
    let b = last.number(assuming: 2000)
    return a > b || a == b && early > late
  }
}
