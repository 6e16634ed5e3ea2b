import Markup

/// The updates of a status page, pasted into a report: a state, what was said, and below it "Posted
/// Mar 12, 2024 - 17:40 UTC", the newest first.
enum StatusUpdates {
  /// The updates in the order of time; empty where there are fewer than two.
  static func entries(of view: DocumentView) -> [DraftEntry] {
    var found: [DraftEntry] = []
    for index in view.passages.indices {
      guard let moment = posted(view.passages[index], view.moments),
        let said = textAbove(index, in: view)
      else { continue }
      let text = view.passages[said].text
      var entry = DraftEntry(
        moment: moment, text: text, tokens: 0..<text.count, whole: text.plain.sourceRange,
        rule: .timelineEntry)
      entry.state = state(above: said, in: view)
      found.append(entry)
    }
    guard found.count >= 2 else { return [] }
    return isNewestFirst(found) ? found.reversed() : found
  }

  private static func posted(_ passage: Passage, _ moments: MomentFinder) -> Moment? {
    guard passage.text.isWord(0, "posted") else { return nil }
    let at = passage.text.isWord(1, "on") || passage.text.isWord(1, "at") ? 2 : 1
    let moment = moments.moment(passage.text, at: at)
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

  private static func isNewestFirst(_ entries: [DraftEntry]) -> Bool {
    guard let first = entries.first?.moment?.date, let last = entries.last?.moment?.date,
      let early = entries.first?.moment?.clock?.clock, let late = entries.last?.moment?.clock?.clock
    else { return false }
    let a = first.number(assuming: 2000)
    let b = last.number(assuming: 2000)
    return a > b || a == b && early > late
  }
}
