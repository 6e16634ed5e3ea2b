import Markup

/// The updates of a status page, pasted into a report, the newest first: a state, what was said, and
/// below it or at its end "Posted Mar 12, 2024 - 17:40 UTC" or the time alone; or "Resolved – Mar 12,
/// 17:40 UTC" and below it what was said.
enum StatusUpdates {
  /// The updates in the order of time; empty where there are fewer than two.
  static func entries(of view: DocumentView) -> [DraftEntry] {
    var found = signed(in: view)
    if found.count < 2 { found = labelled(in: view).map(\.entry) }
    guard found.count >= 2 else { return [] }
    return isNewestFirst(found) ? found.reversed() : found
  }

  /// The tokens that give such updates their times, by passage, where there are several updates.
  static func signatures(in view: DocumentView) -> [Int: Range<Int>] {
    let found = labelled(in: view)
    guard found.count >= 2 else { return [:] }
    return Dictionary(found.map { ($0.time, $0.tokens) }, uniquingKeysWith: { first, _ in first })
  }

  /// The passages of the updates that say what was identified.
  static func diagnoses(in view: DocumentView) -> Set<Int> {
    let heads = heads(in: view)
    var found: Set<Int> = []
    for (step, index) in heads.enumerated() where view.passages[index].text.isWord(0, "identified")
    {
      let next = step + 1 < heads.count ? heads[step + 1] : view.passages.count
      found.formUnion(index..<min(next, index + reach))
    }
    return found
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

  // MARK: Updates that begin with their state

  /// An update that begins with its state, and where its time stands.
  private struct Labelled {
    let time: Int
    /// All of that passage where it says nothing else.
    var tokens: Range<Int>
    var entry: DraftEntry
  }

  private static func labelled(in view: DocumentView) -> [Labelled] {
    let heads = heads(in: view)
    return heads.enumerated().compactMap { step, index in
      let next = step + 1 < heads.count ? heads[step + 1] : view.passages.count
      return update(index..<min(next, index + reach), in: view)
    }
  }

  /// How many passages an update takes at most.
  private static let reach = 4

  /// The passages that begin with a state, where there are several.
  private static func heads(in view: DocumentView) -> [Int] {
    let heads = view.passages.indices.filter { head(of: view.passages[$0]) != nil }
    return heads.count < 2 ? [] : heads
  }

  /// How many tokens the state at a passage's beginning takes, with the mark behind it.
  private static func head(of passage: Passage) -> Int? {
    let text = passage.text
    guard passage.form == .line || passage.isHeading, let (_, count) = states.match(text, at: 0)
    else { return nil }
    if count == text.count { return count }
    let isMarked =
      text.isMark(count, "-") || text.isMark(count, ":") || text.isMark(count, ",")
    return isMarked && text.count > 2 ? count + 1 : nil
  }

  private static func update(_ passages: Range<Int>, in view: DocumentView) -> Labelled? {
    let first = passages.lowerBound
    let text = view.passages[first].text
    guard let behind = head(of: view.passages[first]) else { return nil }
    let below = first + 1..<passages.upperBound
    let found =
      headed(first, behind, below, in: view) ?? dated(first, behind, below, in: view)
      ?? signedAtEnd(first, behind, below, in: view)
    guard var found else { return nil }
    let whole = found.entry.whole
    let start = text.plain.sourceRange.lowerBound
    found.entry.whole = start..<max(whole.upperBound, text.plain.sourceRange.upperBound)
    found.entry.state = states.match(text, at: 0).map {
      TokenText(PlainText(generated: text.string(0..<$0.1)))
    }
    return found
  }

  /// "Resolved – Mar 12, 17:40 UTC" above or before what was said.
  private static func headed(
    _ index: Int, _ start: Int, _ below: Range<Int>, in view: DocumentView
  ) -> Labelled? {
    let text = view.passages[index].text
    guard let moment = time(view.passages[index], at: start, view.moments) else { return nil }
    guard moment.tokens.upperBound == text.count, let said = below.first,
      !view.passages[said].isHeading
    else { return entry(index, moment.tokens.upperBound..<text.count, moment, at: index, in: view) }
    let words = 0..<view.passages[said].text.count
    return entry(said, words, moment, at: index, in: view)
  }

  /// "Resolved – We saw no more errors." above a line that is a time, or "Resolved", the time and the
  /// words each on a line.
  private static func dated(
    _ index: Int, _ start: Int, _ below: Range<Int>, in view: DocumentView
  ) -> Labelled? {
    for line in below {
      guard let moment = loneTime(line, in: view) else { continue }
      if start < view.passages[index].text.count {
        return entry(index, start..<view.passages[index].text.count, moment, at: line, in: view)
      }
      guard let said = below.first(where: { $0 != line }) else { return nil }
      return entry(said, 0..<view.passages[said].text.count, moment, at: line, in: view)
    }
    return nil
  }

  /// "Resolved – The queue is empty. Mar 12, 17:40 UTC", or a static status page's tag with the time.
  private static func signedAtEnd(
    _ index: Int, _ start: Int, _ below: Range<Int>, in view: DocumentView
  ) -> Labelled? {
    let isAlone = start >= view.passages[index].text.count
    guard let said = isAlone ? below.first : index else { return nil }
    let text = view.passages[said].text
    guard let moment = view.spans[said].last?.first, moment.date != nil, moment.clock != nil,
      (moment.tokens.upperBound..<text.count).allSatisfy({ text.tokens[$0].kind == .mark })
    else { return nil }
    var end = moment.tokens.lowerBound
    while let token = text[safe: end - 1], !Clause.endsClause(text, end - 1),
      token.kind == .mark || signatures.contains(token.word)
    {
      end -= 1
    }
    var found = entry(said, (isAlone ? 0 : start)..<end, moment, at: said, in: view)
    // What it says besides may well name the moment from which all was well.
    found?.tokens = moment.tokens
    return found
  }

  private static let signatures: WordSet = ["track", "posted", "at", "on"]

  private static func loneTime(_ index: Int, in view: DocumentView) -> Moment? {
    let passage = view.passages[index]
    guard let moment = posted(passage, view.moments) ?? time(passage, at: 0, view.moments),
      moment.tokens.upperBound == passage.text.count
    else { return nil }
    return moment
  }

  private static func entry(
    _ index: Int, _ words: Range<Int>, _ moment: Moment, at time: Int, in view: DocumentView
  ) -> Labelled? {
    guard words.lowerBound <= words.upperBound else { return nil }
    let text = view.passages[index].text
    return Labelled(
      time: time, tokens: 0..<view.passages[time].text.count,
      entry: DraftEntry(
        moment: moment, text: text, tokens: words, whole: text.plain.sourceRange,
        rule: .timelineEntry))
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
