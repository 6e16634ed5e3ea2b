import Incidents

/// An incident's action items as a table.
struct IncidentActions {
  let incident: Incident
  let origins: FactOrigins
  let language: HTML

  var html: HTML {
    guard !incident.actionItems.isEmpty else { return HTML() }
    let rows = incident.actionItems.enumerated().map { row($1, number: $0 + 1) }
    return """
      <p class="quiet">\(states)</p>
      <table class="actions cards">
      <caption class="hidden-text">Action items</caption>
      <thead><tr><th scope="col">Action</th><th scope="col">Kind</th><th scope="col">Owner</th>\
      <th scope="col">Due</th><th scope="col">State</th></tr></thead>
      <tbody>
      \(rows.joined("\n"))
      </tbody>
      </table>
      """
  }

  /// The id of an item's row, by its place from 1.
  static func anchor(_ number: Int) -> String { "action-\(number)" }

  /// How many are done, open, or left unsaid.
  private var states: String {
    let done = incident.actionItems.count { $0.done == true }
    let open = incident.actionItems.count { $0.done == false }
    let unsaid = incident.actionItems.count - done - open
    var words = [EnglishWords.counted(incident.actionItems.count, "item")]
    if done > 0 { words.append("\(done) done") }
    if open > 0 { words.append("\(open) open") }
    if unsaid > 0, done + open > 0 { words.append("\(unsaid) without a state") }
    if done + open == 0 { words.append("the document does not say what is done") }
    return words.joined(separator: "; ") + "."
  }

  private func row(_ action: ActionItem, number: Int) -> HTML {
    let hasMark = origins.markOfField["action-\(number)"] != nil
    let origin = hasMark ? origins.of("action", number: number, action.evidence) : HTML()
    let ticket =
      action.ticket.flatMap { action.text.contains($0) ? nil : $0 }
      .map { " <code>\($0)</code>" as HTML } ?? ""
    let due = action.due.map { InstantText.element($0, InstantText.shortDay($0)) }
    return """
      <tr id="\(Self.anchor(number))"><th scope="row" class="title"><span dir="auto"\(language)>\(action.text)</span>\(ticket)\
      \(origin)</th><td data-label="Kind">\(EnglishWords.kind(action.kind))</td>\
      \(cell("Owner", action.owner.map { "<bdi>\($0)</bdi>" }))\(cell("Due", due))\
      \(cell("State", action.done.map { $0 ? "Done" : "Open" }))</tr>
      """
  }

  private func cell(_ label: String, _ value: HTML?) -> HTML {
    guard let value else { return "<td class=\"none\" data-label=\"\(label)\"></td>" }
    return "<td data-label=\"\(label)\">\(value)</td>"
  }
}
