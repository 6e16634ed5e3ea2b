/// Reads a row of a table of action items by the words of its header.
enum ActionTable {
  private static let columns = PhraseTable<ActionField>([
    ("action", .action), ("actions", .action), ("action item", .action), ("item", .action),
    ("task", .action), ("description", .action), ("what", .action), ("follow up", .action),
    ("measure", .action), ("todo", .action), ("improvement", .action), ("title", .action),
    ("owner", .owner), ("assignee", .owner), ("who", .owner), ("responsible", .owner),
    ("assigned to", .owner), ("owners", .owner), ("team", .owner), ("dri", .owner),
    ("due", .due), ("due date", .due), ("deadline", .due), ("when", .due), ("target date", .due),
    ("eta", .due), ("by", .due), ("target", .due), ("date", .due),
    ("status", .status), ("state", .status), ("done", .status), ("completed", .status),
    ("ticket", .ticket), ("issue", .ticket), ("jira", .ticket), ("bug", .ticket), ("link", .ticket),
    ("id", .ticket), ("tracking", .ticket), ("ref", .ticket), ("reference", .ticket),
  ])

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

  /// - Parameter index: the row's place among the document's passages.
  static func draft(_ passage: Passage, _ index: Int, dates: DateRecogniser) -> ActionDraft? {
    let kinds = kinds(of: passage.header)
    func cell(_ column: ActionField) -> TokenText? {
      guard let place = kinds.firstIndex(of: column), place < passage.cells.count,
        passage.cells[place].count > 0
      else { return nil }
      return passage.cells[place]
    }
    guard let action = cell(.action) ?? longest(passage.cells), words(action) > 0 else {
      return nil
    }
    var draft = ActionDraft(
      passage: index, text: action, tokens: 0..<action.count, checked: passage.checked,
      rule: .tableRow)
    draft.owner = cell(.owner).flatMap(value)
    draft.status = cell(.status).flatMap(value)
    draft.ticket = cell(.ticket).flatMap(value)
    draft.due = cell(.due).flatMap { text in
      (0..<text.count).lazy.compactMap { dates.match(text, at: $0)?.0 }.first
    }
    return draft
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
