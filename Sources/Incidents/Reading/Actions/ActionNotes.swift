import Markup

/// What stands below an action in words of its own: "Owner: Ana", "Due: 3 May 2024".
struct ActionNotes {
  private(set) var owner: String?
  private(set) var due: DateValue?
  private(set) var status: String?
  private(set) var ticket: String?
  private(set) var kind: ActionItem.Kind?

  /// A note that says more is a sentence.
  private static let limit = 10

  /// - Returns: `nil` for a passage that is anything else than notes.
  init?(_ passage: Passage, dates: DateRecogniser) {
    guard passage.form == .item || passage.form == .line else { return nil }
    let text = passage.text
    guard let first = ActionField.label(text, at: 0), first.field != .action else { return nil }
    var (field, start) = first
    while true {
      let next = (start..<text.count).lazy.compactMap { index in
        ActionField.label(text, at: index).map { (label: index, found: $0) }
      }.first
      let value = Self.trimmed(text, start..<(next?.label ?? text.count))
      guard value.count <= Self.limit else { return nil }
      take(field, text, value, dates)
      guard let next else { return }
      (field, start) = next.found
    }
  }

  private mutating func take(
    _ field: ActionField, _ text: TokenText, _ value: Range<Int>, _ dates: DateRecogniser
  ) {
    guard !value.isEmpty else { return }
    switch field {
    case .owner:
      let name = value.prefix { !Self.endsName(text, $0, value) }
      owner = owner ?? text.string(value.lowerBound..<value.lowerBound + name.count)
      takeUnlabelled(text, value.dropFirst(name.count + 1), dates)
    case .due:
      due = due ?? value.lazy.compactMap { dates.match(text, at: $0)?.0 }.first
      // "Target: complete"
      if due == nil, ActionDone.words.match(text, at: value.lowerBound) != nil {
        status = status ?? text.string(value)
      }
    case .status: status = status ?? text.string(value)
    case .ticket: ticket = ticket ?? text.string(value)
    case .kind: kind = kind ?? ActionKind.stated(text, value)
    case .action, .answer, .other: break
    }
  }

  /// "Owner: Ines. Due 2025-06-15": a full stop before a note without a colon.
  private static func endsName(_ text: TokenText, _ index: Int, _ value: Range<Int>) -> Bool {
    index + 1 < value.upperBound && text.isMark(index, ".") && notes.contains(text.word(index + 1))
  }

  private static let notes: WordSet = ["due", "by", "until", "eta", "done", "open", "closed"]

  private mutating func takeUnlabelled(
    _ text: TokenText, _ note: Range<Int>, _ dates: DateRecogniser
  ) {
    guard let first = note.first else { return }
    switch text.word(first) {
    case "done", "open", "closed": status = status ?? text.string(note)
    default: due = due ?? note.lazy.compactMap { dates.match(text, at: $0)?.0 }.first
    }
  }

  /// Without what divides one note from the next.
  private static func trimmed(_ text: TokenText, _ tokens: Range<Int>) -> Range<Int> {
    var tokens = tokens
    while let last = tokens.last,
      text.tokens[last].kind == .mark && !text.isMark(last, ")")
    {
      tokens.removeLast()
    }
    return tokens
  }
}

extension ActionDraft {
  /// Takes from notes what its own words leave open.
  mutating func take(_ notes: ActionNotes) {
    owner = owner ?? notes.owner
    due = due ?? notes.due
    status = status ?? notes.status
    ticket = ticket ?? notes.ticket
    kind = kind ?? notes.kind
  }
}
