import Markup

/// Reads owner, due date, ticket, state and kind out of an action's words.
struct ActionItemReader {
  private let view: DocumentView
  private let lead: ActionLead
  let tail: ActionTail
  private let draft: ActionDraft

  init(_ draft: ActionDraft, in view: DocumentView) {
    self.draft = draft
    self.view = view
    lead = ActionLead(draft.text, draft.tokens)
    tail = ActionTail(draft.text, lead.body, view.moments.dates)
  }

  /// - Parameters:
  ///   - signs: by which marks the items' owners are divided off.
  ///   - incident: the day on or after which the items are due.
  func item(signedBy signs: Set<ActionTailGroup.Divider>, after incident: Instant?) -> ActionItem {
    let text = draft.text
    let named = draft.owner ?? ActionOwner.named(text, draft.tokens)
    let notes = tail.notes(signedBy: named == nil ? signs : [])
    let meant =
      named
      ?? (lead.owner ?? notes.owner ?? ActionSubject.owner(text, notes.body)).map(text.string)
    let due = draft.due ?? self.due(notes)
    return ActionItem(
      words: view.excerpt(text, ActionText.body(text, notes.body)),
      kind: draft.kind ?? lead.kind ?? ActionKind.of(text, lead.body),
      owner: meant.flatMap { ActionOwner.isNobody($0) ? nil : $0 },
      due: due.map { $0.following(incident).instant(nil, offset: nil) },
      done: done(notes), ticket: draft.ticket ?? ActionTicket.first(text, draft.tokens),
      evidence: view.evidence(text, draft.tokens, draft.rule, .high))
  }

  private func due(_ notes: ActionTailNotes) -> DateValue? {
    let dates = view.moments.dates
    return ActionDue.announced(draft.text, draft.tokens, dates) ?? notes.day
      ?? ActionDue.bracketed(draft.text, draft.tokens, dates)
  }

  // MARK: State

  private func done(_ notes: ActionTailNotes) -> Bool? {
    let (text, tokens) = (draft.text, draft.tokens)
    if !text.plain.struck.isEmpty, ActionDone.drops.occurs(in: text, 0..<text.count) {
      return false
    }
    if let checked = draft.checked { return checked }
    if text.plain.isStruck { return true }
    if let said = draft.status.flatMap(ActionDone.said) ?? draft.answer { return said }
    if draft.status != nil { return nil }
    return lead.state ?? notes.state ?? Self.labelled(text, tokens)
      ?? Self.bracketed(text, tokens) ?? Self.trailing(text, tokens) ?? draft.stateOfAll
  }

  /// "Status: done" behind the action, "Target: complete".
  private static func labelled(_ text: TokenText, _ tokens: Range<Int>) -> Bool? {
    for index in tokens {
      guard let (field, content) = ActionField.label(text, at: index) else { continue }
      let value = content..<min(tokens.upperBound, content + longestState)
      switch field {
      case .status:
        let end = value.first { text.isMark($0, ".") || text.isMark($0, ",") } ?? value.upperBound
        if let said = ActionDone.said(text, content..<end) { return said }
      case .due:
        if let (said, _) = ActionDone.words.match(text, at: content) { return said }
      default: continue
      }
    }
    return nil
  }

  private static let longestState = 6

  /// "… (which nobody saw, done)" at the end of the item.
  private static func trailing(_ text: TokenText, _ tokens: Range<Int>) -> Bool? {
    for index in tokens.suffix(5) where text.isMark(index - 1, ",") && index > tokens.lowerBound {
      guard let (isDone, count) = ActionDone.words.match(text, at: index) else { continue }
      let rest = index + count..<max(index + count, tokens.upperBound)
      if rest.allSatisfy({ text.tokens[$0].kind == .mark }) { return isDone }
    }
    return nil
  }

  /// "(DONE)" or "(open, Tomasz)" within the item.
  private static func bracketed(_ text: TokenText, _ tokens: Range<Int>) -> Bool? {
    for index in tokens where text.isMark(index - 1, "(") || text.isMark(index - 1, "[") {
      guard let (isDone, count) = ActionDone.words.match(text, at: index),
        closes(text, index + count)
      else { continue }
      return isDone
    }
    return nil
  }

  private static func closes(_ text: TokenText, _ index: Int) -> Bool {
    text.isMark(index, ")") || text.isMark(index, "]") || text.isMark(index, ",")
      || text.isMark(index, ";") || text.isMark(index, ".")
  }
}
