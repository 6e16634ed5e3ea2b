/// Items of lists.
extension ActionItemExtractor {
  mutating func readItems(_ indices: [Int]) {
    let list = ActionList(indices, in: view)
    for (step, index) in indices.enumerated() {
      let passage = view.passages[index]
      if passage.isOpener || isGroup(list, step) || isDetail(list, step) { continue }
      if announcesLines(index) || ActionLine.isHindsight(passage.text) { continue }
      if step == indices.count - 1, list.isSigned(at: step) { continue }
      for range in parts(of: passage, isOnly: indices.count == 1) {
        append(index, range, .listItem)
      }
    }
  }

  /// "- Todo: alert for refused connections, limit the parallelism, write this down": one item of a list
  /// of facts has all the actions.
  private func parts(of passage: Passage, isOnly: Bool) -> [Range<Int>] {
    guard isOnly, passage.hasContent, let label = passage.label,
      RoleMatcher.role(ofPlain: passage.text, label) == .actions
    else { return NumberedRun.split(passage) }
    let numbered = NumberedRun.split(passage)
    guard numbered.count < 2 else { return numbered }
    return Sentences(passage.text, passage.contentTokens).flatMap {
      ActionEnumeration.split(passage.text, $0, isAnnounced: true)
    }
  }

  /// An item that only announces the nested ones: "Monitoring:" above its tasks.
  private func isGroup(_ list: ActionList, _ step: Int) -> Bool {
    let passage = list.passage(step)
    guard step + 1 < list.count else { return endsWithColon(passage) && !passage.hasContent }
    let next = list.passage(step + 1)
    let hasNested = next.indent > passage.indent || isDashUnderNumber(passage, next)
    guard hasNested, !list.tasksHaveSteps(atIndent: passage.indent) else { return false }
    return endsWithColon(passage) || passage.text.plain.isAllBold || isShortTitle(passage)
  }

  /// "* **Tasks:**" with lines below it that have no bullets.
  private func announcesLines(_ index: Int) -> Bool {
    let passage = view.passages[index]
    guard endsWithColon(passage), index + 1 < view.passages.count else { return false }
    let next = view.passages[index + 1]
    return next.form == .line && !next.afterBlank && next.role == .actions
  }

  private func isShortTitle(_ passage: Passage) -> Bool {
    let words = passage.text.tokens.count { $0.kind == .word }
    return words <= (passage.number == nil ? 2 : 5)
      && !passage.text.isMark(passage.text.count - 1, ".")
  }

  /// "1. Code reviews:" with "— Enforce …" flush left below it.
  private func isDashUnderNumber(_ passage: Passage, _ next: Passage) -> Bool {
    passage.number != nil && next.number == nil && endsWithColon(passage)
  }

  /// A nested item below one that is an action in its own right tells more of it.
  private func isDetail(_ list: ActionList, _ step: Int) -> Bool {
    let indent = list.passage(step).indent
    // A list that begins further in than this is indented by accident.
    guard list.passage(0).indent < indent, let above = list.parent(of: step) else { return false }
    return !isGroup(list, above) && !list.passage(above).isOpener
      && indent - list.passage(above).indent >= 2
  }
}
