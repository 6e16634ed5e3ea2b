/// Reads a row of a table of action items by the words of its header.
enum ActionTable {
  private static let columns = PhraseTable<ActionField>(
    table(
      .action, "action", "actions", "action item", "action items", "item", "task", "description",
      "what", "follow up", "follow ups", "measure", "todo", "improvement", "title",
      "recommendation", "recommendations", "remediation", "countermeasure", "commitment", "step",
      "corrective action", "preventive action")
      + table(
        .owner, "owner", "assignee", "who", "responsible", "assigned to", "assigned", "owners",
        "team", "dri", "lead", "person in charge", "in charge", "responsible person",
        "person responsible", "action by", "action owner", "item owner", "task owner",
        "accountable", "poc", "point of contact", "responsibility", "owned by", "led by",
        "action item owner", "completed by")
      + table(
        .due, "due", "due date", "deadline", "when", "target date", "eta", "by", "by when",
        "target", "date", "finish time", "plan finish time", "planned finish time", "finish date",
        "estimated completion", "expected completion", "target completion", "planned completion",
        "completion date", "action due", "due by")
      + table(
        .status, "status", "state", "rag", "progress", "action status", "item status", "outcome")
      + table(
        .answer, "done", "completed", "complete", "closed", "implemented", "finished",
        "completed on", "done on", "date completed", "date done", "date closed", "closed on",
        "actual completion", "completion status")
      + table(
        .ticket, "ticket", "issue", "jira", "bug", "link", "id", "tracking", "ref", "reference",
        "pr", "pull request")
      + table(.kind, "type", "kind", "category", "action type", "item type")
      + table(.other, "date raised", "date added", "date opened", "raised by", "reported by"))

  private static func table(_ field: ActionField, _ phrases: String...) -> [(String, ActionField)] {
    phrases.map { ($0, field) }
  }

  /// Whether a row's header has a column for what is to be done and one for who does it or by when.
  static func assigns(_ passage: Passage) -> Bool {
    guard passage.form == .row else { return false }
    // A longer one is a sentence that holds such a word.
    let kinds = kinds(of: passage.header.filter { $0.count <= 4 })
    return kinds.contains(.action) && (kinds.contains(.owner) || kinds.contains(.due))
  }

  private static func kinds(of header: [TokenText]) -> [ActionField] {
    header.map { columns.first(in: $0, 0..<$0.count)?.value ?? .other }
  }

  /// Whether the cells of a row name columns, as the first ones of a table without a marked header do.
  static func isHeader(_ cells: [TokenText]) -> Bool {
    guard cells.allSatisfy({ $0.count <= 4 }) else { return false }
    let known = kinds(of: cells).filter { $0 != .other }
    return known.contains(.action) && known.count > 1 && known.count * 3 >= cells.count * 2
  }

  /// "Action    Owner    Bug" above a table without lines.
  static func isHeader(_ text: TokenText) -> Bool {
    var at = 0
    var names = 0
    while at < text.count {
      guard let (_, count) = columns.match(text, at: at) else { return false }
      at += count
      names += 1
    }
    return names > 1
  }

  /// - Parameters:
  ///   - index: the row's place among the document's passages.
  ///   - header: the cells above its column; empty where the table has none.
  static func draft(
    _ passage: Passage, _ index: Int, _ header: [TokenText], dates: DateRecogniser
  ) -> ActionDraft? {
    let kinds = kinds(of: header)
    func cells(_ column: ActionField) -> [TokenText] {
      zip(kinds, passage.cells).filter { $0 == column && $1.count > 0 }.map(\.1)
    }
    // "1" below "Step" is no action beside one.
    let named = cells(.action)
    guard
      let action = named.first(where: { words($0) > 1 }) ?? longest(named)
        ?? longest(unknown(passage.cells, kinds)), words(action) > 0
    else { return nil }
    var draft = ActionDraft(
      passage: index, text: action, tokens: 0..<action.count, checked: passage.checked,
      rule: .tableRow)
    draft.owner = cells(.owner).first.flatMap(value)
    draft.status = cells(.status).first.flatMap(value)
    draft.kind = cells(.kind).lazy.compactMap { ActionKind.stated($0, 0..<$0.count) }.first
    take(tickets: cells(.ticket), into: &draft)
    if let answer = cells(.answer).first.flatMap({ ActionDone.answered($0, dates) }) {
      draft.answer = answer
    }
    draft.due = cells(.due).lazy.compactMap { day(in: $0, dates) }.first
    return draft
  }

  /// The ticket, and the state that may stand beside it: "OPS-12 DONE".
  private static func take(tickets cells: [TokenText], into draft: inout ActionDraft) {
    guard let cell = cells.first, let written = value(cell) else { return }
    draft.ticket = ActionTicket.inCell(cell, written)
    if draft.status == nil, ActionDone.said(cell, 0..<cell.count) != nil { draft.status = written }
  }

  /// A day, unless it is when the action was done: "done 2024-05-02".
  private static func day(in text: TokenText, _ dates: DateRecogniser) -> DateValue? {
    let day = (0..<text.count).lazy.compactMap { dates.match(text, at: $0)?.0 }.first
    let isPast = ActionDone.words.match(text, at: 0)?.value == true
    return isPast ? nil : day
  }

  /// The cells whose column may be that of the actions, by any name.
  private static func unknown(_ cells: [TokenText], _ kinds: [ActionField]) -> [TokenText] {
    cells.enumerated().filter { place, _ in
      guard place < kinds.count else { return true }
      switch kinds[place] {
      case .owner, .due, .status, .answer, .kind: return false
      case .action, .ticket, .other: return true
      }
    }.map(\.element)
  }

  private static func words(_ text: TokenText) -> Int { text.tokens.count { $0.kind == .word } }

  private static func longest(_ cells: [TokenText]) -> TokenText? {
    cells.max { $0.plain.count < $1.plain.count }
  }

  private static func value(_ text: TokenText) -> String? {
    let isDash = text.plain.string.unicodeScalars.allSatisfy {
      "-–—/. ".unicodeScalars.contains($0)
    }
    return isDash ? nil : text.plain.string
  }
}
